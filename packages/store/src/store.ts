import type { Administration, Initiative, KpiRule, Plan, Unit } from '@rumbo/domain';
import type {
  Absence,
  Assignment,
  Baseline,
  Benchmark,
  CellKey,
  CellReporting,
  Change,
  ChangeSearch,
  CommandAnswer,
  Credential,
  EndedClosing,
  Evidence,
  FactRevision,
  Grant,
  Identity,
  KpiDefinition,
  MapDraft,
  MapStep,
  MapVersion,
  NewChange,
  OutboxMail,
  PeriodClosing,
  Person,
  ReadingRevision,
  ReadingRow,
  RecordedDefinition,
  RecordedFact,
  Reminder,
  ReportedPart,
  RollupRow,
  SecondFactor,
  Session,
  SignInLink,
  Target,
  TechnicalEvent,
} from './records.ts';

/**
 * Persistence, as operations see it: two ways in, both a transaction, on any engine. Nothing of a driver shows.
 *
 * Facts are rows with `recordedSeq` and `supersededSeq`: a read sees those known at `tx.asOf`, which is the newest
 * commit unless an older one was asked for. Nothing is updated in place: a repository's `put` supersedes the row of the
 * same key, in force until then, and inserts the new one, both at the write's `seq`. Three things are read as they are
 * now, whatever `asOf` is: people with their grants (rights are never those of the past), map drafts, and sign-in state.
 *
 * Fails with `StoreError`; anything that `work` throws comes out as it is. A read inside a read waits for a second
 * connection, a write inside a write for ever: use the transaction at hand.
 */
export interface Store {
  readonly engine: 'sqlite' | 'postgres';
  /** One snapshot on a read-only connection. `asOf` is a seq: what was known after that commit. */
  read<T>(work: (tx: ReadTx) => Promise<T>, options?: { readonly asOf?: number }): Promise<T>;
  /**
   * One at a time, in commit order; rolled back when `work` throws. `tx.seq` is the seq the change row will get: a write
   * that touched facts or drafts without appending one is refused (`changeMissing`).
   */
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
  /** Changes that another process committed: called with the newest seq. Returns how to stop listening. */
  watch(listener: (seq: number) => void): () => void;
  /** Finishes open writes, then closes every connection. */
  close(): Promise<void>;
}

export interface ReadTx {
  /** The newest commit in this snapshot (inside a write: the seq it will have). */
  readonly seq: number;
  /** What facts are read as known at. */
  readonly asOf: number;
  readonly units: Units;
  readonly people: People;
  readonly plans: Plans;
  readonly maps: Maps;
  readonly kpis: Kpis;
  readonly targets: Targets;
  readonly readings: Readings;
  readonly rollups: Rollups;
  readonly initiatives: Initiatives;
  readonly benchmarks: Benchmarks;
  readonly changes: Changes;
  readonly sessions: Sessions;
  readonly signIns: SignIns;
  readonly evidence: EvidenceFiles;
  readonly reminders: Reminders;
}

export interface WriteTx {
  readonly seq: number;
  readonly asOf: number;
  readonly units: Units & UnitsWriter;
  readonly people: People & PeopleWriter;
  readonly plans: Plans & PlansWriter;
  readonly maps: Maps & MapsWriter;
  readonly kpis: Kpis & KpisWriter;
  readonly targets: Targets & TargetsWriter;
  readonly readings: Readings & ReadingsWriter;
  readonly rollups: Rollups & RollupsWriter;
  readonly initiatives: Initiatives & InitiativesWriter;
  readonly benchmarks: Benchmarks & BenchmarksWriter;
  readonly changes: Changes & ChangesWriter;
  readonly sessions: Sessions & SessionsWriter;
  readonly signIns: SignIns & SignInsWriter;
  readonly evidence: EvidenceFiles & EvidenceFilesWriter;
  readonly reminders: Reminders & RemindersWriter;
  readonly outbox: Outbox;
}

/** Units, administrations and holidays. */
export interface Units {
  /** Every unit known, of all administrations, ordered by position then id. */
  all(): Promise<readonly Unit[]>;
  administrations(): Promise<readonly Administration[]>;
  holidays(administrationId: string): Promise<readonly string[]>;
}
export interface UnitsWriter {
  put(unit: Unit): Promise<void>;
  putAdministration(administration: Administration): Promise<void>;
  putHoliday(administrationId: string, day: string): Promise<void>;
  removeHoliday(administrationId: string, day: string): Promise<void>;
}

