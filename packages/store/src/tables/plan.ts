import { isNull } from 'drizzle-orm';
import type { Administration, Initiative, KeptDefinition, KeptDocument, KpiRule, Plan, Text } from '@rumbo/domain';
import type { Columns } from '../columns.ts';
import type { MapDraft, MapStep } from '../records/plan.ts';
import { known } from './known.ts';

/** Units, plans, maps, KPI definitions and initiatives. */
export function definePlanTables(c: Columns) {
  const units = c.table(
    'units',
    {
      id: c.id().notNull(),
      parentId: c.id(),
      code: c.text().notNull(),
      name: c.json<Text>().notNull(),
      from: c.day().notNull(),
      to: c.day(),
      position: c.real().notNull(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.id, t.recordedSeq] }),
      c.uniqueIndex('units_in_force').on(t.id).where(isNull(t.supersededSeq)),
    ],
  );

  const administrations = c.table(
    'administrations',
    {
      id: c.id().notNull(),
      timeZone: c.text().notNull(),
      numberFormat: c.text().notNull(),
      languages: c.json<Administration['languages']>().notNull(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.id, t.recordedSeq] }),
      c.uniqueIndex('administrations_in_force').on(t.id).where(isNull(t.supersededSeq)),
    ],
  );

  const holidays = c.table(
    'holidays',
    { administrationId: c.id().notNull(), day: c.day().notNull(), ...known(c) },
    (t) => [
      c.primaryKey({ columns: [t.administrationId, t.day, t.recordedSeq] }),
      c.uniqueIndex('holidays_in_force').on(t.administrationId, t.day).where(isNull(t.supersededSeq)),
    ],
  );

  const plans = c.table(
    'plans',
    {
      id: c.id().notNull(),
      administrationId: c.id().notNull(),
      name: c.json<Text>().notNull(),
      vision: c.json<Text>().notNull(),
      mission: c.json<Text>().notNull(),
      firstYear: c.integer().notNull(),
      lastYear: c.integer().notNull(),
      fiscalStart: c.integer().notNull(),
      settings: c.json<Plan['settings']>().notNull(),
      mapApproverId: c.id(),
      headlineKpiIds: c.json<Plan['headlineKpiIds']>().notNull(),
      archivedAt: c.instant(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.id, t.recordedSeq] }),
      c.uniqueIndex('plans_in_force').on(t.id).where(isNull(t.supersededSeq)),
    ],
  );

  const closings = c.table(
    'closings',
    {
      planId: c.id().notNull(),
      unitId: c.id().notNull(),
      period: c.text().notNull(),
      closedBy: c.id().notNull(),
      closedAt: c.instant().notNull(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.planId, t.unitId, t.period, t.recordedSeq] }),
      c.uniqueIndex('closings_in_force').on(t.planId, t.unitId, t.period).where(isNull(t.supersededSeq)),
    ],
  );

  return { units, administrations, holidays, plans, closings, ...defineMapTables(c), ...defineKpiTables(c) };
}

function defineMapTables(c: Columns) {
  // Versions are never superseded: the newest one known is the map in force.
  const mapVersions = c.table(
    'map_versions',
    {
      planId: c.id().notNull(),
      number: c.integer().notNull(),
      document: c.json<KeptDocument>().notNull(),
      note: c.text(),
      authorId: c.id().notNull(),
      publishedBy: c.id().notNull(),
      publishedAt: c.instant().notNull(),
      recordedSeq: c.seq().notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.planId, t.number] })],
  );

  const mapDrafts = c.table('map_drafts', {
    planId: c.id().primaryKey(),
    // A draft that was begun before drafts had ids keeps the empty one.
    id: c.id().notNull().default(''),
    revision: c.integer().notNull(),
    document: c.json<KeptDocument>().notNull(),
    drawnBy: c.json<MapDraft['drawnBy']>().notNull(),
    state: c.text<MapDraft['state']>().notNull(),
    sentBy: c.id(),
    sentAt: c.instant(),
    note: c.text(),
    givenBackBy: c.id(),
    giveBackReason: c.text(),
  });

  const mapSteps = c.table(
    'map_steps',
    {
      planId: c.id().notNull(),
      draftId: c.id().notNull(),
      revision: c.integer().notNull(),
      personId: c.id().notNull(),
      commandId: c.id().notNull(),
      at: c.instant().notNull(),
      kind: c.text<MapStep['kind']>().notNull(),
      edit: c.json<MapStep['edit']>().notNull(),
      inverse: c.json<MapStep['inverse']>().notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.planId, t.draftId, t.revision] })],
  );

  return { mapVersions, mapDrafts, mapSteps };
}

function defineKpiTables(c: Columns) {
  const kpis = c.table(
    'kpis',
    {
      id: c.id().notNull(),
      planId: c.id().notNull(),
      code: c.text().notNull(),
      validFrom: c.day().notNull(),
      definition: c.json<KeptDefinition>().notNull(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.id, t.validFrom, t.recordedSeq] }),
      c.uniqueIndex('kpis_in_force').on(t.id, t.validFrom).where(isNull(t.supersededSeq)),
      c.index('kpis_plan').on(t.planId, t.code),
    ],
  );

  const assignments = c.table(
    'assignments',
    {
      kpiId: c.id().notNull(),
      unitId: c.id().notNull(),
      from: c.day().notNull(),
      to: c.day(),
      personId: c.id(),
      stewardId: c.id(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.kpiId, t.unitId, t.from, t.recordedSeq] }),
      c.uniqueIndex('assignments_in_force').on(t.kpiId, t.unitId, t.from).where(isNull(t.supersededSeq)),
    ],
  );

  const initiatives = c.table(
    'initiatives',
    {
      id: c.id().notNull(),
      planId: c.id().notNull(),
      code: c.text().notNull(),
      name: c.json<Text>().notNull(),
      ownerId: c.id(),
      from: c.day().notNull(),
      agreedEnd: c.day().notNull(),
      forecastEnd: c.day().notNull(),
      milestones: c.json<Initiative['milestones']>().notNull(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.id, t.recordedSeq] }),
      c.uniqueIndex('initiatives_in_force').on(t.id).where(isNull(t.supersededSeq)),
      c.index('initiatives_plan').on(t.planId, t.code),
    ],
  );

  const kpiRules = c.table(
    'kpi_rules',
    {
      id: c.id().notNull(),
      planId: c.id().notNull(),
      kpiId: c.id().notNull(),
      relation: c.text<KpiRule['relation']>().notNull(),
      otherKpiIds: c.json<KpiRule['otherKpiIds']>().notNull(),
      ...known(c),
    },
    (t) => [
      c.primaryKey({ columns: [t.id, t.recordedSeq] }),
      c.uniqueIndex('kpi_rules_in_force').on(t.id).where(isNull(t.supersededSeq)),
      c.index('kpi_rules_plan').on(t.planId),
    ],
  );

  return { kpis, assignments, kpiRules, initiatives };
}
