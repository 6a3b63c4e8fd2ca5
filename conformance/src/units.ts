import type { Text } from '@rumbo/domain';
import type { AttendanceRow } from './attendance-table.ts';
import { newId } from './new-id.ts';

/** A run of months without a gap. */
export interface Stretch {
  readonly first: string;
  readonly last: string;
}

/** What reports: one kind of attendance at one organisation, in the months for which it has rows. */
export interface ReportingUnit {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  readonly rows: readonly AttendanceRow[];
  readonly stretches: readonly Stretch[];
}

export interface Organisation {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  readonly units: readonly ReportingUnit[];
}

/** The units that the rows speak of, in the order of their codes. */
export function organisationsIn(rows: readonly AttendanceRow[]): readonly Organisation[] {
  return sorted(Map.groupBy(rows, ({ organisation }) => organisation)).map(([code, ofOrganisation]) => ({
    id: newId(),
    code,
    name: { es: `Organización ${code}`, en: `Organisation ${code}` },
    units: sorted(Map.groupBy(ofOrganisation, ({ type }) => type)).map(([type, ofUnit]) => ({
      id: newId(),
      code: `${code}-${type}`,
      name: unitName(code, type),
      rows: ofUnit,
      stretches: stretchesOf(ofUnit.map(({ month }) => month)),
    })),
  }));
}

function unitName(organisation: string, type: string): Text {
  const isNumbered = /^\d+$/.test(type);
  return {
    es: isNumbered ? `${organisation}, urgencias de tipo ${type}` : `${organisation}, otras urgencias`,
    en: isNumbered ? `${organisation}, type ${type} department` : `${organisation}, other departments`,
  };
}

/** The months of a unit as runs without a gap: each is an assignment of its own. */
export function stretchesOf(months: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const month of [...new Set(months)].sort()) {
    const current = stretches.at(-1);
    const follows = current !== undefined && monthNumber(month) === monthNumber(current.last) + 1;
    if (follows) stretches[stretches.length - 1] = { ...current, last: month };
    else stretches.push({ first: month, last: month });
  }
  return stretches;
}

/** Counts months from the year 0. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The last day of a month, as ISO text. */
export function lastDayOf(month: string): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
}

function sorted<T>(groups: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