export interface People {
  all(): Promise<readonly Person[]>;
  byId(id: string): Promise<Person | null>;
  byEmail(email: string): Promise<Person | null>;
  grantsOf(personId: string): Promise<readonly Grant[]>;
  allGrants(): Promise<readonly Grant[]>;
  /** In which units each person ever had a grant: who once had a part stays known there. */
  partsEver(): Promise<readonly Pick<Grant, 'personId' | 'unitId'>[]>;
  absences(): Promise<readonly Absence[]>;
  /** The absences for which a person is named to stand in. */
  absencesOfDeputy(deputyId: string): Promise<readonly Absence[]>;
  /** The last commit that changed what a person may do; 0 when none did. */
  rightsSeqOf(personId: string): Promise<number>;
  count(): Promise<number>;
}
export interface PeopleWriter {
  put(person: Person): Promise<void>;
  putGrant(grant: Grant): Promise<void>;
  revokeGrant(grantId: string): Promise<void>;
  putAbsence(absence: Absence): Promise<void>;
  removeAbsence(absenceId: string): Promise<void>;
}

export interface Plans {
  all(): Promise<readonly Plan[]>;
  byId(id: string): Promise<Plan | null>;
  closings(planId: string): Promise<readonly PeriodClosing[]>;
  /** Closings of a plan that were taken back, oldest first, with the commit that did. */
  endedClosings(planId: string): Promise<readonly EndedClosing[]>;
}
export interface PlansWriter {
  put(plan: Plan): Promise<void>;
  close(closing: PeriodClosing): Promise<void>;
  reopen(planId: string, unitId: string, period: string): Promise<void>;
}

export interface Maps {
  /** The newest published version; null before the first. */
  published(planId: string): Promise<MapVersion | null>;
  versions(planId: string): Promise<readonly Omit<MapVersion, 'document'>[]>;
  version(planId: string, number: number): Promise<MapVersion | null>;
  draft(planId: string): Promise<MapDraft | null>;
  /** The steps of a draft after a revision, in order. */
  steps(planId: string, draftId: string, after: number): Promise<readonly MapStep[]>;
}
export interface MapsWriter {
  putDraft(draft: MapDraft): Promise<void>;
  addStep(step: MapStep): Promise<void>;
  removeDraft(planId: string): Promise<void>;
  publish(version: MapVersion): Promise<void>;
}

export interface Kpis {
  /** Every version of every KPI of a plan, by code then validFrom. */
  ofPlan(planId: string): Promise<readonly KpiDefinition[]>;
  /** Every version of one KPI, by validFrom. */
  versions(kpiId: string): Promise<readonly KpiDefinition[]>;
  /** Every version ever recorded, also what was put in its place since, oldest first, with who recorded it and when. */
  history(kpiId: string): Promise<readonly RecordedDefinition[]>;
  assignmentsOfPlan(planId: string): Promise<readonly Assignment[]>;
  assignmentsOf(kpiId: string): Promise<readonly Assignment[]>;
  /** What many KPIs' figures follow from, in one go: by KPI, then as for one. */
  versionsOfMany(kpiIds: readonly string[]): Promise<readonly KpiDefinition[]>;
  assignmentsOfMany(kpiIds: readonly string[]): Promise<readonly Assignment[]>;
  rulesOfPlan(planId: string): Promise<readonly KpiRule[]>;
}
export interface KpisWriter {
  put(definition: KpiDefinition): Promise<void>;
  putAssignment(assignment: Assignment): Promise<void>;
  putRule(rule: KpiRule): Promise<void>;
  removeRule(ruleId: string): Promise<void>;
}

export interface Targets {
  /** By KPI, unit, start of the period. */
  ofPlan(planId: string): Promise<readonly Target[]>;
  ofKpi(kpiId: string): Promise<readonly Target[]>;
  /** Every target ever set, also those that are no longer in force, in the order in which they were set. */
  historyOf(kpiId: string): Promise<readonly RecordedFact<Target>[]>;
  baselineHistoryOf(kpiId: string): Promise<readonly RecordedFact<Baseline>[]>;
  baselinesOfPlan(planId: string): Promise<readonly Baseline[]>;
  baselinesOf(kpiId: string): Promise<readonly Baseline[]>;
  /** Of KPIs of one plan. */
  ofMany(kpiIds: readonly string[]): Promise<readonly Target[]>;
  baselinesOfMany(kpiIds: readonly string[]): Promise<readonly Baseline[]>;
}
export interface TargetsWriter {
  /** In force for (KPI, unit, period), in place of the one before. */
  put(target: Target): Promise<void>;
  /** The one of (KPI, unit), in place of the one before. */
  putBaseline(baseline: Baseline): Promise<void>;
}

