import type { Evidence } from '@rumbo/store';
import type { Answer } from './execute.ts';
import type { Command } from './command.ts';
import type { Caller } from './dependencies.ts';
import type { FeedMessage } from './follow.ts';
import type {
  AuditEntryInput,
  AuditExportInput,
  AuditInput,
  ApprovalEffectInput,
  AbsencesInput,
  AdministrationInput,
  BePresentInput,
  DataHealthInput,
  DraftStepsInput,
  EntryInput,
  FormulaPreviewInput,
  EvidenceCellInput,
  EvidenceFileInput,
  HistoryInput,
  KpiDefinitionInput,
  KpiInput,
  MapComparisonInput,
  MapSheetInput,
  ObjectiveInput,
  PlanInput,
  ScreenInput,
  TechnicalEventsInput,
} from './inputs.ts';
import type {
  ApprovalEffectView,
  AuditEntryView,
  AuditRow,
  AuditView,
  ClosingView,
  AbsencesView,
  AdministrationView,
  ApprovalsView,
  AssignmentsView,
  DataHealthView,
  DraftStepsView,
  DraftView,
  EntryView,
  FormulaPreviewView,
  HistoryView,
  HolidaysView,
  KpiDefinitionView,
  KpiListView,
  KpiRulesView,
  KpiView,
  MapComparisonView,
  MapFactsView,
  MapSheetView,
  MapVersionsView,
  MeView,
  ObjectiveView,
  OverviewView,
  PeopleView,
  PlanView,
  SearchView,
  StrategyMapView,
  TechnicalEventsView,
  PresenceView,
  WorklistView,
  UnitsView,
} from './views/index.ts';
import type { ReadTrace } from './read-trace.ts';
import type { Topics } from './topic-set.ts';

/** What people can do, whatever the transport. Every query goes through the caller's grants. */
export interface Operations {
  execute<Input extends { readonly commandId: string }, Loaded, Result>(
    command: Command<Input, Loaded, Result>,
    input: unknown,
    caller: Caller,
  ): Promise<Answer<Result>>;
  me(caller: Caller, sessionId: string, trace: ReadTrace): Promise<MeView>;
  overview(caller: Caller, input: ScreenInput, trace: ReadTrace): Promise<OverviewView>;
  map(caller: Caller, input: ScreenInput, trace: ReadTrace): Promise<StrategyMapView>;
  mapSheet(caller: Caller, input: MapSheetInput, trace: ReadTrace): Promise<MapSheetView>;
  objective(caller: Caller, input: ObjectiveInput, trace: ReadTrace): Promise<ObjectiveView>;
  kpis(caller: Caller, input: ScreenInput, trace: ReadTrace): Promise<KpiListView>;
  kpi(caller: Caller, input: KpiInput, trace: ReadTrace): Promise<KpiView>;
  kpiDefinition(caller: Caller, input: KpiDefinitionInput, trace: ReadTrace): Promise<KpiDefinitionView>;
  formulaPreview(caller: Caller, input: FormulaPreviewInput, trace: ReadTrace): Promise<FormulaPreviewView>;
  entry(caller: Caller, input: EntryInput, trace: ReadTrace): Promise<EntryView>;
  worklist(caller: Caller, input: PlanInput, trace: ReadTrace): Promise<WorklistView>;
  approvals(caller: Caller, input: PlanInput, trace: ReadTrace): Promise<ApprovalsView>;
  audit(caller: Caller, input: AuditInput, trace: ReadTrace): Promise<AuditView>;
  auditEntry(caller: Caller, input: AuditEntryInput, trace: ReadTrace): Promise<AuditEntryView>;
  /** The log for a file, newest first, a page at a time; refuses before the first. */
  auditRows(caller: Caller, input: AuditExportInput): AsyncIterable<readonly AuditRow[]>;
  technicalEvents(caller: Caller, input: TechnicalEventsInput, trace: ReadTrace): Promise<TechnicalEventsView>;
  approvalEffect(caller: Caller, input: ApprovalEffectInput, trace: ReadTrace): Promise<ApprovalEffectView>;
  closing(caller: Caller, input: EntryInput, trace: ReadTrace): Promise<ClosingView>;
  dataHealth(caller: Caller, input: DataHealthInput, trace: ReadTrace): Promise<DataHealthView>;
  history(caller: Caller, input: HistoryInput, trace: ReadTrace): Promise<HistoryView>;
  search(caller: Caller, input: PlanInput, trace: ReadTrace): Promise<SearchView>;
  draft(caller: Caller, input: PlanInput, trace: ReadTrace): Promise<DraftView>;
  draftSteps(caller: Caller, input: DraftStepsInput, trace: ReadTrace): Promise<DraftStepsView>;
  presence(caller: Caller, input: PlanInput, trace: ReadTrace): Promise<PresenceView>;
  bePresent(caller: Caller, input: BePresentInput, trace: ReadTrace): Promise<null>;
  plan(caller: Caller, input: PlanInput, trace: ReadTrace): Promise<PlanView>;
  mapFacts(caller: Caller, input: PlanInput, trace: ReadTrace): Promise<MapFactsView>;
  mapVersions(caller: Caller, input: PlanInput, trace: ReadTrace): Promise<MapVersionsView>;
  mapComparison(caller: Caller, input: MapComparisonInput, trace: ReadTrace): Promise<MapComparisonView>;
  units(caller: Caller, input: AdministrationInput, trace: ReadTrace): Promise<UnitsView>;
  people(caller: Caller, input: AdministrationInput, trace: ReadTrace): Promise<PeopleView>;
  assignments(caller: Caller, input: PlanInput, trace: ReadTrace): Promise<AssignmentsView>;
  absences(caller: Caller, input: AbsencesInput, trace: ReadTrace): Promise<AbsencesView>;
  holidays(caller: Caller, input: AdministrationInput, trace: ReadTrace): Promise<HolidaysView>;
  administration(caller: Caller, input: AdministrationInput, trace: ReadTrace): Promise<AdministrationView>;
  kpiRules(caller: Caller, input: PlanInput, trace: ReadTrace): Promise<KpiRulesView>;
  mayAddEvidence(caller: Caller, input: EvidenceCellInput, trace: ReadTrace): Promise<'new' | 'repeat'>;
  evidenceFile(
    caller: Caller,
    input: EvidenceFileInput,
    trace: ReadTrace,
  ): Promise<Pick<Evidence, 'fileName' | 'mediaType' | 'bytes' | 'hash'>>;
  /** The live stream of one person: changes after `cursor`, filtered by their current grants, until `stop`. */
  follow(caller: Caller, cursor: string | null, stop: AbortSignal): AsyncIterable<FeedMessage>;
  /** Works out beforehand what a plan's overview opens on, pausing between its KPIs, until `pause` says to stop. */
  prepareOverview(planId: string, pause: () => Promise<'goOn' | 'stop'>): Promise<void>;
  /** By which served bytes are shared among people with equal rights; empty for a caller without any. */
  rightsFingerprint(caller: Caller): Promise<string>;
  /** Whether any of these topics has an announced change after `seq`. */
  hasChanged(topics: Topics, seq: number): boolean;
}
