import type { Facts, KpiFact } from './facts.ts';
import { filled, type Sheet } from './flat-sheet.ts';
import { lengthOf, type Layouts } from './layouts.ts';

/** Two figures are equal when they differ by no more than this share of the larger; equality is on the better side. */
const EQUAL = '0.000000001';
/** Percent of the target, where no limit is given. */
const TOLERANCE = 10;
const COVERAGE_FLOOR = 0.6;

/** Every KPI in every month that is asked for, at the whole administration, in its window, held against its target. */
export function figuresSheet(facts: Facts, layouts: Layouts, months: readonly number[]): Sheet {
  const rows = facts.kpis.flatMap((kpi) => months.map((month) => ({ kpi, month })));
  const { figures } = layouts;
  return filled(
    figures,
    rows.map(({ kpi, month }, row) => {
      const at: RowOf = { facts, layouts, kpi, row };
      const known = `${figures.at('own', row)}=0`;
      return {
        key: keyOf(kpi.code, month),
        kpi: kpi.code,
        month,
        own: { formula: own(at) },
        value: { formula: `IF(${known};"";${inWindow(at, 'value')})` },
        since: { formula: fromPeriods(at, 'since') },
        target: { formula: hasFigure(kpi) ? `IF(${figures.at('since', row)}=0;"";${inWindow(at, 'target')})` : '""' },
        low: { formula: edge(at, 'low') },
        high: { formula: edge(at, 'high') },
        margin: { formula: margin(at) },
        beyond: { formula: beyond(at) },
        covered: { formula: `IF(${known};0;${fromPeriods(at, 'got')}/${fromPeriods(at, 'expected')})` },
        status: { formula: status(at) },
        score: { formula: score(at) },
        attainment: { formula: attainment(at) },
      };
    }),
  );
}

/** Names a row of the sheet. */
export const keyOf = (kpi: string, month: number): string => `${kpi} ${month}`;

/** Whether the target is one figure: a range has two. */
const hasFigure = ({ definition: { direction } }: KpiFact): boolean => direction !== 'range';

interface RowOf {
  readonly facts: Facts;
  readonly layouts: Layouts;
  readonly kpi: KpiFact;
  readonly row: number;
}

/** The newest period of the KPI with a value that ended by the month. */
function own({ layouts: { periods, figures }, kpi, row }: RowOf): string {
  const until = `${periods.all('month')};"<="&${figures.at('month', row)}`;
  return `COM.MICROSOFT.MAXIFS(${periods.all('month')};${periods.all('kpi')};"${kpi.code}";${until};${periods.all('got')};">0")`;
}

type Column = 'weighted' | 'value' | 'since' | 'target' | 'got' | 'expected' | 'numerator' | 'denominator';

function fromPeriods({ layouts: { periods, figures }, kpi, row }: RowOf, column: Column): string {
  const period = `${periods.all('month')};${figures.at('own', row)}`;
  return `SUMIFS(${periods.all(column)};${periods.all('kpi')};"${kpi.code}";${period})`;
}

/** From the first month of the window to the period's own. */
function overWindow({ layouts: { periods, figures }, kpi, row }: RowOf, column: Column): string {
  const last = figures.at('own', row);
  const first = kpi.definition.window === 'rolling12' ? `${last}-11` : `${last}-MOD(${last}-1;12)`;
  const month = periods.all('month');
  return `SUMIFS(${periods.all(column)};${periods.all('kpi')};"${kpi.code}";${month};">="&(${first});${month};"<="&${last})`;
}

function inWindow(at: RowOf, column: 'value' | 'target'): string {
  const { kind, window, factor, overTime } = at.kpi.definition;
  if (window === 'period') return fromPeriods(at, column);
  if (kind === 'value' && overTime === 'sum') return overWindow(at, column);
  if (kind !== 'ratio') throw new Error(`${at.kpi.code}: the workbook has no such window`);
  if (column === 'value') return `${factor}*${overWindow(at, 'numerator')}/${overWindow(at, 'denominator')}`;
  // The mean of the months' targets, weighted by their denominators.
  return `${overWindow(at, 'weighted')}/${overWindow(at, 'denominator')}`;
}

function inForce(
  { facts, layouts: { targets, figures }, kpi, row }: RowOf,
  column: 'low' | 'high' | 'tolerance' | 'offset' | 'amount',
): string {
  const root = `${targets.all('kpi')};"${kpi.code}";${targets.all('unit')};"${facts.root}"`;
  return `SUMIFS(${targets.all(column)};${root};${targets.all('from')};${figures.at('since', row)})`;
}

/** What is good of a range, or of an exact target with its tolerance. */
function edge(at: RowOf, side: 'low' | 'high'): string {
  const { direction } = at.kpi.definition;
  if (direction === 'range') return inForce(at, side);
  if (direction !== 'exact') return '""';
  return `${at.layouts.figures.at('target', at.row)}${side === 'low' ? '-' : '+'}${inForce(at, 'tolerance')}`;
}

