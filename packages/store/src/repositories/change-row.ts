import type { Change } from '../records/log.ts';
import type { Tables } from '../tables.ts';

/** A row of the change log as it is told. */
export function toChange(row: Tables['changes']['$inferSelect']): Change {
  const { actorKind, actorId, ...change } = row;
  return { ...change, actor: { kind: actorKind, id: actorId } };
}
