import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { failureOf } from './refusal.ts';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';

/** A part of the page that could not be fetched: each browser has its own words for it. */
const NOT_FETCHED = /dynamically imported module|module script failed|Unable to preload/i;

/** A browser keeps that it could not fetch a module, so the page has to begin again; not before somebody answers. */
function loadAgain(): void {
  void fetch('/healthz').then(
    () => location.reload(),
    () => undefined,
  );
}

/** A defect in a screen, or one that could not be fetched: the frame around it stays, and the way out works. */
export function RouteFailure({ error, reset }: ErrorComponentProps): ReactNode {
  if (error instanceof Error && NOT_FETCHED.test(error.message))
    return <ScreenFailure failure={{ kind: 'unreachable' }} onRetry={loadAgain} />;
  const failure = failureOf(error);
  return (
    <ScreenFailure
      failure={failure.kind === 'unreachable' ? { kind: 'unexpected', errorId: null } : failure}
      onRetry={reset}
    />
  );
}
