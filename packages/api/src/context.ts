import type { Caller, Operations, ReadTrace } from '@rumbo/operations';

/** What the process gives each request. No driver, no environment. */
export interface ApiContext {
  readonly operations: Operations;
  /** Who is signed in; null for nobody. */
  readonly session: ApiSession | null;
  /** An id for this request, named in logs and in unexpected errors. */
  readonly requestId: string;
  /** Filled by screen queries: what they read, so that the served bytes can be kept. */
  readonly trace: ReadTrace;
  /** Keeps an unexpected error in the log, under the request's id. */
  readonly report: (error: unknown, path: string) => void;
}

export interface ApiSession {
  readonly personId: string;
  /** A public name of the sign-in, shared by its tabs; never the token. */
  readonly sessionId: string;
  /** Ends when the session does. */
  readonly ended: AbortSignal;
  readonly caller: Caller;
}
