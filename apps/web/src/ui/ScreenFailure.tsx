import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import type { Failure } from '../app/refusal.ts';
import { NO_PLACE } from '../app/search.ts';
import { EmptyState } from './EmptyState.tsx';

/** A page of which nothing could be loaded: nothing there, no access, silence, or a defect. */
export function ScreenFailure({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry: () => void;
}): ReactNode {
  const { words } = useReader();
  const { states } = words;
  const home = (
    <Link to="/" search={NO_PLACE} className="btn">
      {states.notFound.home}
    </Link>
  );
  if (failure.kind === 'refused' && failure.refusal.kind === 'forbidden') {
    return <EmptyState title={states.noAccess.title} body={states.noAccess.askAdministrator} actions={home} />;
  }
  if (failure.kind === 'refused' && failure.refusal.kind !== 'busy') {
    return <EmptyState title={states.notFound.title} body={states.notFound.body} actions={home} />;
  }
  const isAway = failure.kind !== 'unexpected';
  const reference =
    failure.kind === 'unexpected' && failure.errorId !== null ? ` ${states.error.reference(failure.errorId)}` : '';
  return (
    <EmptyState
      title={states.error.withoutData}
      body={`${isAway ? states.error.unreachable : states.error.unexpected}${reference}`}
      actions={
        <button type="button" className="btn primary" onClick={onRetry}>
          {states.error.tryAgain}
        </button>
      }
    />
  );
}
