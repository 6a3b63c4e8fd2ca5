/**
 * What each screen is given: one value a screen, shaped for it. Figures are numbers with their decimals, names are
 * `Text`, sentences are codes with parameters; `words` makes prose of them in the reader's language.
 */
export type { ScreenHead, SeriesPoint, KpiSummary, InitiativeSummary } from './shared.ts';
export type { LeadFigure, LeadTrend, MapLink, MapNode, MapView, MissingFacts } from './map.ts';
export type {
  ComparedMap,
  DraftState,
  DraftStepsView,
  DraftView,
  MapComparisonView,
  MapFactsView,
  MapVersionsView,
  PresenceView,
  StepLabel,
} from './draft.ts';
export type { MapSheetView } from './map-sheet.ts';
export type { Sentence, NextStep, AttentionItem, HeadlineView, OverviewView } from './overview.ts';
export type { LinkHypothesis, StrategyMapView } from './strategy-map.ts';
export type { ObjectiveView } from './objective.ts';
export type { BreakView, KpiListView, TrendPoint, LimitsView, KpiView } from './kpi.ts';
export type { DefinitionVersion, FormulaPreviewView, KpiDefinitionView, KpiOfPlanView } from './kpi-definition.ts';
export type {
  Act,
  AuditEntry,
  AuditEntryView,
  AuditRevision,
  AuditRow,
  AuditSubject,
  AuditView,
  CommandName,
  TechnicalEventsView,
} from './audit.ts';
export type { DataHealthView, HealthCounts } from './data-health.ts';
export type { WorklistLine, WorklistView } from './worklist.ts';
export type { EntryFilePreview, EntryFileRow, FileRowReason } from './entry-file.ts';
export type { ApprovalEffectView, KpiEffect, ObjectiveEffect, PlaceEffect } from './approval-effect.ts';
export type { ClosingView, SheetCourse, SheetStep } from './sheet-course.ts';
export type { KpiRulesView } from './kpi-rules.ts';
export type {
  ApprovalsView,
  EarlierPoint,
  EntryRow,
  EntryValue,
  EntryView,
  EvidenceFile,
  HistoryView,
} from './entry.ts';
export type { SearchView } from './search.ts';
export type { MeView } from './me.ts';
export type { PlanView } from './plan.ts';
export type {
  AbsencesView,
  AdministrationView,
  AssignmentsView,
  HolidaysView,
  ManagedAdministration,
  PeopleView,
  PersonRow,
  StandingIn,
  UnitChoice,
  UnitRow,
  UnitsView,
} from './organisation.ts';
