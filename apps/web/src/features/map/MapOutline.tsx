import type { MapView } from '@rumbo/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { TraceIcon } from '../../ui/icons.tsx';
import { Name } from '../../ui/Name.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useLeadLine } from './MapNodeBody.tsx';
import type { ShownTrace } from './trace.ts';
import './map-outline.css';

/** Following drivers from the outline. */
interface OutlineTracing {
  readonly trace: ShownTrace | null;
  readonly onChoose: (objectiveId: string) => void;
}

interface MapOutlineProps {
  readonly map: MapView;
  /** The objectives that are looked at; absent: all. */
  readonly within?: ReadonlySet<string> | null;
  /** Absent: the outline only leads on. */
  readonly tracing?: OutlineTracing;
}

/** The map lane by lane, where there is no room to draw it or nobody to look at it. */
export function MapOutline({ map, within = null, tracing }: MapOutlineProps): ReactNode {
  return map.perspectives.map((lane) => {
    const nodes = map.nodes
      .filter(({ id, slot }) => slot.perspectiveId === lane.id && (within === null || within.has(id)))
      .toSorted((a, b) => a.slot.column - b.slot.column);
    return nodes.length === 0 ? null : (
      <div key={lane.id} className="outlane">
        <h3>
          <Name of={lane.name} />
        </h3>
        <ul>
          {nodes.map((node) => (
            <li key={node.id} className={tracing?.trace?.nodes.has(node.id) ? 'onpath' : undefined}>
              <Row node={node} isOnPath={tracing?.trace?.nodes.has(node.id) ?? false} />
              {tracing === undefined ? null : <TraceButton node={node} tracing={tracing} />}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function Row({ node, isOnPath }: { readonly node: MapView['nodes'][number]; readonly isOnPath: boolean }): ReactNode {
  const { words } = useReader();
  const line = useLeadLine(node);
  return (
    <Link to="/objectives/$id" params={{ id: node.id }} className="outrow">
      <span>
        <span className="faint small">{node.code} </span>
        <Name of={node.title} />
        <span className="small faint">{line}</span>
      </span>
      {isOnPath ? <span className="said">, {words.map.onPath}, </span> : null}
      <StatusBadge status={node.status} />
    </Link>
  );
}

function TraceButton({
  node,
  tracing,
}: {
  readonly node: MapView['nodes'][number];
  readonly tracing: OutlineTracing;
}): ReactNode {
  const { words } = useReader();
  const label = words.overview.map.trace(node.code);
  return (
    <button
      type="button"
      className="icon tracebutton"
      aria-pressed={tracing.trace?.objectiveId === node.id}
      aria-label={label}
      title={label}
      onClick={() => tracing.onChoose(node.id)}
    >
      <TraceIcon />
    </button>
  );
}
