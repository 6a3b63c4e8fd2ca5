import type { ApprovalEffectView } from '@rumbo/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { screens } from '../../app/api.ts';
import type { Submission, SubmittedRow } from './SubmissionPanel.tsx';

export interface EffectAnswer {
  readonly data: ApprovalEffectView | undefined;
  readonly error: unknown;
  /** It is still that of the rows chosen before. */
  readonly isPlaceholderData: boolean;
}

/** What approving these of a sheet's rows would change. They are named by the shorter of two lists. */
export function useEffectOf(
  planId: string,
  { unitId, period }: Submission,
  mine: readonly SubmittedRow[],
  approving: readonly SubmittedRow[],
): EffectAnswer {
  const chosen = new Set(approving.map(({ readingId }) => readingId));
  const others = mine.filter(({ readingId }) => !chosen.has(readingId)).map(({ readingId }) => readingId);
  const rows = others.length === 0 ? {} : chosen.size <= others.length ? { only: [...chosen] } : { without: others };
  return useQuery(
    screens.approvalEffect.queryOptions(
      { planId, unitId, period, ...rows },
      { enabled: approving.length > 0, placeholderData: keepPreviousData },
    ),
  );
}
