import type { MapNode } from '@rumbo/api';
import { nodeFoot, statusMark } from '@rumbo/drawing';
import { leadLine, leadParts, signalText } from '@rumbo/words';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { missingParams, saidFigure } from '../../ui/kpi-figure.ts';
import { MarkSvg } from '../../ui/MarkSvg.tsx';
import { Name } from '../../ui/Name.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { STATUS_CLASS } from '../../ui/status-class.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

interface MapNodeLinkProps {
  readonly node: MapNode;
  readonly period: string;
  readonly isWide: boolean;
  /** Pixels from edge to edge. */
  readonly width: number;
  /** Lines at its foot that the title leaves free. */
  readonly footLines: number;
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
  return leadLine(words, format, saidFigure(lead, text), missingParams(lead.missing, lead, reader));
}

const FOOT = { size: 12, weight: 400 } as const;
/** Of the chart at the end of the foot: it takes what the words leave. */
const SPARK = { least: 64, most: 120 } as const;
/** Padding and border of a node at either side. */
const PADDING = 11;

/** An objective. Choosing it traces its drivers; choosing it again, or pressing its title, opens its page. */
export function MapNodeLink({
  node,
  period,
  isWide,
  width,
  footLines,
  isTraced,
  isChosen,
  onChoose,
}: MapNodeLinkProps): ReactNode {
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
      <span className="k">
        <span className="row codes">
          {node.code}
          {node.isDataMissing ? <MissingMark /> : null}
        </span>
        <StatusBadge status={node.status} />
      </span>
      <b>
        <span className="title">
          <Name of={node.title} />
        </span>
      </b>
      <Foot node={node} period={period} isWide={isWide} room={width - 2 * PADDING} lines={footLines} />
    </Link>
  );
}

/** Part of the figures behind the status have not come in. */
function MissingMark(): ReactNode {
  const { words } = useReader();
  return (
    <span className="missing" title={words.status.dataMissing}>
      <MarkSvg mark={statusMark('noData')} />
      <span className="said">{words.status.dataMissing}</span>
    </span>
  );
}

interface FootProps {
  readonly node: MapNode;
  readonly period: string;
  readonly isWide: boolean;
  readonly room: number;
  readonly lines: number;
}

/** Value and target; where there is room, whether the change is real and the last periods. No word is ever cut. */
function Foot({ node, period, isWide, room, lines }: FootProps): ReactNode {
  const reader = useReader();
  const { words, format, text } = reader;
  const { lead, trend } = node;
  const parts =
    lead === null
      ? leadParts(words, format, null)
      : leadParts(words, format, saidFigure(lead, text), missingParams(lead.missing, lead, reader));
  const drawn = isWide && lead !== null && lead.value !== null ? trend : null;
  const signal = drawn === null ? null : signalText(words, format, drawn.signal, { shown: period });
  const foot = nodeFoot({ ...parts, signal, sparkWidth: drawn === null ? undefined : SPARK.least }, room, lines, FOOT);
  return (
    <span className="v">
      <span className="lead">
        {foot.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
      {foot.signal === null ? null : <span className="faint">{foot.signal}</span>}
      {lead !== null && drawn !== null && foot.hasSpark ? (
        <Sparkline
          kpi={{ ...lead, ...drawn, yardstick: lead.target === null ? null : { target: lead.target } }}
          width={Math.min(SPARK.most, foot.sparkRoom)}
          height={15}
        />
      ) : null}
    </span>
  );
}
