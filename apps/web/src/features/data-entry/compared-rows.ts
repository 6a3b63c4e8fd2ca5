import type { EntryRow, EntryView } from '@rumbo/api';
import type { ReadingProblem } from '@rumbo/domain';
import { compareReadings, reportedValue } from '@rumbo/domain';
import { rowKey } from './entry-line.ts';
import type { RowState } from './row-draft.ts';

/** What warns in the rows of a sheet when they are seen together, as they stand with what was typed. By row. */
export function comparedRows(
  { groups, rules }: Pick<EntryView, 'groups' | 'rules'>,
  stateOf: (row: EntryRow) => RowState,
): ReadonlyMap<string, readonly ReadingProblem[]> {
  const rows = groups.flatMap((group) => group.rows);
  const readings = rows.map((row) => {
    const { content } = stateOf(row);
    const unitOfMeasure = JSON.stringify(Object.entries(row.unitOfMeasure).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    return { ...row, unitOfMeasure, value: content === null ? null : reportedValue(row, content) };
  });
  return compareReadings(readings, rules);
}

/** A row with what it warns of beside the others; where it is impossible by itself, that goes first. */
export function withCompared(row: EntryRow, state: RowState, compared: ReturnType<typeof comparedRows>): RowState {
  const isImpossible = state.problems.some(({ severity }) => severity === 'blocking');
  const more = compared.get(rowKey(row)) ?? [];
  return isImpossible || more.length === 0 ? state : { ...state, problems: [...state.problems, ...more] };
}
