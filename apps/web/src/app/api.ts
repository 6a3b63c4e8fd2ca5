import type { AppRouter } from '@rumbo/api';
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { HeardEventSource } from './live/heard-event-source.ts';
import { queryClient } from './query-client.ts';

const URL = '/trpc';

/** Screens go one by one, by GET: the server answers them from kept bytes, and the browser from its own. */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url: URL, EventSource: HeardEventSource }),
      false: httpLink({ url: URL }),
    }),
  ],
});

export const screens = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });

type Has<Name extends string> = typeof globalThis extends Readonly<Record<Name, unknown>> ? true : false;

/** Fails to compile once the contract of the wire brings the server's globals into the browser. */
export const GLOBALS: { readonly window: Has<'window'>; readonly process: Has<'process'> } = {
  window: true,
  process: false,
};
