import type { Columns } from './columns.ts';
import { defineAccessTables } from './tables/access.ts';
import { defineLogTables } from './tables/log.ts';
import { definePlanTables } from './tables/plan.ts';
import { defineReadingTables } from './tables/reading.ts';

/** Every table once, for the engine whose columns are given. */
export function defineTables(columns: Columns) {
  return {
    ...defineLogTables(columns),
    ...defineAccessTables(columns),
    ...definePlanTables(columns),
    ...defineReadingTables(columns),
  };
}

export type Tables = ReturnType<typeof defineTables>;