export interface Readings {
  /** The revision in force, and the pending one beside it. */
  approved(cell: CellKey): Promise<ReadingRow | null>;
  pending(cell: CellKey): Promise<ReadingRow | null>;
  /** Current rows (approved and pending) of one unit whose period starts in [from, to], by KPI then period. */
  ofUnit(kpiIds: readonly string[], unitId: string, from: string, to: string): Promise<readonly ReadingRow[]>;
  /** Approved rows of several KPIs over several units, by KPI, period, unit. */
  approvedParts(
    kpiIds: readonly string[],
    unitIds: readonly string[],
    from: string,
    to: string,
  ): Promise<readonly ReadingRow[]>;
  /** Who has an approved value of one KPI in periods that start on a day, and whether it is an estimate. By unit. */
  reportedParts(kpiId: string, periodStart: string): Promise<readonly ReportedPart[]>;
  /** Approved rows of given cells of one KPI and period start, one query. */
  approvedCells(cells: readonly CellKey[]): Promise<readonly ReadingRow[]>;
  /** Pending rows (draft or submitted) of given KPIs and units, whatever the period. */
  pendingOf(kpiIds: readonly string[], unitIds: readonly string[]): Promise<readonly ReadingRow[]>;
  /** Submitted rows of given KPIs and units, oldest first. */
  submitted(kpiIds: readonly string[], unitIds: readonly string[]): Promise<readonly ReadingRow[]>;
  /** Superseded rows too: a change names the revision that it came from. */
  byId(id: string): Promise<ReadingRow | null>;
  byIds(ids: readonly string[]): Promise<readonly ReadingRow[]>;
  /** The highest revision that each cell ever had, cleared and superseded ones too; empty cells are left out. */
  newestRevisions(cells: readonly CellKey[]): Promise<readonly (CellKey & { readonly revision: number })[]>;
  /** How the cells of a unit whose periods start between two days were reported, by KPI and period. */
  reportingOf(unitId: string, from: string, to: string): Promise<readonly CellReporting[]>;
  /** Every revision of a cell ever, oldest first, joined with its change row. */
  history(cell: CellKey): Promise<readonly ReadingRevision[]>;
  /** The same of every cell of a unit whose period starts in [from, to]. */
  historyOfUnit(
    kpiIds: readonly string[],
    unitId: string,
    from: string,
    to: string,
  ): Promise<readonly ReadingRevision[]>;
}
export interface ReadingsWriter {
  /** Inserts a row; supersedes `replaces` (row ids of the same cell, in force, else `rowNotInForce`) at this write. */
  put(reading: ReadingRow, replaces: readonly string[]): Promise<void>;
  /** The same for many, in few statements. */
  putMany(entries: readonly { readonly reading: ReadingRow; readonly replaces: readonly string[] }[]): Promise<void>;
  /** Takes a draft away: the cell has no pending row any more. */
  withdraw(id: string): Promise<void>;
  withdrawMany(ids: readonly string[]): Promise<void>;
}

/** (KPI, unit, base period), by start of the period. Coarser periods are never stored. */
export interface Rollups {
  /** One KPI at one unit, periods starting in [from, to]. */
  series(kpiId: string, unitId: string, from: string, to: string): Promise<readonly RollupRow[]>;
  /** Several KPIs at one unit: the overview's read. By KPI then period. */
  seriesOf(kpiIds: readonly string[], unitId: string, from: string, to: string): Promise<readonly RollupRow[]>;
  /** One KPI at several units (small multiples, children to combine). By unit then period. */
  ofUnits(kpiId: string, unitIds: readonly string[], from: string, to: string): Promise<readonly RollupRow[]>;
}
export interface RollupsWriter {
  /** Rewrites rows of the same key; `null` rows are taken away. */
  putMany(rows: readonly { readonly row: RollupRow; readonly periodStart: string }[]): Promise<void>;
  remove(keys: readonly CellKey[]): Promise<void>;
  /** For `check --rebuild`: takes every derived row out of force, so that earlier pages keep theirs. */
  clear(): Promise<void>;
}

export interface Initiatives {
  /** Of any plan. */
  byId(id: string): Promise<Initiative | null>;
  ofPlan(planId: string): Promise<readonly Initiative[]>;
}
export interface InitiativesWriter {
  put(initiative: Initiative): Promise<void>;
}

export interface Benchmarks {
  /** Of any KPI. */
  byId(id: string): Promise<Benchmark | null>;
  ofKpi(kpiId: string): Promise<readonly Benchmark[]>;
}
export interface BenchmarksWriter {
  put(benchmark: Benchmark): Promise<void>;
}

