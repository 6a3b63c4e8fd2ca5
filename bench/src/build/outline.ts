import type { KpiDefinition, Unit } from '@rumbo/domain';
import type { Size } from '../size.ts';
import { newId } from './new-id.ts';

/** The last month that is reported, and the day on which the plan's clock stands still. */
export const LAST_MONTH = '2025-12';
export const TODAY = '2026-01-20';
const LAST_YEAR = 2025;
const REGIONS = 5;

/** What a plan consists of besides its figures. Ids are made once, everything else follows from the size. */
export interface Outline {
  readonly planId: string;
  readonly rootId: string;
  readonly regions: readonly Unit[];
  readonly offices: readonly Unit[];
  /** Oldest first. */
  readonly months: readonly string[];
  readonly firstYear: number;
  readonly lastYear: number;
  readonly kpis: readonly KpiDefinition[];
  /** KPIs of each objective. */
  readonly objectives: readonly { readonly id: string; readonly code: string; readonly kpiIds: readonly string[] }[];
}

export function outlineOf(size: Size, ownerId: string): Outline {
  const [planId, rootId] = [newId(), newId()];
  const months = monthsBefore(LAST_MONTH, size.months);
  const from = `${months[0]}-01`;
  const regions = listOf(Math.min(REGIONS, size.offices), (index) => unit(rootId, `R${index + 1}`, index, from));
  const offices = listOf(size.offices, (index) =>
    unit(regions[index % regions.length]?.id ?? rootId, `O${index + 1}`, index, from),
  );
  const kpis = listOf(size.kpis, (index) => kpi(planId, ownerId, index, from));
  const objectives = listOf(size.objectives, (index) => ({
    id: newId(),
    code: `OBJ-${index + 1}`,
    kpiIds: kpis.filter((_, at) => at % size.objectives === index).map(({ id }) => id),
  }));
  return {
    planId,
    rootId,
    regions,
    offices,
    months,
    firstYear: Number(from.slice(0, 4)),
    lastYear: LAST_YEAR,
    kpis,
    objectives,
  };
}

function unit(parentId: string, code: string, position: number, from: string): Unit {
  return { id: newId(), parentId, code, name: { es: `Unidad ${code}`, en: `Unit ${code}` }, from, to: null, position };
}

/** Of ten KPIs six are sums, one a mean, three ratios; some are looked at over the year or twelve months. */
function kpi(planId: string, ownerId: string, index: number, validFrom: string): KpiDefinition {
  const shape = index % 10;
  const isRatio = shape >= 7;
  const code = `K-${String(index + 1).padStart(4, '0')}`;
  return {
    id: newId(),
    planId,
    code,
    name: { es: `Indicador ${code}`, en: `Indicator ${code}` },
    kind: isRatio ? 'ratio' : 'value',
    factor: isRatio ? 100 : 1,
    ...(isRatio
      ? { numeratorName: { es: 'Casos a tiempo', en: 'Cases in time' }, denominatorName: { es: 'Casos', en: 'Cases' } }
      : {}),
    scale: isRatio ? 'percent' : shape === 6 ? 'amount' : 'count',
    unitOfMeasure: isRatio ? { es: '%', en: '%' } : { es: 'casos', en: 'cases' },
    decimals: isRatio || shape === 6 ? 1 : 0,
    direction: index % 3 === 0 ? 'decrease' : 'increase',
    frequency: 'month',
    overTime: shape === 6 ? 'mean' : 'sum',
    overUnits: shape === 6 ? 'mean' : 'sum',
    window: index % 4 === 1 ? 'yearToDate' : index % 4 === 2 ? 'rolling12' : 'period',
    spread: 'flat',
    dueDays: 5,
    leading: index % 2 === 0,
    season: false,
    trend: false,
    plausible: { low: 0, high: null },
    ownerId,
    disclosure: 'internal',
    pmmDimension: null,
    validFrom,
    discontinuedAfter: null,
  };
}

function monthsBefore(last: string, count: number): readonly string[] {
  const end = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - 1;
  return listOf(count, (index) => {
    const month = end - count + 1 + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

export function listOf<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
