import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { STATUS_CLASS } from '../../ui/status-class.ts';
import { MapNodeBody } from '../map/MapNodeBody.tsx';
import type { MapNodeBodyProps } from '../map/MapNodeBody.tsx';

interface MapNodeLinkProps extends MapNodeBodyProps {
  readonly isTraced: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (objectiveId: string) => void;
}

/** An objective. Choosing it traces its drivers; choosing it again, or pressing its title, opens its page. */
export function MapNodeLink({ isTraced, isChosen, onChoose, ...body }: MapNodeLinkProps): ReactNode {
  const { node } = body;
  const onClick = (event: MouseEvent): void => {
    const isNewTab = event.metaKey || event.ctrlKey || event.shiftKey;
    const isTitle = event.target instanceof Element && event.target.closest('.title') !== null;
    if (isNewTab || isChosen || isTitle) return;
    event.preventDefault();
    onChoose(node.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    onChoose(node.id);
  };
  return (
    <Link
      to="/objectives/$id"
      params={{ id: node.id }}
      className={`node ${STATUS_CLASS[node.status]}${isTraced ? ' traced' : ''}`}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <MapNodeBody {...body} />
    </Link>
  );
}
