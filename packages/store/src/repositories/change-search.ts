import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { chunksOf, LIST_CHUNK } from '../chunks.ts';
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
    const { changes } = context.tables;
    const seqs: number[] = [];
    for (const planId of search.planIds) {
      for (const narrowed of narrowings(context, search)) {
        const rows = await context.db
          .select({ seq: changes.seq })
          .from(changes)
          .where(
            and(
              planId === null ? isNull(changes.planId) : eq(changes.planId, planId),
              narrowed,
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

/** What a search asks for besides plan, person and time, a question each: of a subject one, since to find its commits takes longest. */
function narrowings(context: ReadContext, { commands, subject }: ChangeSearch): readonly (SQL | undefined)[] {
  const { changes } = context.tables;
  if (subject !== null) {
    const among = inArray(changes.seq, commitsOf(context, subject));
    return [commands === null ? among : and(among, inArray(changes.command, [...commands]))];
  }
  return commands === null ? [undefined] : commands.map((command) => eq(changes.command, command));
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

/**
 * The commits in which something of a subject was written: facts know by which they came and went. All of the subject's
 * facts are gone through, once; an index in their order would make every write of a value dearer.
 */
function commitsOf({ db, tables }: ReadContext, { kind, id }: Subject): SQL {
  const questions = FACTS_OF[kind](tables, id).flatMap(([fact, isOwn]) =>
    [fact.recordedSeq, fact.supersededSeq].map((column) =>
      db
        .select({ seq: column })
        // Any fact table will do for the types: all have the two columns that are read here.
        .from(fact as Tables['readings'])
        .where(and(isOwn, isNotNull(column)))
        .getSQL(),
    ),
  );
  return sql`(${sql.join(questions, sql` union all `)})`;
}
