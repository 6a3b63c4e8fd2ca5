import { sqliteColumns } from '../src/columns.ts';
import { defineTables } from '../src/tables.ts';

// drizzle-kit looks for tables among the exports.
export const {
  administrations,
  assignments,
  baselines,
  benchmarks,
  changes,
  closings,
  commandAnswers,
  credentials,
  grants,
  holidays,
  initiatives,
  kpis,
  mapDrafts,
  mapSteps,
  mapVersions,
  outbox,
  people,
  plans,
  readings,
  rollups,
  sessions,
  targets,
  technicalEvents,
  units,
} = defineTables(sqliteColumns);
