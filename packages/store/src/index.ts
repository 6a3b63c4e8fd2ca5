export { openStore } from './open-store.ts';
export type { StoreOptions } from './open-store.ts';
export { StoreError } from './errors.ts';
export type { StoreErrorCode, StoreErrorParams } from './errors.ts';
export { verifyChain } from './chain.ts';
export { backup, holdingLock, restore } from './maintenance.ts';
export type { Restored } from './maintenance.ts';
export { integrity } from './integrity.ts';
export type { IntegrityProblem } from './integrity.ts';
export type { ReadTx, Store, WriteTx } from './store.ts';
export type { Changes, ChangesWriter, Outbox, Reminders, RemindersWriter } from './vocabulary/log.ts';
export type { People, PeopleWriter, Units, UnitsWriter } from './vocabulary/organisation.ts';
export type {
  Benchmarks,
  BenchmarksWriter,
  Initiatives,
  InitiativesWriter,
  Kpis,
  KpisWriter,
  Maps,
  MapsWriter,
  Plans,
  PlansWriter,
  Targets,
  TargetsWriter,
} from './vocabulary/plan.ts';
export type {
  EvidenceFiles,
  EvidenceFilesWriter,
  Readings,
  ReadingsWriter,
  Rollups,
  RollupsWriter,
} from './vocabulary/reading.ts';
export type { Sessions, SessionsWriter, SignIns, SignInsWriter } from './vocabulary/sign-in.ts';
export type {
  Change,
  ChangeSearch,
  ChangeActor,
  ChangeRef,
  CommandAnswer,
  FactRevision,
  NewChange,
  OutboxMail,
  Reminder,
} from './records/log.ts';
export type { Absence, Grant, Person } from './records/organisation.ts';
export type {
  Benchmark,
  MapDraft,
  MapStep,
  MapVersion,
  PeriodClosing,
  EndedClosing,
  RecordedDefinition,
  RecordedFact,
} from './records/plan.ts';
export type {
  CellKey,
  CellReporting,
  Evidence,
  ReadingRevision,
  ReadingRow,
  ReportedPart,
  RollupRow,
} from './records/reading.ts';
export type { Credential, Identity, SecondFactor, Session, SignInLink, TechnicalEvent } from './records/sign-in.ts';
export type { Assignment, Baseline, EntryChannel, KpiDefinition, Reading, Target } from '@rumbo/domain';
