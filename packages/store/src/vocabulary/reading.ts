import type {
  CellKey,
  CellReporting,
  Evidence,
  ReadingRevision,
  ReadingRow,
  ReportedPart,
  RollupRow,
} from '../records/reading.ts';

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