/** How far beyond the target "off target" begins. */
function margin(at: RowOf): string {
  const target = `ABS(${at.layouts.figures.at('target', at.row)})`;
  const [offset, amount] = [inForce(at, 'offset'), inForce(at, 'amount')];
  const { direction } = at.kpi.definition;
  if (direction === 'none' || direction === 'yesNo' || direction === 'range') return '""';
  const since = at.layouts.figures.at('since', at.row);
  return `IF(${since}=0;"";IF(${offset}=1;${amount};IF(${offset}=2;${amount}/100*${target};${TOLERANCE}/100*${target})))`;
}

/** "Off target beyond", of a KPI that should go one way. */
function beyond({ layouts: { figures }, kpi, row }: RowOf): string {
  const { direction } = kpi.definition;
  if (direction !== 'increase' && direction !== 'decrease') return '""';
  const sign = direction === 'increase' ? '-' : '+';
  return `IF(${figures.at('since', row)}=0;"";${figures.at('target', row)}${sign}${figures.at('margin', row)})`;
}

const atLeast = (a: string, b: string): string => `${a}-${b}>=-${EQUAL}*MAX(ABS(${a});ABS(${b}))`;

function status(at: RowOf): string {
  const { figures } = at.layouts;
  const cell = (column: Parameters<typeof figures.at>[0]) => figures.at(column, at.row);
  const { direction } = at.kpi.definition;
  if (direction === 'none') return '"none"';
  const judged = judgement(at);
  return `IF(${cell('own')}=0;${silence(at)};IF(${cell('since')}=0;"noTarget";IF(${cell('covered')}<${COVERAGE_FLOOR};"partial";${judged})))`;
}

/** Without any reading: nothing was due before the first period has ended. */
function silence({ layouts: { parts, figures }, kpi, row }: RowOf): string {
  const from = `COM.MICROSOFT.MINIFS(${parts.all('from')};${parts.all('kpi')};"${kpi.code}")`;
  return `IF(CEILING(${from};${lengthOf(kpi)})>${figures.at('month', row)};"notDue";"notReported")`;
}

function judgement(at: RowOf): string {
  const { figures } = at.layouts;
  const cell = (column: Parameters<typeof figures.at>[0]) => figures.at(column, at.row);
  const [value, target] = [cell('value'), cell('target')];
  switch (at.kpi.definition.direction) {
    case 'increase':
      return `IF(${atLeast(value, target)};"on";IF(${atLeast(value, cell('beyond'))};"risk";"off"))`;
    case 'decrease':
      return `IF(${atLeast(target, value)};"on";IF(${atLeast(cell('beyond'), value)};"risk";"off"))`;
    case 'yesNo':
      return `IF(${value}=1;"on";"off")`;
    default: {
      const inside = `AND(${atLeast(value, cell('low'))};${atLeast(cell('high'), value)})`;
      const near = `AND(${atLeast(value, outer(at, 'low'))};${atLeast(outer(at, 'high'), value)})`;
      return `IF(${inside};"on";IF(${near};"risk";"off"))`;
    }
  }
}

/** An edge moved outward: by the margin of an exact target, by the tolerance of a range. */
function outer({ layouts: { figures }, kpi, row }: RowOf, side: 'low' | 'high'): string {
  const inner = figures.at(side, row);
  const sign = side === 'low' ? '-' : '+';
  if (kpi.definition.direction === 'exact') return `(${inner}${sign}${figures.at('margin', row)})`;
  return `(${inner}${sign}${TOLERANCE}/100*ABS(${inner}))`;
}

function score(at: RowOf): string {
  const { figures } = at.layouts;
  const cell = (column: Parameters<typeof figures.at>[0]) => figures.at(column, at.row);
  const [value, target, limit] = [cell('value'), cell('target'), cell('beyond')];
  const { direction } = at.kpi.definition;
  const hasStatus = `OR(${cell('status')}="on";${cell('status')}="risk";${cell('status')}="off")`;
  const capped = (line: string) => `IF(${hasStatus};MAX(0;MIN(100;${line}));"")`;
  if (direction === 'none') return '""';
  if (direction === 'yesNo') return capped(`100*${value}`);
  if (direction === 'increase' || direction === 'decrease')
    return capped(`50+50*(${value}-${limit})/(${target}-${limit})`);
  const above = `100-50*(${value}-${cell('high')})/(${outer(at, 'high')}-${cell('high')})`;
  const below = `100-50*(${cell('low')}-${value})/(${cell('low')}-${outer(at, 'low')})`;
  return capped(`MIN(${above};${below})`);
}

function attainment({ layouts: { figures }, kpi, row }: RowOf): string {
  const [value, target] = [figures.at('value', row), figures.at('target', row)];
  const { direction } = kpi.definition;
  if (direction !== 'increase' && direction !== 'decrease') return '""';
  const quotient = direction === 'increase' ? `${value}/${target}` : `${target}/${value}`;
  return `IF(AND(ISNUMBER(${value});ISNUMBER(${target}));100*${quotient};"")`;
}
