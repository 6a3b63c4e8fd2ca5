import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { STATUS_CLASS } from '../../ui/status-class.ts';
import { MapNodeBody } from './MapNodeBody.tsx';
import type { MapNodeBodyProps } from './MapNodeBody.tsx';

interface MapNodeLinkProps extends MapNodeBodyProps {
  readonly isChosen: boolean;
  /** Outside of the theme that is looked at. */
  readonly isOutside?: boolean;
  readonly onChoose: (objectiveId: string) => void;
}

/** An objective. A press or Space traces its drivers; Enter, its title, or a press on what is chosen opens its page. */
export function MapNodeLink({ isChosen, isOutside = false, onChoose, ...body }: MapNodeLinkProps): ReactNode {
  const { words } = useReader();
  const { node } = body;
  const onClick = (event: MouseEvent): void => {
    // Enter presses a link without a pointer.
    const isByKey = event.detail === 0;
    const isNewTab = event.metaKey || event.ctrlKey || event.shiftKey;
    const isTitle = event.target instanceof Element && event.target.closest('.title') !== null;
    if (isByKey || isNewTab || isChosen || isTitle) return;
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
      className={`node ${STATUS_CLASS[node.status]}${isOutside ? ' outside' : ''}`}
      aria-current={isChosen ? 'true' : undefined}
      // A canvas is moved by dragging, also where a node is.
      draggable={false}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <MapNodeBody {...body} />
      {isOutside ? <span className="said">, {words.map.outsideTheme}</span> : null}
    </Link>
  );
}
