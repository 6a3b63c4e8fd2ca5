import type { RefusalSentence } from './refusals.ts';

/** What a planner may be refused: definitions, formulas, targets, the map. */
export const plannerRefusals = {
  // Definitions
  kpiNotFound: () => 'This KPI was not found, or you may not see it.',
  definitionMissing: () => 'A KPI that this depends on has no definition.',
  versionBoundary: () => 'A new frequency or unit of measure begins at the start of a period of the longer frequency.',
  percentAveraged: () => 'Percentages cannot be averaged. Define the KPI as a ratio, or take the last value.',
  medianAveraged: () => 'Medians cannot be averaged. Take the last value, or do not add it up.',
  yesNoAggregation: () => 'Yes and no can only take the lowest or the highest.',
  // Formulas
  codeInFormula: ({ code, formula }) =>
    `${code ?? 'This code'} is used in the formula of ${formula ?? 'another KPI'}, so it cannot change.`,
  assignmentOverlaps: () => 'This unit already reports this KPI on some of those days. End that assignment first.',
  fiscalStartFixed: () => 'The year of a plan cannot begin in another month once it has KPIs.',
  formulaMissing: () => 'A computed KPI needs a formula.',
  formulaCycle: ({ cycle }) => `The formulas go round in a circle${typeof cycle === 'string' ? `: ${cycle}` : ''}.`,
  formulaTooLong: ({ most }) => `The formula is too long; at most ${most ?? 500} characters.`,
  formulaTooDeep: () => 'The formula is nested too deeply. Split it over two KPIs.',
  formulaTooLarge: () => 'The formula grows too large. Split it over two KPIs.',
  formulaEndMissing: () => 'The formula ends too early.',
  formulaUnexpected: ({ found, position }) =>
    `The formula cannot be read at ${typeof found === 'string' && found !== '' ? `“${found}”` : `position ${position ?? '?'}`}.`,
  formulaUnknownFunction: ({ name }) => `There is no function ${name ?? 'of that name'}.`,
  formulaUnknownCode: ({ code }) => `There is no KPI ${code ?? 'with that code'} in this plan.`,
  formulaArguments: ({ name }) => `The function ${name ?? 'in the formula'} has too many or too few arguments.`,
  formulaPrevious: () => 'prev takes a KPI and a whole number of periods.',
  formulaNumberTooLarge: () => 'A number in the formula is too large.',
  operandCoarser: ({ code }) =>
    `${code ?? 'A KPI in the formula'} is reported less often than the formula is computed.`,
  // Targets
  targetReasonMissing: () => 'A target that changes needs a reason.',
  targetKind: () => 'This kind of target does not go with the direction of the KPI.',
  targetPeriodFiner: () => 'A target cannot be for a shorter period than the KPI is reported for.',
  toleranceNegative: () => 'A tolerance cannot be below zero.',
  rangeEmpty: () => 'A range needs at least one of its ends.',
  rangeReversed: () => 'The lower end of the range lies above the upper one.',
  limitNotUsed: () => 'This kind of target has no such limit.',
  limitBetterThanTarget: () => 'A limit lies on the bad side of the target, not on the good one.',
  limitInsideTolerance: () => '“Off target beyond” has to lie outside the tolerance.',
  limitsOrder: () => '“Off target beyond” has to be worse than “on target from”.',
  limitRequired: () => 'Say where off target begins: no percentage of this target gives a usable limit.',
  limitAbsoluteRequired: () =>
    'The path of this target passes zero, so its limits have to be given as figures, not percentages.',
  // The map
  objectiveNotFound: () => 'This objective was not found, or you may not see it.',
  unknownObjective: () => 'This objective is no longer on the map.',
  unknownPerspective: () => 'This perspective is no longer on the map.',
  unknownTheme: () => 'This theme is no longer on the map.',
  unknownLink: () => 'This link is no longer on the map.',
  unknownMeasure: () => 'This KPI no longer measures that objective.',
  unknownInitiativeLink: () => 'This initiative is no longer linked to that objective.',
  idTaken: () => 'It is on the map already.',
  kpiCodeTaken: ({ code }) => `Another KPI has the code ${code ?? ''}`.trimEnd() + '.',
  codeTaken: ({ code }) => `The code ${code ?? ''} is taken.`.replace('  ', ' '),
  slotTaken: ({ code }) => `${code ?? 'Another objective'} stands there already.`,
  slotOutside: () => 'There is no such place on the map.',
  perspectiveNotEmpty: () => 'Objectives still stand in this perspective. Move them first.',
  themeNotEmpty: ({ code }) => `${code ?? 'An objective'} still stands under this theme. Move it first.`,
  themeSplitsObjective: ({ code }) => `${code ?? 'An objective'} would be cut in two. Move it first.`,
  linkToSelf: () => 'An objective cannot drive itself.',
  linkDuplicate: () => 'These two are linked already.',
  linkCycle: ({ cycle }) =>
    `The links would go round in a circle${typeof cycle === 'string' ? `: ${cycle}` : ''}. Declare it a feedback loop if that is meant.`,
  measureDuplicate: () => 'This KPI measures that objective already.',
  initiativeLinkDuplicate: () => 'This initiative is linked to that objective already.',
  planNotFound: () => 'This plan was not found, or you may not see it.',
  planExists: () => 'This plan exists already.',
  draftNotFound: () => 'There is no draft of the map.',
  draftSent: () => 'The draft has been sent for approval and cannot be edited now.',
  draftNotSent: () => 'The draft has not been sent for approval yet.',
  draftChanged: () => 'The draft has changed since you opened it. Look at the newest one first.',
} satisfies Record<string, RefusalSentence>;
