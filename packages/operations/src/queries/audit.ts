import { Refusal } from '@rumbo/domain';
import type { Change, ReadTx } from '@rumbo/store';
import { ACT_OF, type CommandName } from '../audit-acts.ts';
import { holdToAudit, ownChanges, peopleOf, searchOf } from '../audit-scope.ts';
import { MOST_NAMED, namingOf, type Naming } from '../audit-subjects.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { AuditExportInput, AuditInput } from '../inputs.ts';
import { may, type Place } from '../place.ts';
import { newTrace, type ReadTrace } from '../read-trace.ts';
import { actorIn, namesIn, placeIn, reading } from '../reader.ts';
import { kpisIn } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import type { AuditEntry, AuditRow, AuditView } from '../views/index.ts';

const PAGE = 50;
const EXPORT_PAGE = 500;

/** The change log of a plan and of its administration in words, newest first, a page at a time. Kept nowhere. */
export function audit(
  deps: QueryDependencies,
  caller: Caller,
  input: AuditInput,
  trace: ReadTrace,
): Promise<AuditView> {
  return reading(deps, trace, async (snapshot) => {
    const actor = await actorIn(snapshot, caller);
    const place = await placeIn(snapshot, input.planId);
    const maySeeEvents = may(actor, 'seeTechnicalEvents', place);
    const maySeeChanges = may(actor, 'seeAuditLog', place);
    if (!maySeeEvents && !maySeeChanges) throw new Refusal('notFound', 'planNotFound', {}, 'planId');
    const shown = { planId: input.planId, isIllustrative: place.plan.settings.illustrative };
    if (!maySeeChanges)
      return { ...shown, maySeeChanges, maySeeEvents, entries: [], next: null, people: [], kpis: [], units: [] };
    const found = await changesIn(snapshot.tx, place, input, PAGE + 1, input.before);
    const page = found.slice(0, PAGE);
    return {
      ...shown,
      maySeeChanges,
      maySeeEvents,
      entries: await entriesOf(snapshot, place, page),
      next: found.length > PAGE ? (page.at(-1)?.seq ?? null) : null,
      ...(await narrowing(snapshot, place)),
    };
  });
}

/** What the list can be narrowed by. */
async function narrowing(snapshot: Snapshot, place: Place): Promise<Pick<AuditView, 'people' | 'kpis' | 'units'>> {
  const { versions } = await kpisIn(snapshot, place.plan.id);
  const names = await namesIn(snapshot);
  const own = await peopleOf(snapshot.tx, place);
  const people = [...own].map((id) => ({ id, name: names.get(id) ?? '' }));
  const kpis = [...versions.values()].flatMap((all) => all.slice(-1)).map(({ id, code, name }) => ({ id, code, name }));
  return {
    people: people.filter(({ name }) => name !== '').sort((a, b) => (a.name < b.name ? -1 : 1)),
    kpis: kpis.sort((a, b) => (a.code < b.code ? -1 : 1)),
    units: place.units.map(({ id, name }) => ({ id, name })),
  };
}

/** The newest changes that the filters leave and that belong to the administration. */
async function changesIn(
  tx: ReadTx,
  place: Place,
  input: AuditExportInput,
  limit: number,
  before?: number,
): Promise<readonly Change[]> {
  const search = await searchOf(tx, place, input, before);
  const isOwn = await ownChanges(tx, place);
  const found: Change[] = [];
  let at = search.before;
  for (;;) {
    const page = await tx.changes.search({ ...search, before: at }, limit);
    found.push(...page.filter(isOwn));
    const last = page.at(-1);
    if (last === undefined || page.length < limit || found.length >= limit) return found.slice(0, limit);
    at = last.seq;
  }
}

async function entriesOf(snapshot: Snapshot, place: Place, changes: readonly Change[]): Promise<readonly AuditEntry[]> {
  const refs = changes.flatMap((change) => change.refs.slice(0, MOST_NAMED));
  const naming = await namingOf(snapshot, place, refs);
  const names = await namesIn(snapshot);
  return changes.map((change) => entryOf(change, naming, names));
}

function entryOf(
  { seq, at, command, actor, refs }: Change,
  naming: Naming,
  names: ReadonlyMap<string, string>,
): AuditEntry {
  return {
    seq,
    at,
    command: isKnown(command) ? command : null,
    commandName: command,
    actorKind: actor.kind,
    actorName: actor.id === null ? null : (names.get(actor.id) ?? null),
    subjects: refs.slice(0, MOST_NAMED).map(({ kind, id }) => naming(kind, id)),
    count: refs.reduce((sum, ref) => sum + (ref.count ?? 1), 0),
  };
}

function isKnown(command: string): command is CommandName {
  return Object.hasOwn(ACT_OF, command);
}

/** The same for a file, with what the hashes are over; each page in a transaction of its own, by the rights of then. */
export async function* auditRows(
  deps: QueryDependencies,
  caller: Caller,
  input: AuditExportInput,
): AsyncGenerator<readonly AuditRow[]> {
  let before: number | undefined;
  for (;;) {
    const rows = await reading(deps, newTrace(), (snapshot) => exportPage(snapshot, caller, input, before));
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < EXPORT_PAGE) return;
    before = last.seq;
  }
}

async function exportPage(
  snapshot: Snapshot,
  caller: Caller,
  input: AuditExportInput,
  before: number | undefined,
): Promise<readonly AuditRow[]> {
  const actor = await actorIn(snapshot, caller);
  const place = await placeIn(snapshot, input.planId);
  holdToAudit(actor, place, 'exportAudit');
  const changes = await changesIn(snapshot.tx, place, input, EXPORT_PAGE, before);
  const hashes = await snapshot.tx.changes.hashes(changes.map(({ seq }) => seq - 1));
  const entries = await entriesOf(snapshot, place, changes);
  return entries.flatMap((entry, index) => {
    const change = changes[index];
    if (change === undefined) return [];
    const { commandId, planId, topics, refs, digest, hash } = change;
    const previousHash = hashes.get(change.seq - 1) ?? '';
    return [{ ...entry, commandId, actorId: change.actor.id, planId, topics, refs, digest, previousHash, hash }];
  });
}