/** The change log: audit, live feed and resume cursor at once. Never pruned. */
export interface Changes {
  last(): Promise<Change | null>;
  /** Oldest first, after a seq. */
  after(seq: number, limit: number): Promise<readonly Change[]>;
  bySeq(seq: number): Promise<Change | null>;
  /** Newest first, at most `limit`. */
  search(search: ChangeSearch, limit: number): Promise<readonly Change[]>;
  /** The hashes of given rows, by seq. */
  hashes(seqs: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** What a commit put in force and what it replaced, of all facts but values. */
  revisions(seq: number): Promise<readonly FactRevision[]>;
  /** The greatest seq at or before an instant; 0 before the first. */
  seqAt(instant: string): Promise<number>;
  answerOf(commandId: string): Promise<CommandAnswer | null>;
}
export interface ChangesWriter {
  /** Appends the change row of this write, hashed over the row before. */
  append(change: NewChange): Promise<Change>;
  remember(answer: CommandAnswer): Promise<void>;
}

/** Sign-in state: no facts. */
export interface Sessions {
  credentialOf(personId: string): Promise<Credential | null>;
  byId(sessionId: string): Promise<Session | null>;
  /** The session that has or last had this token: whether it is still good is for the caller to see. */
  byTokenHash(tokenHash: string): Promise<Session | null>;
  ofPerson(personId: string): Promise<readonly Session[]>;
  /** Newest first; `before` an instant, where one is given. */
  events(limit: number, before?: string): Promise<readonly TechnicalEvent[]>;
  /** When each person signed in last. */
  lastSignIns(): Promise<readonly { readonly personId: string; readonly at: string }[]>;
}
export interface SessionsWriter {
  putCredential(credential: Credential): Promise<void>;
  put(session: Session): Promise<void>;
  touch(sessionId: string, lastSeenAt: string, expiresAt: string): Promise<void>;
  end(sessionId: string): Promise<void>;
  endAllOf(personId: string): Promise<void>;
  removeExpired(before: string): Promise<number>;
  record(event: TechnicalEvent): Promise<void>;
  /** Technical events are no part of the audit: old ones go. Answers how many. */
  removeEvents(before: string): Promise<number>;
}

/** How people sign in besides a password, as it is now. */
export interface SignIns {
  link(tokenHash: string): Promise<SignInLink | null>;
  /** Used and expired ones too, newest first. */
  linksOf(personId: string): Promise<readonly SignInLink[]>;
  secondFactorOf(personId: string): Promise<SecondFactor | null>;
  /** Hashes of the recovery codes that were not used yet. */
  recoveryCodesOf(personId: string): Promise<readonly string[]>;
  identity(issuer: string, subject: string): Promise<Identity | null>;
  identitiesOf(personId: string): Promise<readonly Identity[]>;
}
export interface SignInsWriter {
  putLink(link: SignInLink): Promise<void>;
  /** Takes back the links of a kind that a person was sent and did not use. */
  removeLinksOf(personId: string, kind: SignInLink['kind']): Promise<void>;
  putSecondFactor(factor: SecondFactor): Promise<void>;
  /** Takes away the second factor and its recovery codes. */
  removeSecondFactor(personId: string): Promise<void>;
  putRecoveryCodes(personId: string, codeHashes: readonly string[]): Promise<void>;
  useRecoveryCode(personId: string, codeHash: string, at: string): Promise<void>;
  putIdentity(identity: Identity): Promise<void>;
  removeIdentity(issuer: string, subject: string): Promise<void>;
  /** Links that expired before an instant, whether they were used or not. */
  removeExpiredLinks(before: string): Promise<number>;
}

export interface EvidenceFiles {
  byId(id: string): Promise<Evidence | null>;
  /** Of the cells of a unit whose periods start between two days, by KPI, period and time. */
  ofUnit(kpiIds: readonly string[], unitId: string, from: string, to: string): Promise<readonly Evidence[]>;
  /** Hashes of all files that any revision ever named, whether still in force or not. */
  hashes(): Promise<readonly string[]>;
}
export interface EvidenceFilesWriter {
  put(evidence: Evidence): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface Reminders {
  ofPlan(planId: string, period: string): Promise<readonly Reminder[]>;
}
export interface RemindersWriter {
  put(reminders: readonly Reminder[]): Promise<void>;
}

export interface Outbox {
  put(mail: OutboxMail): Promise<void>;
  /** Not sent, and due at this instant; what was tried least often goes first. */
  waiting(at: string, limit: number): Promise<readonly OutboxMail[]>;
  markSent(id: string, at: string): Promise<void>;
  /** Counts an attempt that begins, so that nobody else begins one before `dueAt`. */
  markTried(id: string, dueAt: string): Promise<void>;
}
