import { and, desc, eq, getTableColumns, gte, inArray, isNull, lt, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { chunksOf, createPace, LIST_CHUNK } from '../chunks.ts';
import type { ReadContext } from '../context.ts';
import type { Change, ChangeSearch } from '../records/log.ts';
import type { Tables } from '../tables.ts';
import type { Changes } from '../vocabulary/log.ts';
import { toChange } from './change-row.ts';

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

type Subject = NonNullable<ChangeSearch['subject']>;

interface KnownColumns {
  readonly recordedSeq: SQLiteColumn;
  readonly supersededSeq: SQLiteColumn;
}

/** The facts of a subject, each with what tells its own from others. */
const FACTS_OF: Readonly<
  Record<Subject['kind'], (tables: Tables, id: string) => readonly (readonly [KnownColumns, SQL])[]>
> = {
  kpi({ kpis, readings, targets, baselines, assignments, benchmarks, evidence }, id) {
    const own = [readings, targets, baselines, assignments, benchmarks, evidence];
    return [[kpis, eq(kpis.id, id)], ...own.map((fact) => [fact, eq(fact.kpiId, id)] as const)];
  },
  unit({ units, readings, targets, baselines, assignments, evidence, closings, grants }, id) {
    const own = [readings, targets, baselines, assignments, evidence, closings, grants];
    return [[units, eq(units.id, id)], ...own.map((fact) => [fact, eq(fact.unitId, id)] as const)];
  },
  person({ people, grants, absences }, id) {
    return [[people, eq(people.id, id)], ...[grants, absences].map((fact) => [fact, eq(fact.personId, id)] as const)];
  },
};

/** The commits of a subject that everything else leaves, looked at some at a time. */
async function ofSubject(
  context: ReadContext,
  search: ChangeSearch,
  subject: Subject,
  limit: number,
): Promise<readonly Change[]> {
  const { seq, planId, command, actorId } = getTableColumns(context.tables.changes);
  const pace = createPace();
  const found: number[] = [];
  for (const chunk of chunksOf(await commitsOf(context, search, subject), LIST_CHUNK)) {
    const rows = await context.db
      .select({ seq, planId, command, actorId })
      .from(context.tables.changes)
      .where(inArray(seq, chunk))
      .orderBy(desc(seq));
    found.push(...rows.filter((row) => isMeant(row, search)).map((row) => row.seq));
    if (found.length >= limit) break;
    await pace();
  }
  return bySeqs(context, found.slice(0, limit));
}

interface Commit {
  readonly planId: string | null;
  readonly command: string;
  readonly actorId: string | null;
}

function isMeant(commit: Commit, { planIds, commands, actorId }: ChangeSearch): boolean {
  return (
    planIds.includes(commit.planId) &&
    (commands === null || commands.includes(commit.command)) &&
    (actorId === null || commit.actorId === actorId)
  );
}

/**
 * The commits in which something of a subject was written, newest first: facts know by which they came and went. All of the
 * subject's facts are gone through, once; an index in their order would make every write of a value dearer.
 */
async function commitsOf(
  { db, tables, values }: ReadContext,
  { from, before }: ChangeSearch,
  { kind, id }: Subject,
): Promise<readonly number[]> {
  const seqs = new Set<number>();
  for (const [fact, isOwn] of FACTS_OF[kind](tables, id)) {
    const { recordedSeq, supersededSeq } = fact;
    // Any fact table will do for the types: all have the two columns that are read here.
    const table = fact as Tables['readings'];
    const { sql, params } = db.select({ recordedSeq, supersededSeq }).from(table).where(isOwn).toSQL();
    for (const row of await values(sql, params))
      for (const seq of row) if (seq !== null && Number(seq) >= from && Number(seq) < before) seqs.add(Number(seq));
  }
  return newestFirst(seqs);
}
