import type { Facts, KpiFact } from './facts.ts';
import { filled, type Cell, type Sheet } from './flat-sheet.ts';
import { endsOf, lengthOf, type Layouts } from './layouts.ts';

/** Every KPI in every period of its own at the whole administration: value, target, place in its series. */
export function periodsSheet(facts: Facts, layouts: Layouts, history: readonly number[]): Sheet {
  const rows = facts.kpis.flatMap((kpi) => endsOf(kpi, history).map((month, place) => ({ kpi, month, place })));
  const { periods } = layouts;
  return filled(
    periods,
    rows.map(({ kpi, month, place }, row) => {
      const at: RowOf = { facts, layouts, kpi, row };
      return {
        kpi: kpi.code,
        month,
        got: { formula: got(at) },
        expected: { formula: expected(at) },
        numerator: { formula: sumOf(at, 'numerator') },
        denominator: { formula: sumOf(at, 'denominator') },
        value: { formula: `IF(${periods.at('got', row)}=0;"";${value(at)})` },
        since: { formula: since(at) },
        target: { formula: `IF(${periods.at('since', row)}=0;"";${target(at)})` },
        weighted: {
          formula: `IF(${periods.at('since', row)}=0;0;${periods.at('target', row)}*${periods.at('denominator', row)})`,
        },
        counts: { formula: `IF(${isPoint(periods, kpi, row)};1;0)` },
        point: { formula: point(at) },
        range: place === 0 ? null : range(at),
      };
    }),
  );
}

interface RowOf {
  readonly facts: Facts;
  readonly layouts: Layouts;
  readonly kpi: KpiFact;
  readonly row: number;
}

/** The readings of a KPI in the month of the row that apply. */
function reported({ layouts: { readings, periods }, kpi, row }: RowOf, code = kpi.code): string {
  const month = `${readings.all('month')};${periods.at('month', row)}`;
  return `${readings.all('kpi')};"${code}";${month};${readings.all('applies')};1`;
}

function got(at: RowOf): string {
  const { readings } = at.layouts;
  const { quotient } = at.kpi;
  if (quotient === null) return `COUNTIFS(${reported(at)})`;
  return `COUNTIFS(${reported(at, quotient.above)};${readings.all('pairs')};">0")`;
}

function expected({ layouts: { parts, readings, periods }, kpi, row }: RowOf): string {
  const month = periods.at('month', row);
  const assigned = `COUNTIFS(${parts.all('kpi')};"${kpi.code}";${parts.all('from')};"<="&${month};${parts.all('to')};">="&${month})`;
  const own = `${readings.all('kpi')};"${kpi.code}";${readings.all('month')};${month}`;
  return `${assigned}-COUNTIFS(${own};${readings.all('applies')};0)`;
}

function sumOf(at: RowOf, column: 'numerator' | 'denominator'): string {
  return `SUMIFS(${at.layouts.readings.all(column)};${reported(at)})`;
}

const OVER_UNITS = {
  sum: 'SUMIFS',
  none: 'SUMIFS',
  mean: 'AVERAGEIFS',
  min: 'COM.MICROSOFT.MINIFS',
  max: 'COM.MICROSOFT.MAXIFS',
} as const;

function value(at: RowOf): string {
  const { layouts, kpi, row } = at;
  const { readings, periods } = layouts;
  const { definition, quotient } = kpi;
  if (quotient !== null) {
    const both = (code: string) =>
      `SUMIFS(${readings.all('value')};${reported(at, code)};${readings.all('pairs')};">0")`;
    return `${quotient.factor}*${both(quotient.above)}/${both(quotient.below)}`;
  }
  if (definition.kind === 'ratio')
    return `${definition.factor}*${periods.at('numerator', row)}/${periods.at('denominator', row)}`;
  return `${OVER_UNITS[definition.overUnits]}(${readings.all('value')};${reported(at)})`;
}

