// What the tests of this folder draw; nothing else imports it.
import { EMPTY_MAP } from './document.ts';
import type { Link, MapDocument, Measure, Objective } from './document.ts';
import { mapFactsOf } from './map-facts.ts';
import type { KpiFacts, MapFacts, MapFactsSent } from './map-facts.ts';

/** "V1 0", "T3 2+2": code, column and span; the lane is the code's letter. */
export function objective(place: string, more: Partial<Objective> = {}): Objective {
  const [, code = '', column = '0', span = '1'] = /^(\S+) (\d+)(?:\+(\d+))?$/.exec(place) ?? [];
  const slot = { perspectiveId: code.slice(0, 1), column: Number(column), span: Number(span) };
  const people = { ownerId: 'owner', deputyId: null };
  return { id: code, code, title: { en: code }, statement: null, ...people, review: null, slot, ...more };
}

/** "P1>T1", and "P1>-T1" for one that works against the other. */
export function arrow(ends: string, more: Partial<Link> = {}): Link {
  const [, fromId = '', minus, toId = ''] = /^(.+)>(-?)(.+)$/.exec(ends) ?? [];
  const rest = { lagMonths: null, reason: null, tested: false, reviewOn: null, isFeedbackLoop: false };
  return { id: ends, fromId, toId, sign: minus === '' ? 1 : -1, ...rest, ...more };
}

export function measure(objectiveId: string, kpiId: string, more: Partial<Measure> = {}): Measure {
  return { objectiveId, kpiId, weight: 1, decisive: false, ...more };
}

/** Lanes by their letters from the top, and themes of so many columns; the first is Facilitation. */
export function mapOf(
  lanes: string,
  columns: readonly number[],
  places: readonly (string | Objective)[],
  links: readonly (string | Link)[] = [],
  more: Partial<MapDocument> = {},
): MapDocument {
  return {
    ...EMPTY_MAP,
    perspectives: [...lanes].map((id) => ({ id, name: { en: id }, question: null })),
    themes: columns.map((count, index) => ({ id: `theme ${index}`, name: { en: `Theme ${index}` }, columns: count })),
    objectives: places.map((place) => (typeof place === 'string' ? objective(place) : place)),
    links: links.map((link) => (typeof link === 'string' ? arrow(link) : link)),
    ...more,
  };
}

/** Inspections that find something: 9.8 % before the plan, 14 % promised in each of its years. */
export function kpi(id: string, more: Partial<KpiFacts> = {}): KpiFacts {
  return {
    id,
    code: id,
    name: { es: 'Aforos con hallazgo', en: 'Inspections that find something' },
    unitOfMeasure: { en: '%' },
    decimals: 1,
    direction: 'increase',
    frequency: 'month',
    isLeading: true,
    baseline: { period: '2024', value: 9.8 },
    targets: ['2025', '2026', '2027'].map((period) => ({
      period,
      value: { kind: 'figure', value: 14 },
      reason: null,
    })),
    limits: null,
    ...more,
  };
}

export function facts(kpis: readonly KpiFacts[] = [], more: Partial<MapFactsSent> = {}): MapFacts {
  const plan = { firstYear: 2025, lastYear: 2027, fiscalStart: 1 };
  return mapFactsOf({ ...plan, kpis, statuses: [], initiatives: [], ...more });
}
