// Vocabulary
export { idSchema } from './ids.ts';
export type { Id, InitiativeId, KpiId, ObjectiveId, PersonId, PlanId, UnitId } from './ids.ts';
export { LANGUAGES, textIn, textSchema } from './text.ts';
export type { Language, Text } from './text.ts';
export { Refusal } from './refusal.ts';
export type { RefusalKind, RefusalParams } from './refusal.ts';
export { isAbove, isAtLeast, isAtMost, isBelow, isEqualFigure } from './figure.ts';
export { reminderStages } from './plan/reminder-stage.ts';
export type { ReminderStage } from './plan/reminder-stage.ts';
export { DEFAULT_SETTINGS, planSettingsChangeSchema, planSettingsSchema } from './plan/settings.ts';
export type { PlanSettings } from './plan/settings.ts';
export type { Plan } from './plan/plan.ts';
export type { Administration, Unit } from './unit/unit.ts';
export {
  AGGREGATIONS_OVER_TIME,
  AGGREGATIONS_OVER_UNITS,
  DIRECTIONS,
  DISCLOSURES,
  KPI_KINDS,
  PMM_DIMENSIONS,
  SCALES,
  WINDOWS,
  completeDefinition,
  kpiDefinitionSchema,
} from './kpi/definition.ts';
export type {
  AggregationOverTime,
  AggregationOverUnits,
  Assignment,
  Direction,
  Disclosure,
  KeptDefinition,
  KpiDefinition,
  KpiKind,
  PmmDimension,
  Scale,
  Window,
} from './kpi/definition.ts';
export { KPI_RELATIONS, kpiRuleSchema } from './kpi/kpi-rule.ts';
export type { KpiRelation, KpiRule } from './kpi/kpi-rule.ts';
export { readingContentSchema } from './reading/reading.ts';
export type { EntryChannel, Reading, ReadingContent, ReadingState } from './reading/reading.ts';
export type { Baseline, LimitOffset, Limits, Target, TargetValue } from './target/target.ts';
export { NO_DATA_REASONS, STATUSES } from './score/status.ts';
export type { NoDataReason, Status } from './score/status.ts';
export type { Rollup } from './aggregation/rollup.ts';
export type {
  Assurance,
  Figure,
  GroupEvaluation,
  KpiEvaluation,
  ObjectiveEvaluation,
  ScoredChild,
  Yardstick,
} from './evaluation/evaluation.ts';
export type { NoSignalReason, RuleSet, SignalKind, SignalRule, SignalVerdict } from './signal/verdict.ts';
export type { Initiative, Milestone } from './initiative/initiative.ts';
export type { InitiativeStatus } from './initiative/initiative-status.ts';
export { initiativeStatus } from './initiative/initiative-status.ts';
export { EMPTY_MAP, REVIEW_RHYTHMS } from './map/document.ts';
export type {
  BaselineProposal,
  InitiativeLink,
  Link,
  MapDocument,
  Measure,
  Objective,
  Perspective,
  Proposal,
  ReviewRhythm,
  Slot,
  TargetProposal,
  Theme,
} from './map/document.ts';

// Periods and due days
export { FREQUENCIES } from './period/period.ts';
export type { Calendar, Day, Frequency, Period, PeriodId } from './period/period.ts';
export { addDays, dayNumber, daysBetween, weekday } from './period/day.ts';
export { isPeriodId, parseDhis2Period, parsePeriod } from './period/parse-period.ts';
export {
  comparePeriods,
  containsPeriod,
  enclosingPeriod,
  isCoarser,
  partsOf,
  periodIndex,
  periodOf,
  periodsBetween,
  shiftPeriod,
} from './period/period-arithmetic.ts';
export {
  addWorkingDays,
  dayInZone,
  defaultPeriod,
  dueDay,
  isDue,
  isWorkingDay,
  subtractWorkingDays,
  workingDaysBetween,
} from './period/due.ts';
export { dueMoves } from './period/due-moves.ts';
export type { DueMove } from './period/due-moves.ts';

// Units
export { ancestorsOf, buildUnitTree, childrenOf, isWithin, subtree, unitsAt } from './unit/unit-tree.ts';
export type { UnitNode, UnitTree } from './unit/unit-tree.ts';

// Aggregation
export { combineRollups, emptyRollup, partRollup } from './aggregation/part-rollup.ts';
export { figureOf } from './aggregation/figure-of.ts';
export type { AggregationRule } from './aggregation/figure-of.ts';
export { countExpectedParts, isExpectedIn } from './aggregation/expected-parts.ts';
export type { ExpectedPart } from './aggregation/expected-parts.ts';
export { coarsen, completeRollups, windowFigure, windowPeriods } from './aggregation/window-figure.ts';
export { checkAggregation } from './aggregation/check-aggregation.ts';
export type { AggregationChoice } from './aggregation/check-aggregation.ts';

