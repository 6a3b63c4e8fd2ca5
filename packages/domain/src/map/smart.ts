import { assuranceOf } from '../score/assurance-of.ts';
import type { Text } from '../text.ts';
import { LANGUAGES } from '../text.ts';
import type { MapDocument, Objective } from './document.ts';
import { lanesOfObjectives, themesUnder } from './lanes.ts';
import { targetsWithin } from './map-facts.ts';
import type { DatedTarget, KpiFacts, MapFacts } from './map-facts.ts';
import { met, unmet } from './smart-row.ts';
import type { Measured, Reach, SmartRow } from './smart-row.ts';
import { verbsOf } from './verbs.ts';

/** Characters a language. */
const LONGEST = 140;

/**
 * The five SMART rows of an objective in their order (method 12). A row that is not met says the first thing that is
 * missing and the field to fix it in. Quick enough to run at each keystroke; `objective` need not be in the document yet.
 *
 * An objective is said by its statement, and by its title while it has none. Measurable and time-bound ask for one KPI;
 * achievable asks of every decisive KPI with targets (method 7: where none is decisive, all are) whether the process holds
 * the last target in the plan's years every month: one held in some months only is not yet held.
 */
export function smartOf(objective: Objective, document: MapDocument, facts: MapFacts): readonly SmartRow[] {
  const kpis = kpisOf(objective, document, facts);
  return [
    specific(objective),
    measurable(kpis.all),
    achievable(objective, document, facts, kpis.decisive),
    relevant(objective, document),
    timeBound(kpis.all, facts),
  ];
}

interface ObjectiveKpis {
  /** Decisive ones first. */
  readonly all: readonly KpiFacts[];
  readonly decisive: readonly KpiFacts[];
}

function kpisOf(objective: Objective, document: MapDocument, facts: MapFacts): ObjectiveKpis {
  const measures = document.measures.filter(({ objectiveId }) => objectiveId === objective.id);
  const known = (list: typeof measures): KpiFacts[] =>
    list.map(({ kpiId }) => facts.kpis.get(kpiId)).filter((kpi) => kpi !== undefined);
  const decisive = known(measures.filter((one) => one.decisive));
  const all = [...decisive, ...known(measures.filter((one) => !one.decisive))];
  return { all, decisive: decisive.length > 0 ? decisive : all };
}

function specific(objective: Objective): SmartRow {
  const field = objective.statement === null ? 'title' : 'statement';
  const text: Text = objective.statement ?? objective.title;
  for (const language of LANGUAGES) {
    const sentence = text[language];
    if (sentence === undefined) continue;
    const { verb, hasResult, joined } = verbsOf(sentence, language);
    if (verb === null) return unmet('specific', 'noVerb', { language }, field);
    if (!hasResult) return unmet('specific', 'noResult', { language, verb }, field);
    if (joined !== null) return unmet('specific', 'joinedVerbs', { language, ...joined }, field);
    const length = [...sentence].length;
    if (length > LONGEST) return unmet('specific', 'tooLong', { language, length, most: LONGEST }, field);
  }
  return objective.ownerId === null ? unmet('specific', 'noOwner', {}, 'ownerId') : met('specific', 'oneResult', {});
}

function measurable(kpis: readonly KpiFacts[]): SmartRow {
  const rows = kpis.map(measurableBy);
  return rows.find(({ isMet }) => isMet) ?? rows[0] ?? unmet('measurable', 'noKpi', {}, 'kpis');
}

function measurableBy(kpi: KpiFacts): SmartRow {
  const { id, code } = kpi;
  const unit = Object.values(kpi.unitOfMeasure).join('');
  if (unit === '') return unmet('measurable', 'noUnitOfMeasure', { kpi: code }, 'unitOfMeasure', id);
  if (kpi.direction === 'none') return unmet('measurable', 'noDirection', { kpi: code }, 'direction', id);
  if (kpi.baseline === null) return unmet('measurable', 'noBaseline', { kpi: code }, 'baseline', id);
  return met('measurable', 'measuredBy', { kpi: code, name: kpi.name }, id);
}