/** The first month of the target in force when the period begins; 0 without one. */
function since({ facts, layouts: { targets, periods }, kpi, row }: RowOf): string {
  const starts = `${periods.at('month', row)}-${lengthOf(kpi) - 1}`;
  return `COM.MICROSOFT.MAXIFS(${targets.all('from')};${ofRoot(facts, kpi, targets)};${targets.all('from')};"<="&(${starts}))`;
}

function ofRoot({ root }: Facts, { code }: KpiFact, targets: Layouts['targets']): string {
  return `${targets.all('kpi')};"${code}";${targets.all('unit')};"${root}"`;
}

function target(at: RowOf): string {
  const { facts, layouts, kpi, row } = at;
  const { targets, periods, readings } = layouts;
  const from = periods.at('since', row);
  const inForce = `SUMIFS(${targets.all('value')};${ofRoot(facts, kpi, targets)};${targets.all('from')};${from})`;
  const isLinear = facts.targets.some(({ kpi: code, target: one }) => code === kpi.code && one.path === 'linear');
  if (isLinear) return linear(at, inForce);
  const { definition } = kpi;
  if (definition.kind !== 'value' || definition.overTime !== 'sum') return inForce;
  const isShort = `${periods.at('got', row)}<${periods.at('expected', row)}`;
  if (definition.spread === 'seasonal') return `IF(${isShort};NA();${inForce}*${season(at)})`;
  return `IF(${isShort};SUMIFS(${readings.all('target')};${reported(at)});${inForce}/12)`;
}

/** From the target of the year before, or the baseline, in twelve equal steps. */
function linear({ facts, layouts: { targets, baselines, periods }, kpi, row }: RowOf, inForce: string): string {
  const from = periods.at('since', row);
  const before = `${ofRoot(facts, kpi, targets)};${targets.all('to')};${from}-1`;
  const baseline = `SUMIFS(${baselines.all('value')};${baselines.all('kpi')};"${kpi.code}")`;
  const anchor = `IF(COUNTIFS(${before})>0;SUMIFS(${targets.all('value')};${before});${baseline})`;
  return `${anchor}+(${inForce}-${anchor})*(${periods.at('month', row)}-${from}+1)/12`;
}

/** The mean share of this month in the full years before the target's. */
function season({ layouts: { periods }, kpi, row }: RowOf): string {
  const [month, from] = [periods.at('month', row), periods.at('since', row)];
  const own = `${periods.all('kpi')};"${kpi.code}"`;
  const shares = [1, 2].map((back) => {
    const first = `${from}-${12 * back}`;
    const year = `SUMIFS(${periods.all('value')};${own};${periods.all('month')};">="&(${first});${periods.all('month')};"<"&(${first}+12))`;
    return `SUMIFS(${periods.all('value')};${own};${periods.all('month')};${month}-${12 * back})/${year}`;
  });
  return `(${shares.join('+')})/2`;
}

/** Its place in the series of points. */
function point({ layouts: { periods }, kpi, row }: RowOf): string {
  const own = `${periods.all('kpi')};"${kpi.code}";${periods.all('month')};"<="&${periods.at('month', row)}`;
  return `IF(${periods.at('counts', row)}=1;SUMIFS(${periods.all('counts')};${own});"")`;
}

/** A sum that lacks parts is no point of its series. */
function isPoint(periods: Layouts['periods'], { definition }: KpiFact, row: number): string {
  const isNumber = `ISNUMBER(${periods.at('value', row)})`;
  if (definition.kind !== 'value' || definition.overUnits !== 'sum') return isNumber;
  return `AND(${isNumber};${periods.at('got', row)}>=${periods.at('expected', row)})`;
}

function range({ layouts: { periods }, row }: RowOf): Cell {
  const [now, before] = [periods.at('value', row), periods.at('value', row - 1)];
  const both = `ISNUMBER(${periods.at('point', row)});ISNUMBER(${periods.at('point', row - 1)})`;
  return { formula: `IF(AND(${both});ABS(${now}-${before});"")` };
}