// Targets
export { resolveBaseline, resolveTargets } from './target/resolve-targets.ts';
export { targetAt, targetInForce } from './target/target-at.ts';
export type { PeriodValue, TargetPoint, TargetSource } from './target/target-at.ts';
export { windowPoints } from './target/window-target.ts';
export type { WeightedPoint, WindowPart } from './target/window-target.ts';
export { yardstickFor } from './target/yardstick.ts';
export type { YardstickRule, YardstickSettings } from './target/yardstick.ts';
export { checkTarget } from './target/check-target.ts';
export type { TargetContext, TargetedKpi } from './target/check-target.ts';

// Status, score, assurance
export { attainmentOf, edgesOf, progressOf, scoreOf, statusOf } from './score/status-of.ts';
export { assuranceOf } from './score/assurance-of.ts';
export type { ShownLimits } from './score/assurance-of.ts';
export { targetRealism } from './score/target-realism.ts';
export type { ProcessNow, RealismReason, TargetRealism } from './score/target-realism.ts';

// Evaluation
export { checkNewVersion, definitionAt, isSameSegment, segmentStart } from './evaluation/definition-segment.ts';
export { evaluateKpi } from './evaluation/evaluate-kpi.ts';
export type { KpiInput } from './evaluation/evaluate-kpi.ts';
export { formulaSeries } from './evaluation/formula-series.ts';
export type {
  FormulaEvaluator,
  FormulaInput,
  FormulaOperand,
  FormulaSeries,
  OperandContent,
} from './evaluation/formula-series.ts';
export { evaluateGroup, evaluateObjective, kpiAsChild, objectiveAsChild } from './evaluation/evaluate-parents.ts';

// Access
export { OPERATIONS, RIGHT_NAMES, ROLES } from './access/operation.ts';
export type { Operation, Right, Role } from './access/operation.ts';
export { APPROVALS, OWNER_OPERATIONS, VIEWING_OPERATIONS, RIGHTS } from './access/rights.ts';
export type { Actor, Grant, RightsHolder, Subject, SubjectAssignment } from './access/actor.ts';
export { can } from './access/can.ts';
export { grantsHeld, isAwayOn, lentRights, standsFor } from './access/lent-rights.ts';
export type { AbsenceDays } from './access/lent-rights.ts';
export { canSeePlan, rightsFingerprint, visibleUnits } from './access/visibility.ts';
export type { PlanPlace } from './access/visibility.ts';

// Map
export {
  initiativeLinkSchema,
  linkSchema,
  mapDocumentSchema,
  measureSchema,
  objectiveSchema,
  perspectiveSchema,
  proposalSchema,
  slotSchema,
  themeSchema,
} from './map/document-schema.ts';
export { mapEditSchema, singleMapEditSchema } from './map/edit.ts';
export type { EditOf, MapEdit, ProposalKey, SingleMapEdit } from './map/edit.ts';
export type { DraftStep, UndoState } from './map/draft-steps.ts';
export { overwrittenBy, takeBack, undoStateOf } from './map/draft-steps.ts';
export type { ArrivedStep, PendingEdit, SharedDraft } from './map/shared-draft.ts';
export { shownDocument, withSteps } from './map/shared-draft.ts';
export { limitsSchema, targetValueSchema } from './target/target-schema.ts';
export { textPatchSchema } from './map/text-patch.ts';
export type { TextPatch } from './map/text-patch.ts';
export { applyEdit, editRefusal } from './map/apply-edit.ts';
export { inverseOf } from './map/inverse-of.ts';
export type { KeptDocument } from './map/complete-document.ts';
export { completeDocument } from './map/complete-document.ts';
export { renewedMap } from './map/renewed-map.ts';
export { proposedFacts } from './map/proposed-facts.ts';
export { checkMapDocument } from './map/check-document.ts';
export { columnCount, firstColumnOf } from './map/columns.ts';
export { driversOf, readingOrder, tracePath } from './map/trace.ts';
export type { Driver, Trace } from './map/trace.ts';

// Search
export { foldForSearch, searchable, searchRank } from './search.ts';
export type { Searchable } from './search.ts';

// Readings
export { brokenRules, comparedKey, compareReadings, keepsRule } from './reading/compare-readings.ts';
export type { ComparedReading } from './reading/compare-readings.ts';
export { steadyValue } from './reading/unlikely.ts';
export { checkReading, isReadyToSubmit, reportedValue } from './reading/check-reading.ts';
export type { CheckContext, CheckedDefinition, ReadingProblem, ReadingProblemCode } from './reading/check-reading.ts';
export {
  READING_TRANSITIONS,
  afterApprove,
  afterReturn,
  afterSubmit,
  afterWithdraw,
  isCorrectionUnexplained,
  isTypingAllowed,
  transitionsFrom,
} from './reading/transitions.ts';
export type { ReadingTransition, TransitionSubject } from './reading/transitions.ts';

