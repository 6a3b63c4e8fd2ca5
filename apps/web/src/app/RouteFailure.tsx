import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { failureOf } from './refusal.ts';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';

/** A defect in a screen: the frame around it stays, and the way out works. */
export function RouteFailure({ error, reset }: ErrorComponentProps): ReactNode {
  const failure = failureOf(error);
  return (
    <ScreenFailure
      failure={failure.kind === 'unreachable' ? { kind: 'unexpected', errorId: null } : failure}
      onRetry={reset}
    />
  );
}
