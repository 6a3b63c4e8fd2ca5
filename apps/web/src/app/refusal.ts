import type { RefusalKind, RefusalParams } from '@rumbo/domain';

/** A refusal as it came over the wire. */
export interface WireRefusal {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly params: RefusalParams;
  readonly field: string | null;
}

/** What became of a request that did not succeed. */
export type Failure =
  | { readonly kind: 'refused'; readonly refusal: WireRefusal }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unexpected'; readonly errorId: string | null };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const KINDS: readonly unknown[] = [
  'notFound',
  'forbidden',
  'conflict',
  'invalid',
  'busy',
] satisfies readonly RefusalKind[];

function isRefusal(value: unknown): value is WireRefusal {
  return (
    isRecord(value) && KINDS.includes(value['kind']) && typeof value['code'] === 'string' && isRecord(value['params'])
  );
}

/** Reads any error of a request: an answer of the server carries data, silence does not. */
export function failureOf(error: unknown): Failure {
  const data = isRecord(error) ? error['data'] : null;
  if (!isRecord(data)) return { kind: 'unreachable' };
  if (isRefusal(data['refusal'])) return { kind: 'refused', refusal: data['refusal'] };
  const status = data['httpStatus'];
  if (status === 401) return { kind: 'signedOut' };
  // A proxy in front that finds nobody home speaks for the silence behind it.
  if (status === 502 || status === 503 || status === 504) return { kind: 'unreachable' };
  return { kind: 'unexpected', errorId: typeof data['errorId'] === 'string' ? data['errorId'] : null };
}

/** Trying again can help: nobody answered, or the server was busy. */
export function isWorthRetrying(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === 'unreachable' || (failure.kind === 'refused' && failure.refusal.kind === 'busy');
}
