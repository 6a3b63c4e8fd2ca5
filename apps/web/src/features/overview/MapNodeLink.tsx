import type { MapNode } from '@rumbo/api';
import { leadLine, signalText } from '@rumbo/words';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { kpiFigure, reasonParams } from '../../ui/kpi-figure.ts';
import { Name } from '../../ui/Name.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { STATUS_CLASS } from '../../ui/status-class.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

interface MapNodeLinkProps {
  readonly node: MapNode;
  readonly period: string;
  readonly isWide: boolean;
  /** Its title takes one line, so that the line at its foot may take two. */
  readonly hasRoom: boolean;
  readonly isTraced: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (objectiveId: string) => void;
}

/** The line at the foot of a node: lead value and target, or why there is none. */
export function useLeadLine(node: MapNode): string {
  const reader = useReader();
  const { words, format, text } = reader;
  const { lead } = node;
  if (lead === null) return leadLine(words, format, null);
  return leadLine(words, format, kpiFigure(lead, text), reasonParams(lead, reader));
}

/** An objective. Choosing it traces its drivers; choosing it again, or pressing its title, opens its page. */
export function MapNodeLink({
  node,
  period,
  isWide,
  hasRoom,
  isTraced,
  isChosen,
  onChoose,
}: MapNodeLinkProps): ReactNode {
  const { words, format } = useReader();
  const line = useLeadLine(node);
  const { lead } = node;
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
      className={`node ${STATUS_CLASS[node.status]}${isTraced ? ' traced' : ''}${hasRoom ? ' roomy' : ''}`}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <span className="k">
        {node.code}
        <StatusBadge status={node.status} />
      </span>
      <b>
        <span className="title">
          <Name of={node.title} />
        </span>
      </b>
      <span className="v">
        <span className="lead">{line}</span>
        {node.isDataMissing ? <span className="faint">{words.status.dataMissing}</span> : null}
        {isWide && lead !== null && lead.value !== null ? (
          <>
            <span className="faint sigword">{signalText(words, format, lead.signal, { shown: period })}</span>
            <Sparkline kpi={lead} width={64} height={15} />
          </>
        ) : null}
      </span>
    </Link>
  );
}
