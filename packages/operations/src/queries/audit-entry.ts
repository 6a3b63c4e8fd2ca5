import { Refusal } from '@rumbo/domain';
import type { Change, ReadingRevision } from '@rumbo/store';
import { holdToAudit, ownChanges, peopleOf } from '../audit-scope.ts';
import { namedByRow, namingOf, type Naming } from '../audit-subjects.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { AuditEntryInput, TechnicalEventsInput } from '../inputs.ts';
import { may } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, namesIn, placeIn, reading } from '../reader.ts';
import type { Snapshot } from '../snapshot.ts';
import type { AuditEntryView, AuditRevision, TechnicalEventsView } from '../views/index.ts';

/** How many values of one change are opened; more were written in a batch, of which only the count is kept. */
const MOST_OPENED = 50;
const PAGE = 100;

/** One change opened: what it put in force and what was there before, and the hashes that hold it in the chain. */
export function auditEntry(
  deps: QueryDependencies,
  caller: Caller,
  { planId, seq }: AuditEntryInput,
  trace: ReadTrace,
): Promise<AuditEntryView> {
  return reading(deps, trace, async (snapshot) => {
    const actor = await actorIn(snapshot, caller);
    const place = await placeIn(snapshot, planId);
    holdToAudit(actor, place, 'seeAuditLog');
    const change = await snapshot.tx.changes.bySeq(seq);
    const isOwn = await ownChanges(snapshot.tx, place);
    if (change === null || (change.planId ?? planId) !== planId || !isOwn(change))
      throw new Refusal('notFound', 'notFound', {}, 'seq');
    const naming = await namingOf(snapshot, place, change.refs);
    const { at, commandId, digest, hash } = change;
    const previousHash = (await snapshot.tx.changes.hashes([seq - 1])).get(seq - 1) ?? '';
    const revisions = [...(await valuesOf(snapshot, change, naming)), ...(await factsOf(snapshot, seq, naming))];
    return { seq, at, commandId, digest, hash, previousHash, revisions };
  });
}

/** The values that a change wrote, each beside the revision of its cell that it replaced. */
async function valuesOf({ tx }: Snapshot, change: Change, naming: Naming): Promise<readonly AuditRevision[]> {
  const ids = change.refs.filter(({ kind, id }) => kind === 'reading' && id !== 'batch').map(({ id }) => id);
  const opened: AuditRevision[] = [];
  for (const row of await tx.readings.byIds(ids.slice(0, MOST_OPENED))) {
    const history = await tx.readings.history(row);
    const after = history.find(({ recordedSeq, id }) => recordedSeq === change.seq && id === row.id) ?? null;
    const before = history.findLast(({ supersededSeq }) => supersededSeq === change.seq) ?? null;
    opened.push({ subject: naming('reading', row.id), before: said(before), after: said(after) });
  }
  return opened;
}

function said(row: ReadingRevision | null): AuditRevision['after'] {
  if (row === null) return null;
  const { state, content, estimated, comment, channel, returnReason } = row;
  return { state: returnReason === null ? state : 'returned', ...content, estimated, comment, channel, returnReason };
}

async function factsOf({ tx }: Snapshot, seq: number, naming: Naming): Promise<readonly AuditRevision[]> {
  const revisions = await tx.changes.revisions(seq);
  return revisions.map(({ kind, before, after }) => ({
    subject: namedByRow(naming, kind, after ?? before ?? {}),
    before,
    after,
  }));
}

/** What happened at the door of an administration: sign-ins, refused ones, sign-outs. Newest first. */
export function technicalEvents(
  deps: QueryDependencies,
  caller: Caller,
  { planId, before }: TechnicalEventsInput,
  trace: ReadTrace,
): Promise<TechnicalEventsView> {
  return reading(deps, trace, async (snapshot) => {
    const actor = await actorIn(snapshot, caller);
    const place = await placeIn(snapshot, planId);
    if (!may(actor, 'seeTechnicalEvents', place)) throw new Refusal('notFound', 'planNotFound', {}, 'planId');
    const own = await peopleOf(snapshot.tx, place);
    const names = await namesIn(snapshot);
    const page = await snapshot.tx.sessions.events(PAGE + 1, before);
    const events = page.slice(0, PAGE).filter(({ personId }) => personId === null || own.has(personId));
    return {
      events: events.map(({ id, at, kind, personId, detail }) => ({
        id,
        at,
        kind,
        personName: personId === null ? null : (names.get(personId) ?? null),
        address: typeof detail['address'] === 'string' ? detail['address'] : null,
      })),
      next: page.length > PAGE ? (page[PAGE - 1]?.at ?? null) : null,
    };
  });
}
