import * as z from 'zod/mini';
import type { KpiId, PersonId, UnitId } from '../ids.ts';
import type { PeriodId } from '../period/period.ts';

const figure = z.number().check(z.refine((value) => Number.isFinite(value), { error: 'notANumber' }));

// NUL and half a surrogate pair are kept by no engine.
const storable = z.string().check(z.trim(), z.minLength(1), z.maxLength(500), z.regex(/^[^\0\p{Surrogate}]*$/u));

/** What was reported: a value, the two parts of a ratio, or that it does not apply, with the reason. Zero is a value. */
export const readingContentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: figure }),
  z.object({ kind: z.literal('ratio'), numerator: figure, denominator: figure }),
  z.object({ kind: z.literal('notApplicable'), reason: storable }),
]);
export type ReadingContent = z.infer<typeof readingContentSchema>;

/** Draft → submitted → approved; returned is a draft with a reason. Only approved revisions count. */
export type ReadingState = 'draft' | 'submitted' | 'approved';

/** How a value came in. */
export type EntryChannel = 'typed' | 'pasted' | 'imported' | 'api';

/**
 * One revision of what was reported for one KPI, unit and period. A cell has at most one approved revision in force and
 * at most one pending (draft or submitted) beside it.
 */
export interface Reading {
  readonly id: string;
  readonly kpiId: KpiId;
  readonly unitId: UnitId;
  readonly period: PeriodId;
  /** Counts up with each content change of the cell, from 1. */
  readonly revision: number;
  readonly state: ReadingState;
  readonly content: ReadingContent;
  readonly estimated: boolean;
  readonly comment: string | null;
  readonly channel: EntryChannel;
  readonly enteredBy: PersonId;
  readonly enteredAt: string;
  readonly submittedBy: PersonId | null;
  readonly approvedBy: PersonId | null;
  /** Why an approver gave it back; null unless returned. */
  readonly returnReason: string | null;
}
