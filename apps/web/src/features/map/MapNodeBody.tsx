import type { MapNode } from '@rumbo/api';
import { nodeFoot, statusMark } from '@rumbo/drawing';
import { nodeLine, nodeWords } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { MarkSvg } from '../../ui/MarkSvg.tsx';
import { Name } from '../../ui/Name.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

/** The line at the foot of a node: lead value and target, or why there is none. */
export function useLeadLine(node: MapNode): string {
  return nodeLine(node, useReader());
}

const FOOT = { size: 12, weight: 400 } as const;
/** Of the chart at the end of the foot: it takes what the words leave. */
const SPARK = { least: 64, most: 120 } as const;
/** Padding and border of a node at either side. */
const PADDING = 11;

export interface MapNodeBodyProps {
  readonly node: MapNode;
  readonly period: string;
  readonly isWide: boolean;
  /** Pixels from edge to edge. */
  readonly width: number;
  /** Lines at its foot that the title leaves free. */
  readonly footLines: number;
}

/** What a node of the map says: code, status, title, lead figure and target; a wide one also where it is going. */
export function MapNodeBody({ node, period, isWide, width, footLines }: MapNodeBodyProps): ReactNode {
  return (
    <>
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
    </>
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
  const { figure, target, shortTarget, signal } = nodeWords(node, useReader(), period);
  const { lead, trend } = node;
  const drawn = isWide && lead !== null && lead.value !== null ? trend : null;
  const said = { figure, target, shortTarget, signal: drawn === null ? null : signal };
  const foot = nodeFoot({ ...said, sparkWidth: drawn === null ? undefined : SPARK.least }, room, lines, FOOT);
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
