import { and, desc, eq, gte, inArray, isNull, lt, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { chunksOf, createPace, LIST_CHUNK } from '../chunks.ts';
import type { ReadContext } from '../context.ts';
import type { Change, ChangeSearch } from '../records/log.ts';
import type { Changes } from '../vocabulary/log.ts';
import { toChange } from './change-row.ts';

/** How many commits of a subject are looked up at a time, of which other filters leave some. */
const SUBJECT_PAGE = 500;

/**
 * Pages of the log, newest first. Each question is one that an index answers in the order of seqs: one a plan and command,
 * put together here, since no index gives several in one order.
 */
export function createChangeSearch(context: ReadContext): Changes['search'] {
  return async (search, limit) => {
    if (search.subject !== null) return ofSubject(context, search, search.subject, limit);
    const { changes } = context.tables;
    const seqs: number[] = [];
    for (const planId of search.planIds) {
      for (const command of search.commands ?? [null]) {
        const rows = await context.db
          .select({ seq: changes.seq })
          .from(changes)
          .where(
            and(
              planId === null ? isNull(changes.planId) : eq(changes.planId, planId),
              command === null ? undefined : eq(changes.command, command),
              search.actorId === null ? undefined : eq(changes.actorId, search.actorId),
              lt(changes.seq, search.before),
              gte(changes.seq, search.from),
            ),
          )
          .orderBy(desc(changes.seq))
          .limit(limit);
        seqs.push(...rows.map(({ seq }) => seq));
      }
    }
    return bySeqs(context, newestFirst(seqs).slice(0, limit));
  };
}

const newestFirst = (seqs: Iterable<number>): number[] => [...new Set(seqs)].sort((a, b) => b - a);

async function bySeqs(context: ReadContext, seqs: readonly number[]): Promise<Change[]> {
  const { changes } = context.tables;
  const found: Change[] = [];
  for (const chunk of chunksOf(seqs, LIST_CHUNK)) {
    const rows = await context.db.select().from(changes).where(inArray(changes.seq, chunk));
    found.push(...rows.map(toChange));
  }
  return found.sort((a, b) => b.seq - a.seq);
}

/** The commits in which something of a KPI, unit or person was written: facts know by which they came and went. */
async function ofSubject(
  context: ReadContext,
  search: ChangeSearch,
  subject: { readonly kind: 'kpi' | 'unit' | 'person'; readonly id: string },
  limit: number,
): Promise<readonly Change[]> {
  const found: Change[] = [];
  const pace = createPace();
  let { before } = search;
  while (found.length < limit) {
    const seqs = await subjectSeqs(context, subject, search.from, before);
    const last = seqs.at(-1);
    if (last === undefined) break;
    found.push(...(await bySeqs(context, seqs)).filter((change) => isMeant(change, search)));
    before = last;
    await pace();
  }
  return found.slice(0, limit);
}

function isMeant({ planId, command, actor }: Change, { planIds, commands, actorId }: ChangeSearch): boolean {
  return (
    planIds.includes(planId) &&
    (commands === null || commands.includes(command)) &&
    (actorId === null || actor.id === actorId)
  );
}

async function subjectSeqs(
  context: ReadContext,
  { kind, id }: { readonly kind: 'kpi' | 'unit' | 'person'; readonly id: string },
  from: number,
  before: number,
): Promise<readonly number[]> {
  const { readings, kpis, targets, baselines, assignments, benchmarks, evidence, units, closings, grants } =
    context.tables;
  const { people, absences } = context.tables;
  const seqs = new Set<number>();
  const among = async (fact: KnownColumns, condition: SQL) => {
    for (const column of [fact.recordedSeq, fact.supersededSeq]) {
      const rows = await context.db
        .selectDistinct({ seq: column })
        // Any fact table will do for the types: all have the two columns that are read here.
        .from(fact as typeof readings)
        .where(and(condition, lt(column, before), gte(column, from)))
        .orderBy(desc(column))
        .limit(SUBJECT_PAGE);
      for (const { seq } of rows) if (typeof seq === 'number') seqs.add(seq);
    }
  };
  if (kind === 'kpi') {
    await among(kpis, eq(kpis.id, id));
    for (const fact of [readings, targets, baselines, assignments, benchmarks, evidence])
      await among(fact, eq(fact.kpiId, id));
  } else if (kind === 'unit') {
    await among(units, eq(units.id, id));
    for (const fact of [readings, targets, baselines, assignments, evidence, closings, grants])
      await among(fact, eq(fact.unitId, id));
  } else {
    await among(people, eq(people.id, id));
    for (const fact of [grants, absences]) await among(fact, eq(fact.personId, id));
  }
  return newestFirst(seqs).slice(0, SUBJECT_PAGE);
}

interface KnownColumns {
  readonly recordedSeq: SQLiteColumn;
  readonly supersededSeq: SQLiteColumn;
}
