import type { Facts } from './facts.ts';
import { keyOf } from './figures-sheet.ts';
import { filled, type Sheet } from './flat-sheet.ts';
import type { Layouts } from './layouts.ts';

const COVERAGE_FLOOR = 0.6;
/** Reasons for which nothing is expected of a KPI. */
const NOT_EXPECTED = ['none', 'notDue', 'notApplicable', 'discontinued'];

/** What each KPI brings to each objective. */
export function measuresSheet(
  { map, codeOf }: Facts,
  { measures, figures }: Layouts,
  months: readonly number[],
): Sheet {
  const rows = map.measures.flatMap((measure) => months.map((month) => ({ measure, month })));
  return filled(
    measures,
    rows.map(({ measure, month }, row) => {
      const at = (column: Parameters<typeof measures.at>[0]) => measures.at(column, row);
      const kpi = codeOf.get(measure.kpiId) ?? '';
      const found = (column: 'status' | 'score') =>
        `INDEX(${figures.all(column)};MATCH("${keyOf(kpi, month)}";${figures.all('key')};0))`;
      const isNotExpected = NOT_EXPECTED.map((reason) => `${at('status')}="${reason}"`).join(';');
      return {
        objective: map.objectives.find(({ id }) => id === measure.objectiveId)?.code ?? '',
        month,
        kpi,
        weight: measure.weight,
        decisive: isDecisive(map.measures, measure) ? 1 : 0,
        status: { formula: found('status') },
        score: { formula: found('score') },
        expected: { formula: `IF(OR(${isNotExpected});0;${at('weight')})` },
        weighted: { formula: `IF(ISNUMBER(${at('score')});${at('weight')}*${at('score')};0)` },
      };
    }),
  );
}

type Measure = Facts['map']['measures'][number];

/** Where none is marked decisive, all are. */
function isDecisive(all: readonly Measure[], measure: Measure): boolean {
  const own = all.filter(({ objectiveId }) => objectiveId === measure.objectiveId);
  return measure.decisive || own.every(({ decisive }) => !decisive);
}

/** Each objective by the rule "worst decisive KPI". */
export function objectivesSheet({ map }: Facts, { objectives, measures }: Layouts, months: readonly number[]): Sheet {
  const rows = map.objectives.flatMap((objective) => months.map((month) => ({ objective, month })));
  return filled(
    objectives,
    rows.map(({ objective, month }, row) => {
      const at = (column: Parameters<typeof objectives.at>[0]) => objectives.at(column, row);
      const own = `${measures.all('objective')};${at('objective')};${measures.all('month')};${at('month')}`;
      const sum = (column: 'weight' | 'expected' | 'weighted', more = '') =>
        `SUMIFS(${measures.all(column)};${own}${more})`;
      const hasScore = `;${measures.all('score')};">=0"`;
      const decisive = (status: string) =>
        `COUNTIFS(${own};${measures.all('decisive')};1;${measures.all('status')};"${status}")`;
      const judged = ['on', 'risk', 'off'].map(decisive).join('+');
      const silent = `COUNTIFS(${own};${measures.all('decisive')};1;${measures.all('expected')};">0")-(${judged})`;
      const rule = `IF(${judged}=0;"noData";IF(${decisive('off')}>0;"off";IF(OR(${decisive('risk')}>0;${silent}>0);"risk";"on")))`;
      const below = `IF(${decisive('off')}>0;"off";"noData")`;
      return {
        objective: objective.code,
        month,
        perspective: map.perspectives.findIndex(({ id }) => id === objective.slot.perspectiveId),
        score: { formula: `IF(${sum('weight', hasScore)}=0;"";${sum('weighted')}/${sum('weight', hasScore)})` },
        coverage: { formula: `IF(${sum('expected')}=0;"";${sum('weight', hasScore)}/${sum('expected')})` },
        status: {
          formula: `IF(${at('coverage')}="";"noData";IF(${at('coverage')}<${COVERAGE_FLOOR};${below};${rule}))`,
        },
        passes: { formula: `IF(AND(ISNUMBER(${at('score')});${at('coverage')}>=${COVERAGE_FLOOR});1;0)` },
      };
    }),
  );
}

/** Perspectives by their place from the top, and the whole plan, as −1. */
export function groupsSheet({ map }: Facts, { groups, objectives }: Layouts, months: readonly number[]): Sheet {
  const rows = [...map.perspectives.keys(), -1].flatMap((group) => months.map((month) => ({ group, month })));
  return filled(
    groups,
    rows.map(({ group, month }, row) => {
      const own = `${objectives.all('month')};${month};${objectives.all('passes')};1`;
      const inGroup = group === -1 ? '' : `;${objectives.all('perspective')};${groups.at('group', row)}`;
      return { group, month, score: { formula: `AVERAGEIFS(${objectives.all('score')};${own}${inGroup})` } };
    }),
  );
}
