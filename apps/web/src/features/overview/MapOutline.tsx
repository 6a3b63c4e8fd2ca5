import type { MapView } from '@rumbo/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Name } from '../../ui/Name.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useLeadLine } from './MapNodeLink.tsx';

/** The map lane by lane, where there is no room to draw it. */
export function MapOutline({ map }: { readonly map: MapView }): ReactNode {
  const { words } = useReader();
  return (
    <section className="block" aria-label={words.overview.map.label}>
      <h2>{words.overview.map.title}</h2>
      {map.perspectives.map((lane) => (
        <div key={lane.id} className="outlane">
          <h3>
            <Name of={lane.name} />
          </h3>
          <ul>
            {map.nodes
              .filter(({ slot }) => slot.perspectiveId === lane.id)
              .toSorted((a, b) => a.slot.column - b.slot.column)
              .map((node) => (
                <li key={node.id}>
                  <Row node={node} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Row({ node }: { readonly node: MapView['nodes'][number] }): ReactNode {
  const line = useLeadLine(node);
  return (
    <Link to="/objectives/$id" params={{ id: node.id }} className="outrow">
      <span>
        <span className="faint small">{node.code} </span>
        <Name of={node.title} />
        <span className="small faint">{line}</span>
      </span>
      <StatusBadge status={node.status} />
    </Link>
  );
}
