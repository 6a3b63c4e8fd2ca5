import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  readonly title: string;
  readonly body: string;
  readonly actions?: ReactNode;
}

/** What will be here, and the real first steps. Four empty lanes stand for the map that is not there. */
export function EmptyState({ title, body, actions }: EmptyStateProps): ReactNode {
  return (
    <div className="empty">
      <div className="lanes" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
      <h1>{title}</h1>
      <p className="dim">{body}</p>
      {actions === undefined ? null : <div className="row">{actions}</div>}
    </div>
  );
}
