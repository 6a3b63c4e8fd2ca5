import { eq } from 'drizzle-orm';
import type { ReadContext } from '../context.ts';
import type { FactRevision } from '../records/log.ts';
import type { Changes } from '../vocabulary/log.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * What a commit put in force and what it took out, of all facts but values, which are many and found by their ids. Who a
 * person is and where they are written to stays out: it may be erased.
 */
export function createFactRevisions(context: ReadContext): Changes['revisions'] {
  const { plans, units, holidays, kpis, kpiRules, assignments, targets, baselines, benchmarks, initiatives } =
    context.tables;
  const { grants, absences, closings } = context.tables;
  const facts = { plan: plans, unit: units, holiday: holidays, kpi: kpis, kpiRule: kpiRules, assignment: assignments };
  const more = { target: targets, baseline: baselines, benchmark: benchmarks, initiative: initiatives };
  const people = { grant: grants, absence: absences, closing: closings };
  const all = Object.entries({ ...facts, ...more, ...people });
  return async (seq) => {
    const revisions: FactRevision[] = [];
    for (const [kind, fact] of all) {
      // Any fact table will do for the types: all have the two columns that are compared here.
      const table = fact as typeof holidays;
      const after = await context.db.select().from(table).where(eq(table.recordedSeq, seq));
      const before = await context.db.select().from(table).where(eq(table.supersededSeq, seq));
      if (after.length + before.length > 0) revisions.push(...paired(kind, KEYS[kind] ?? ['id'], before, after));
    }
    return revisions;
  };
}

/** By what rows of one thing are told from those of others, where it is not an id that stays. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  holiday: ['administrationId', 'day'],
  kpi: ['id', 'validFrom'],
  assignment: ['kpiId', 'unitId', 'from'],
  target: ['kpiId', 'unitId', 'period'],
  baseline: ['kpiId', 'unitId'],
  closing: ['planId', 'unitId', 'period'],
};

function paired(kind: string, names: readonly string[], before: readonly Row[], after: readonly Row[]): FactRevision[] {
  const keyOf = (row: Row) => JSON.stringify(names.map((name) => row[name]));
  const earlier = new Map(before.map((row) => [keyOf(row), withoutSeqs(row)]));
  const made = after.map((row): FactRevision => {
    const was = earlier.get(keyOf(row)) ?? null;
    earlier.delete(keyOf(row));
    return { kind, before: was, after: withoutSeqs(row) };
  });
  return [...made, ...[...earlier.values()].map((row) => ({ kind, before: row, after: null }))];
}

function withoutSeqs({ recordedSeq: _recorded, supersededSeq: _superseded, ...row }: Row): Row {
  return row;
}
