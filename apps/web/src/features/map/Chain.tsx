import type { MapNode } from '@rumbo/api';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Name } from '../../ui/Name.tsx';
import { STATUS_CLASS } from '../../ui/status-class.ts';
import './chain.css';

/** From the deepest driver up; a long one keeps its two ends in sight. */
export function Chain({ nodes }: { readonly nodes: readonly MapNode[] }): ReactNode {
  return (
    <ol className="chain">
      {nodes.slice(-4).map((node, index) => (
        <Fragment key={node.id}>
          {index === 0 ? null : (
            <li aria-hidden="true" className="arrow">
              <svg viewBox="0 0 14 10">
                <path d="M1 5h9M7.5 2 11 5 7.5 8" fill="none" stroke="currentColor" strokeWidth="1.6" />
              </svg>
            </li>
          )}
          <li>
            <Link to="/objectives/$id" params={{ id: node.id }} className={`link-node ${STATUS_CLASS[node.status]}`}>
              <b>{node.code}</b>
              <span>
                <Name of={node.title} />
              </span>
            </Link>
          </li>
        </Fragment>
      ))}
    </ol>
  );
}
