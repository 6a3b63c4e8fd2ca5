import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
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
  /** The screens inside say for themselves that the server is away. */
  readonly isFrame?: boolean;
  readonly children: (value: Value) => ReactNode;
}

interface Good<Value> {
  readonly value: Value;
  readonly at: number;
}

/** What was shown last stays when what was asked for next does not come: another period, with the server away. */
function useLastGood<Value>({
  data,
  dataUpdatedAt,
  isPlaceholderData,
}: UseQueryResult<Value, unknown>): Good<Value> | null {
  const [last, setLast] = useState<Good<Value> | null>(null);
  if (data !== undefined && !isPlaceholderData && last?.value !== data) setLast({ value: data, at: dataUpdatedAt });
  return last;
}

/** The states every page has: on its way, failing without data, failing with the last good data, there. */
export function Screen<Value>({ query, skeleton, isFrame = false, children }: ScreenProps<Value>): ReactNode {
  const { words } = useReader();
  const last = useLastGood(query);
  const failure = query.failureReason === null ? null : failureOf(query.failureReason);
  const isFailing = failure !== null && failure.kind !== 'signedOut';
  const value = query.data ?? (failure?.kind === 'unreachable' ? last?.value : undefined);
  const retry = (): void => void query.refetch();

  if (value !== undefined) {
    const isOld = query.isPlaceholderData || query.data === undefined;
    return (
      <>
        {isFailing && !isFrame ? (
          <StaleBanner failure={failure} dataAt={last?.at ?? query.dataUpdatedAt} onRetry={retry} />
        ) : null}
        <div className={isOld && !isFailing ? 'fetching' : undefined} aria-busy={isOld && !isFailing}>
          {children(value)}
        </div>
      </>
    );
  }
  if (isFailing && query.status === 'error') return <ScreenFailure failure={failure} onRetry={retry} />;
  return (
    <Delayed milliseconds={400}>
      <div role="status" className="said">
        {words.states.loadingPage}
      </div>
      {skeleton}
    </Delayed>
  );
}
