import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import type { Failure } from '../app/refusal.ts';
import { StatusBadge } from './StatusBadge.tsx';

interface StaleBannerProps {
  readonly failure: Failure;
  /** Milliseconds since the epoch. */
  readonly dataAt: number;
  readonly onRetry: () => void;
}

/** The last good data is on screen; this says from when, and what failed. */
export function StaleBanner({ failure, dataAt, onRetry }: StaleBannerProps): ReactNode {
  const { words, format } = useReader();
  const { error } = words.states;
  const time = format.instant(new Date(dataAt).toISOString(), 'time');
  return (
    <div className="page noprint" style={{ paddingBottom: 0 }} role="status">
      <div className="banner risk">
        <StatusBadge status="atRisk">{error.withData(time)}</StatusBadge>
        <span className="small dim grow">
          {failure.kind === 'unreachable' ? error.unreachable : error.unexpected}
          {failure.kind === 'unexpected' && failure.errorId !== null ? ` ${error.reference(failure.errorId)}` : ''}
        </span>
        <button type="button" className="btn s" onClick={onRetry}>
          {error.tryAgain}
        </button>
      </div>
    </div>
  );
}
