import type { Text } from '@rumbo/domain';
import type { ChangeRef, ReadingRow } from '@rumbo/store';
import type { Place } from './place.ts';
import { namesIn } from './reader.ts';
import { kpisIn } from './sheet.ts';
import type { Snapshot } from './snapshot.ts';
import type { AuditSubject } from './views/index.ts';

/** Says what references are called. */
export type Naming = (kind: string, id: string) => AuditSubject;

interface Known {
  readonly kpis: ReadonlyMap<string, { readonly code: string; readonly name: Text }>;
  readonly units: ReadonlyMap<string, Text>;
  readonly people: ReadonlyMap<string, string>;
  readonly readings: ReadonlyMap<string, ReadingRow>;
}

const NOTHING = { code: null, name: null, unitName: null, period: null, personName: null };

/** How many things of a change are named in a list. */
export const MOST_NAMED = 3;

/** The names of what changes refer to, as they are today. */
export async function namingOf(snapshot: Snapshot, place: Place, refs: readonly ChangeRef[]): Promise<Naming> {
  const { versions } = await kpisIn(snapshot, place.plan.id);
  const newest = [...versions].flatMap(([id, all]) =>
    all.slice(-1).map(({ code, name }) => [id, { code, name }] as const),
  );
  const readingIds = refs.filter(({ kind, id }) => kind === 'reading' && id !== 'batch').map(({ id }) => id);
  const rows = await snapshot.tx.readings.byIds(readingIds);
  const known: Known = {
    kpis: new Map(newest),
    units: new Map(place.units.map(({ id, name }) => [id, name])),
    people: await namesIn(snapshot),
    readings: new Map(rows.map((row) => [row.id, row])),
  };
  return (kind, id) => ({ ...NOTHING, kind, id, ...named(known, place, kind, id) });
}

function named(known: Known, place: Place, kind: string, id: string): Partial<AuditSubject> {
  const reading = kind === 'reading' ? known.readings.get(id) : undefined;
  if (reading !== undefined) return { ...cell(known, reading.kpiId, reading.unitId), period: reading.period };
  const [first = '', second = ''] = id.split('/');
  switch (kind) {
    case 'assignment':
    case 'baseline':
      return cell(known, first, second);
    case 'closing':
      return { unitName: known.units.get(first) ?? null, period: id.slice(first.length + 1) };
    case 'kpi':
      return known.kpis.get(id) ?? {};
    case 'unit':
      return { unitName: known.units.get(id) ?? null };
    case 'person':
    case 'preferences':
      return { personName: known.people.get(id) ?? null };
    case 'plan':
    case 'day':
      return { name: place.plan.name };
    case 'holiday':
      return { period: second };
    default:
      return {};
  }
}

function cell({ kpis, units }: Known, kpiId: string, unitId: string): Partial<AuditSubject> {
  const kpi = kpis.get(kpiId);
  return { code: kpi?.code ?? null, name: kpi?.name ?? null, unitName: units.get(unitId) ?? null };
}

/** The same for a row of a fact, which says by itself what it is about. */
export function namedByRow(naming: Naming, kind: string, row: Readonly<Record<string, unknown>>): AuditSubject {
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : '');
  const kpi = naming('kpi', text('kpiId'));
  const own = naming(kind, text('id'));
  return {
    ...own,
    code: own.code ?? kpi.code ?? (text('code') || null),
    name: own.name ?? kpi.name,
    unitName: own.unitName ?? naming('unit', text('unitId')).unitName,
    period: text('period') || text('day') || null,
    personName: naming('person', text('personId')).personName,
  };
}
