import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useReader } from './language.tsx';
import { failureOf } from './refusal.ts';
import { Delayed } from '../ui/Delayed.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { StaleBanner } from '../ui/StaleBanner.tsx';

interface ScreenProps<Value> {
  readonly query: UseQueryResult<Value, unknown>;
  /** The shape of what is coming. */
  readonly skeleton: ReactNode;
  readonly children: (value: Value) => ReactNode;
}

/** The states every page has: on its way, failing without data, failing with the last good data, there. */
export function Screen<Value>({ query, skeleton, children }: ScreenProps<Value>): ReactNode {
  const { words } = useReader();
  if (query.data === undefined) {
    if (query.error !== null && failureOf(query.error).kind !== 'signedOut') {
      return <ScreenFailure failure={failureOf(query.error)} onRetry={() => void query.refetch()} />;
    }
    return (
      <Delayed milliseconds={400}>
        <div role="status" className="said">
          {words.states.loadingPage}
        </div>
        {skeleton}
      </Delayed>
    );
  }
  const isAway = query.failureReason !== null && failureOf(query.failureReason).kind !== 'signedOut';
  return (
    <>
      {isAway ? (
        <StaleBanner
          failure={failureOf(query.failureReason)}
          dataAt={query.dataUpdatedAt}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      <div className={query.isPlaceholderData ? 'fetching' : undefined} aria-busy={query.isPlaceholderData}>
        {children(query.data)}
      </div>
    </>
  );
}
