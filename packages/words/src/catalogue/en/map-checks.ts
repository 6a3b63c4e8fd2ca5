import { plural } from '../../format/plural.ts';

/** The bar under the map that is being drawn, and what stands in it. One line each, without a full stop. */
export const mapChecks = {
  title: 'Checks',
  counted: (count: number) => `${count} ${plural('en', count, { one: 'check', other: 'checks' })}`,
  none: 'Nothing to check',
  linkCycle: (cycle: string) => `${cycle} goes round in a circle`,
  linkDownwards: (from: string, to: string) => `${from} drives ${to}, which lies below it`,
  kpiServesOpposites: (kpi: string, from: string, to: string) =>
    `${kpi} measures both ${from} and ${to}, and ${from} works against ${to}`,
  noKpi: (objective: string) => `${objective} has no KPI`,
  noOwner: (objective: string) => `${objective} has no owner`,
  targetMissing: (objective: string, years: string) => `${objective} has no target for ${years}`,
  kpiTargetMissing: (kpi: string, objective: string, years: string) =>
    `${kpi} of ${objective} has no target for ${years}`,
  offTargetWithoutInitiative: (objective: string) => `${objective} is off target and no initiative moves it`,
  drivesNothing: (objective: string) => `${objective} drives nothing`,
  noDriver: (objective: string) => `${objective} has no driver`,
  noLeadingKpi: (objective: string) => `${objective} has no leading KPI`,
  initiativeWithoutObjective: (initiative: string) => `${initiative} serves no objective`,
  tooManyKpis: (objective: string, count: number) => `${objective} has ${count} KPIs, more than 4`,
  tooManyObjectives: (count: number) => `${count} objectives, more than 20`,
};

/** The five rows beside an objective: why each is met, or what to do so that it is. */
export const smart = {
  title: 'SMART',
  met: (count: number) => `${count} of 5 met`,
  isMet: 'Met',
  isNotMet: 'Not met',
  criterion: {
    specific: 'Specific',
    measurable: 'Measurable',
    achievable: 'Achievable',
    relevant: 'Relevant',
    timeBound: 'Time-bound',
  },
  /** Behind a sentence about the text in the other language. */
  inText: { en: '(in the English text)', es: '(in the Spanish text)' },
  oneResult: 'One result, one owner',
  noVerb: (inText: string) => `Begin with a verb: what will be done${inText}.`,
  noResult: (verb: string, inText: string) => `Say what to “${verb}”${inText}.`,
  joinedVerbs: (joined: string, inText: string) =>
    `“${joined}” adds a second result${inText}. Make it an objective of its own.`,
  secondSentence: (verb: string, inText: string) =>
    `The part that begins with “${verb}” adds a second result${inText}. Make it an objective of its own.`,
  tooLong: (length: number, most: number, inText: string) => `${length} characters${inText}. Keep to ${most}.`,
  noOwner: 'Nobody is accountable yet. Name an owner.',
  measuredBy: (kpi: string, name: string) => `${kpi}, ${name}`,
  noKpi: 'No KPI measures it.',
  noUnitOfMeasure: (kpi: string) => `${kpi} has no unit of measure.`,
  noDirection: (kpi: string) => `${kpi} is for context only. Say which way is better.`,
  noBaseline: (kpi: string) => `${kpi} has no baseline. Say where it stood before the plan.`,
  average: (average: string, limits: string) => `The average holds at ${average} (limits ${limits}).`,
  averageUnknown: 'The process has no limits to tell by.',
  heldAlready: (target: string) => `It holds ${target} as it stands.`,
  changedBy: (initiatives: string, target: string) => `To reach ${target}: ${initiatives}.`,
  changedByToYes: (initiatives: string) => `To make it a yes: ${initiatives}.`,
  changeStated: (reason: string) => `What will change: ${reason}`,
  sayWhatChanges: (target: string) => `Say what will change to hold ${target}.`,
  sayWhatChangesToYes: 'Say what will change so that it becomes a yes.',
  noTarget: (kpi: string) => `${kpi} has no target.`,
  drives: (objectives: string) => `Drives ${objectives}`,
  inTopLane: (perspective: string, theme: string) => `At the top: ${perspective}, ${theme}`,
  notLinkedUp: 'It drives nothing above it. Link it to what it should move.',
  noTheme: 'It stands under no theme.',
  dated: (target: string, day: string) => `${target} by ${day}`,
  datedOutside: (kpi: string, firstYear: string, lastYear: string) =>
    `The targets of ${kpi} lie outside the plan, ${firstYear} to ${lastYear}.`,
};
