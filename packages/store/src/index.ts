export { openStore } from './open-store.ts';
export type { StoreOptions } from './open-store.ts';
export { StoreError } from './errors.ts';
export type { StoreErrorCode, StoreErrorParams } from './errors.ts';
export { verifyChain } from './chain.ts';
export { backup, holdingLock, restore } from './maintenance.ts';
export type { Restored } from './maintenance.ts';
export { integrity } from './integrity.ts';
export type { IntegrityProblem } from './integrity.ts';
export type {
  Benchmarks,
  BenchmarksWriter,
  Changes,
  ChangesWriter,
  Initiatives,
  InitiativesWriter,
  Kpis,
  KpisWriter,
  Maps,
  MapsWriter,
  Outbox,
  People,
  PeopleWriter,
  Plans,
  PlansWriter,
  ReadTx,
  Readings,
  ReadingsWriter,
  Rollups,
  RollupsWriter,
  Sessions,
  SessionsWriter,
  Store,
  Targets,
  TargetsWriter,
  Units,
  UnitsWriter,
  WriteTx,
} from './store.ts';
export type {
  Assignment,
  Baseline,
  Benchmark,
  CellKey,
  Change,
  ChangeActor,
  ChangeRef,
  CommandAnswer,
  Credential,
  EntryChannel,
  Grant,
  KpiDefinition,
  MapDraft,
  MapStep,
  MapVersion,
  NewChange,
  OutboxMail,
  PeriodClosing,
  Person,
  Reading,
  ReadingRevision,
  ReadingRow,
  ReportedPart,
  RollupRow,
  Session,
  Target,
  TechnicalEvent,
} from './records.ts';
