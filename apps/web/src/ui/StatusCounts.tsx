import type { Status } from '@rumbo/domain';
import { STATUSES } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import { StatusBadge } from './StatusBadge.tsx';

interface StatusCountsProps {
  readonly counts: Readonly<Record<Status, number>>;
  readonly isShort?: boolean;
  readonly className?: string;
}

/** The four statuses as a legend, each with how many there are. */
export function StatusCounts({ counts, isShort = false, className = '' }: StatusCountsProps): ReactNode {
  const { words } = useReader();
  return (
    <div className={`legend ${className}`}>
      {STATUSES.map((status) => (
        <StatusBadge key={status} status={status}>
          {words.status[isShort ? 'countedShort' : 'counted'][status](counts[status])}
        </StatusBadge>
      ))}
    </div>
  );
}