function achievable(
  objective: Objective,
  document: MapDocument,
  facts: MapFacts,
  decisive: readonly KpiFacts[],
): SmartRow {
  const [lead] = decisive;
  if (lead === undefined) return unmet('achievable', 'noKpi', {}, 'kpis');
  const linked = new Set(
    document.initiativeLinks.filter((one) => one.objectiveId === objective.id).map((one) => one.initiativeId),
  );
  const initiatives = facts.initiatives.filter(({ id }) => linked.has(id)).map(({ code }) => code);
  const rows = decisive.flatMap((kpi) => {
    const target = targetsWithin(kpi, facts.years, facts.calendar).at(-1);
    return target === undefined ? [] : [achievableBy(kpi, target, initiatives)];
  });
  return (
    rows.find(({ isMet }) => !isMet) ??
    rows[0] ??
    unmet('achievable', 'noTarget', { kpi: lead.code }, 'targets', lead.id)
  );
}

function achievableBy(kpi: KpiFacts, target: DatedTarget, initiatives: readonly string[]): SmartRow {
  const reach: Reach = { ...measured(kpi, target), limits: kpi.limits };
  const assurance = assuranceOf(kpi.direction, target.value, kpi.limits);
  if (assurance === 'everyMonth') return met('achievable', 'heldAlready', reach, kpi.id);
  if (initiatives.length > 0) return met('achievable', 'changedBy', { ...reach, initiatives }, kpi.id);
  const reason = target.reason?.trim() ?? '';
  if (reason !== '') return met('achievable', 'changeStated', { ...reach, reason }, kpi.id);
  return unmet('achievable', assurance === null ? 'reachUnknown' : 'notHeld', reach, 'initiatives', kpi.id);
}

function measured(kpi: KpiFacts, target: DatedTarget): Measured<DatedTarget['value']> {
  return { kpi: kpi.code, value: target.value, decimals: kpi.decimals, unit: kpi.unitOfMeasure };
}

/** Any lane above will do; a link declared a feedback loop does not lead up. */
function relevant(objective: Objective, document: MapDocument): SmartRow {
  const { slot } = objective;
  const [theme] = themesUnder(document, slot);
  if (theme === undefined) return unmet('relevant', 'noTheme', {}, 'slot');
  const [top] = document.perspectives;
  if (top?.id === slot.perspectiveId) {
    return met('relevant', 'inTopLane', { perspective: top.name, theme: theme.name });
  }
  const lanes = lanesOfObjectives(document);
  const own = document.perspectives.findIndex(({ id }) => id === slot.perspectiveId);
  const driven = new Set(
    document.links.filter((link) => link.fromId === objective.id && !link.isFeedbackLoop).map(({ toId }) => toId),
  );
  const above = document.objectives.filter(({ id }) => driven.has(id) && (lanes.get(id) ?? own) < own);
  return above.length === 0
    ? unmet('relevant', 'notLinkedUp', {}, 'links')
    : met('relevant', 'drives', { objectives: above.map(({ code }) => code) });
}

function timeBound(kpis: readonly KpiFacts[], facts: MapFacts): SmartRow {
  for (const kpi of kpis) {
    const target = targetsWithin(kpi, facts.years, facts.calendar).at(-1);
    if (target === undefined) continue;
    return met('timeBound', 'dated', { ...measured(kpi, target), end: target.dates.end }, kpi.id);
  }
  const [lead] = kpis;
  if (lead === undefined) return unmet('timeBound', 'noKpi', {}, 'kpis');
  const elsewhere = kpis.find(({ targets }) => targets.length > 0);
  if (elsewhere === undefined) return unmet('timeBound', 'noTarget', { kpi: lead.code }, 'targets', lead.id);
  const [first] = facts.years;
  const years = { firstYear: first?.id ?? '', lastYear: facts.years.at(-1)?.id ?? '' };
  return unmet('timeBound', 'datedOutside', { kpi: elsewhere.code, ...years }, 'targets', elsewhere.id);
}