// Signals
export { MINIMUM_POINTS, movingRanges, segmentsOf, signalOptionsOf } from './signal/series.ts';
export type { SignalOptions, SignalPoint } from './signal/series.ts';
export { limitsReason, processLimits, shownLimits } from './signal/process-limits.ts';
export type { ProcessLimits } from './signal/process-limits.ts';
export type { Side } from './signal/rules.ts';
export { signalsOf } from './signal/signals-of.ts';
export type { ChartPoint, ChartSegment, ProcessChart } from './signal/signals-of.ts';
export { readProcess, signalVerdict } from './signal/signal-verdict.ts';
export type { ProcessReading } from './signal/signal-verdict.ts';

// Formulas
export { FUNCTIONS, MAX_FORMULA_LENGTH, OPERATORS, expandFormula, operandsOf } from './kpi/formula.ts';
export type { Formula, OperandRef } from './kpi/formula.ts';
export { parseFormula } from './kpi/parse-formula.ts';
export { evaluateFormula, evaluatorOf } from './kpi/evaluate-formula.ts';
export { figureFrom, resultFrom, typedOperands } from './kpi/computed-from.ts';
export type { ComputedFrom } from './kpi/computed-from.ts';
export type { FormulaMissing, FormulaResult, ResolveOperand } from './kpi/evaluate-formula.ts';
export { completionAt, formulaFault } from './kpi/formula-fault.ts';
export type { Completion, FormulaFault } from './kpi/formula-fault.ts';
export { operandTree } from './kpi/operand-tree.ts';
export type { OperandNode } from './kpi/operand-tree.ts';
export { definitionBreaks, definitionChanges } from './kpi/definition-changes.ts';
export type { DefinitionBreak, DefinitionField } from './kpi/definition-changes.ts';
export { findCycle, refuseCycle } from './kpi/formula-cycle.ts';
export type { FormulaOfKpi } from './kpi/formula-cycle.ts';

// Headline
export { countObjectives, headlineOf } from './headline/headline-of.ts';
export type { HeadlineCode, HeadlineInput, HeadlineSentence, Standing } from './headline/headline-of.ts';
export { ATTENTION_REASONS, MOST_ATTENTION, needsAttention } from './headline/needs-attention.ts';
export type { AttentionCandidate, AttentionReason } from './headline/needs-attention.ts';

export { isSumOverUnits } from './target/resolve-targets.ts';
export { windowComparison } from './evaluation/window-comparison.ts';
export type { Comparison } from './evaluation/window-comparison.ts';

// What a map is judged by while it is drawn
export { checkMap } from './map/check-map.ts';
export { MAP_FINDING_CODES } from './map/map-finding.ts';
export type { FindingOf, FindingParams, FindingPlace, MapFinding, MapFindingCode } from './map/map-finding.ts';
export { mapFactsOf, targetsWithin } from './map/map-facts.ts';
export type {
  DatedTarget,
  InitiativeFacts,
  KpiFacts,
  MapFacts,
  MapFactsSent,
  ProcessStanding,
  TargetFacts,
} from './map/map-facts.ts';
export { smartOf } from './map/smart.ts';
export { SMART_CRITERIA } from './map/smart-row.ts';
export type {
  Measured,
  Reach,
  SmartCode,
  SmartCriterion,
  SmartField,
  SmartParams,
  SmartRow,
  SmartRowOf,
} from './map/smart-row.ts';
export { inReadingOrder, themesUnder } from './map/lanes.ts';
export { objectivesOfTheme } from './map/theme-objectives.ts';
export { arrange } from './map/arrange.ts';
export { crossingsOf } from './map/crossings.ts';
export { freeSlotNear, nextCode, step } from './map/slots.ts';
export type { SlotMove, StepDirection } from './map/slots.ts';
export { compareMaps } from './map/compare-maps.ts';
export { proposalsBetween } from './map/proposals-between.ts';
export { LINK_FIELDS } from './map/map-difference.ts';
export type { Change, ComparedLink, ComparedObjective, LinkField, MapDifference, Place } from './map/map-difference.ts';
export { copied, readFragment } from './map/map-fragment.ts';
export type { MapFragment } from './map/map-fragment.ts';
export { pasted } from './map/paste-objectives.ts';
export type { Paste, PasteInto } from './map/paste-objectives.ts';
export { MAP_TEMPLATES, mapTemplate } from './map/map-templates.ts';
export type { MapTemplate } from './map/map-templates.ts';
