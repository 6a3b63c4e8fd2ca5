import type { EntryRow, EntryView } from '@rumbo/api';
import type { ComparedReading, ReadingProblem } from '@rumbo/domain';
import { compareReadings, reportedValue, typedOperands } from '@rumbo/domain';
import { computedNow } from './computed-row.ts';
import { rowKey } from './entry-line.ts';
import type { RowState } from './row-draft.ts';

/** What warns in the rows of a sheet when they are seen together, as they stand with what was typed. By row. */
export function comparedRows(
  { groups, rules }: Pick<EntryView, 'groups' | 'rules'>,
  stateOf: (row: EntryRow) => RowState,
): ReadonlyMap<string, readonly ReadingProblem[]> {
  const rows = groups.flatMap((group) => group.rows);
  const byKey = new Map(rows.map((row) => [rowKey(row), row]));
  const named = new Set(rules.flatMap(({ kpiId, otherKpiIds }) => [kpiId, ...otherKpiIds]));
  const readings = rows.map((row): ComparedReading => {
    const unitOfMeasure = JSON.stringify(Object.entries(row.unitOfMeasure).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    if (row.kind !== 'formula') {
      const { content } = stateOf(row);
      return { ...row, unitOfMeasure, value: content === null ? null : reportedValue(row, content), from: [] };
    }
    // A computed row is only ever seen beside others by a rule.
    const value = named.has(row.kpiId) ? computedNow(row, (key) => byKey.get(key), stateOf) : null;
    return { ...row, unitOfMeasure, value, from: row.computedFrom === null ? [] : typedOperands(row.computedFrom) };
  });
  return compareReadings(readings, rules);
}

/** A row with what it warns of beside the others; where it is impossible by itself, that goes first. */
export function withCompared(row: EntryRow, state: RowState, compared: ReturnType<typeof comparedRows>): RowState {
  const isImpossible = state.problems.some(({ severity }) => severity === 'blocking');
  const more = compared.get(rowKey(row)) ?? [];
  return isImpossible || more.length === 0 ? state : { ...state, problems: [...state.problems, ...more] };
}
