import { isNotNull, isNull, sql } from 'drizzle-orm';
import type { Reading, Target, Text } from '@rumbo/domain';
import type { Columns } from '../columns.ts';
import { known } from './known.ts';

/** Figures: what was reported, what counts as good, and what both amount to higher up. */
export function defineReadingTables(c: Columns) {
  const readings = c.table(
    'readings',
    {
      id: c.id().primaryKey(),
      kpiId: c.id().notNull(),
      unitId: c.id().notNull(),
      period: c.text().notNull(),
      periodStart: c.day().notNull(),
      revision: c.integer().notNull(),
      state: c.text<Reading['state']>().notNull(),
      contentKind: c.text<Reading['content']['kind']>().notNull(),
      value: c.real(),
      numerator: c.real(),
      denominator: c.real(),
      reason: c.text(),
      estimated: c.flag().notNull(),
      comment: c.text(),
      channel: c.text<Reading['channel']>().notNull(),
      enteredBy: c.id().notNull(),
      enteredAt: c.instant().notNull(),
      submittedBy: c.id(),
      approvedBy: c.id(),
      returnReason: c.text(),
      // The commit of an approved row, null for a pending one: what a partial index can tell both apart by.
      approvedSeq: c.seq(),
      ...known(c),
    },
    (t) => [
      c.index('readings_cell').on(t.kpiId, t.unitId, t.period, t.recordedSeq),
      c.index('readings_unit').on(t.unitId, t.periodStart, t.kpiId),
      c.index('readings_kpi').on(t.kpiId, t.periodStart, t.unitId),
      // Last, since of equal indexes SQLite takes the newest: pending rows are few, the history of a cell is not.
      c
        .uniqueIndex('readings_approved')
        .on(t.kpiId, t.unitId, t.period)
        .where(sql`${isNull(t.supersededSeq)} and ${isNotNull(t.approvedSeq)}`),
      c
        .uniqueIndex('readings_pending')
        .on(t.kpiId, t.unitId, t.period)
        .where(sql`${isNull(t.supersededSeq)} and ${isNull(t.approvedSeq)}`),
    ],
  );

  const rollups = c.table(
    'rollups',
    {
      kpiId: c.id().notNull(),
      unitId: c.id().notNull(),
      period: c.text().notNull(),
      periodStart: c.day().notNull(),
      got: c.integer().notNull(),
      expected: c.integer().notNull(),
      notApplicable: c.integer().notNull(),
      sum: c.real().notNull(),
      min: c.real(),
      max: c.real(),
      numerator: c.real().notNull(),
      denominator: c.real().notNull(),
      targetTotal: c.real(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.kpiId, t.unitId, t.periodStart, t.period, t.recordedSeq] }),
      c.uniqueIndex('rollups_in_force').on(t.kpiId, t.unitId, t.periodStart, t.period).where(isNull(t.supersededSeq)),
    ],
  );

  const evidence = c.table(
    'evidence',
    {
      id: c.id().notNull(),
      kpiId: c.id().notNull(),
      unitId: c.id().notNull(),
      period: c.text().notNull(),
      periodStart: c.day().notNull(),
      fileName: c.text().notNull(),
      mediaType: c.text().notNull(),
      bytes: c.integer().notNull(),
      hash: c.text().notNull(),
      addedBy: c.id().notNull(),
      addedAt: c.instant().notNull(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.id, t.recordedSeq] }),
      c.uniqueIndex('evidence_in_force').on(t.id).where(isNull(t.supersededSeq)),
      c.index('evidence_unit').on(t.unitId, t.periodStart, t.kpiId),
    ],
  );

  return { readings, rollups, evidence, ...defineTargetTables(c) };
}

function defineTargetTables(c: Columns) {
  const targets = c.table(
    'targets',
    {
      id: c.id().notNull(),
      kpiId: c.id().notNull(),
      unitId: c.id().notNull(),
      period: c.text().notNull(),
      value: c.json<Target['value']>().notNull(),
      path: c.text<Target['path']>().notNull(),
      limits: c.json<Target['limits']>().notNull(),
      reason: c.text(),
      authorId: c.id().notNull(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.kpiId, t.unitId, t.period, t.recordedSeq] }),
      c.uniqueIndex('targets_in_force').on(t.kpiId, t.unitId, t.period).where(isNull(t.supersededSeq)),
    ],
  );

  const baselines = c.table(
    'baselines',
    {
      kpiId: c.id().notNull(),
      unitId: c.id().notNull(),
      period: c.text().notNull(),
      value: c.real().notNull(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.kpiId, t.unitId, t.recordedSeq] }),
      c.uniqueIndex('baselines_in_force').on(t.kpiId, t.unitId).where(isNull(t.supersededSeq)),
    ],
  );

  const benchmarks = c.table(
    'benchmarks',
    {
      id: c.id().notNull(),
      kpiId: c.id().notNull(),
      administration: c.json<Text>().notNull(),
      period: c.text().notNull(),
      value: c.real().notNull(),
      source: c.text().notNull(),
      note: c.json<Text>(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.id, t.recordedSeq] }),
      c.uniqueIndex('benchmarks_in_force').on(t.id).where(isNull(t.supersededSeq)),
      c.index('benchmarks_kpi').on(t.kpiId, t.period),
    ],
  );

  return { targets, baselines, benchmarks };
}
