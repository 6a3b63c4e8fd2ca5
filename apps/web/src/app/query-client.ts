import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { failureOf, isWorthRetrying } from './refusal.ts';
import { session } from './session/session.ts';
import { seenSeq } from './live/seen-seq.ts';

const RETRY_MS = 5_000;

function noteFailure(error: unknown): void {
  if (failureOf(error).kind === 'signedOut') session.expire();
}

/**
 * Old data stays on screen while new data is fetched. A server that is away is asked again every few seconds by the
 * screens that are open.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteFailure, onSuccess: (data) => seenSeq.note(data) }),
  mutationCache: new MutationCache({ onError: noteFailure }),
  defaultOptions: {
    queries: {
      // A server on the local network answers even where the browser believes itself offline.
      networkMode: 'always',
      staleTime: 20_000,
      gcTime: 30 * 60_000,
      retry: (count, error) => count < 1 && isWorthRetrying(error),
      retryDelay: 1_000,
      refetchInterval: (query) =>
        query.state.status === 'error' && isWorthRetrying(query.state.error) ? RETRY_MS : false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
