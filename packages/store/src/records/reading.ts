import type { Reading, Rollup } from '@rumbo/domain';

/** Who holds which cell: the key of a reading. */
export interface CellKey {
  readonly kpiId: string;
  readonly unitId: string;
  readonly period: string;
}

/** A reading with the start day of its period, by which rows are ordered and ranged. */
export interface ReadingRow extends Reading {
  readonly periodStart: string;
}

/** One revision in the history of a cell, with when it was known. */
export interface ReadingRevision extends ReadingRow {
  readonly recordedSeq: number;
  readonly supersededSeq: number | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

/** How the values of a cell came in: what was never sent has none. */
export interface CellReporting {
  readonly kpiId: string;
  readonly period: string;
  /** The instant of the commit that sent it first, or put it in force at once. */
  readonly firstSentAt: string;
  readonly isImported: boolean;
  /** How many approved revisions there ever were. */
  readonly approvals: number;
  readonly isApproved: boolean;
}

/** That a unit has an approved value of a KPI in a period. */
export interface ReportedPart {
  readonly unitId: string;
  readonly period: string;
  readonly isEstimated: boolean;
}

export interface RollupRow extends Rollup {
  readonly kpiId: string;
  readonly unitId: string;
}

/** A file that supports what was reported in a cell; its bytes lie elsewhere, under their hash. */
export interface Evidence extends CellKey {
  readonly id: string;
  readonly periodStart: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly addedBy: string;
  readonly addedAt: string;
}
