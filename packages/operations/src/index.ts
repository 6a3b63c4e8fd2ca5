export type * from './views/index.ts';
export { SYSTEM_ID } from './actor.ts';
export { bulkCommand, changed, command } from './command.ts';
export type { Changed, Command, CommandContext, InputSchema, Outcome, Permission } from './command.ts';
export { createFeed } from './feed.ts';
export type { Feed } from './feed.ts';
export type { Caller, Dependencies } from './dependencies.ts';
export type { FeedMessage } from './follow.ts';
export { execute } from './execute.ts';
export type { Answer } from './execute.ts';
export { inputs } from './inputs.ts';
export { ACTS } from './audit-acts.ts';
export type { Act, CommandName } from './audit-acts.ts';
export type {
  AuditExportInput,
  AbsencesInput,
  AdministrationInput,
  BePresentInput,
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
} from './inputs.ts';
export type { Operations } from './operations.ts';
export { parseInput } from './parse-input.ts';
export { newTrace } from './read-trace.ts';
export type { ReadTrace } from './read-trace.ts';
export type { Topics } from './topic-set.ts';
export { topics } from './topics.ts';
export { commands } from './commands/index.ts';
export { LINK_LASTS_MS } from './commands/manage-sign-in.ts';
export type { Stepped } from './commands/edit-map.ts';
export type { RefusedRow } from './commands/import-readings.ts';
export type { RecordedRow } from './commands/record-readings.ts';
export type { WarnedRow } from './compared-readings.ts';
export { createOperations } from './create-operations.ts';
export { checkRollups, rebuildRollups } from './rollup-check.ts';
export type { RollupCheck } from './rollup-check.ts';
