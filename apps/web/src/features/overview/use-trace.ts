import type { OverviewView } from '@rumbo/api';
import type { ObjectiveId } from '@rumbo/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { firstTraced } from './first-traced.ts';

/** The objective that is traced stands in the address, so that a copied link opens the same view. */
export function useTrace(view: OverviewView): readonly [ObjectiveId | null, (objectiveId: ObjectiveId | null) => void] {
  const { trace } = useSearch({ from: '/place/' });
  const navigate = useNavigate();
  const choose = useCallback(
    (objectiveId: ObjectiveId | null) =>
      void navigate({
        to: '/',
        search: (before) => ({ ...before, trace: objectiveId ?? 'none' }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const chosen = trace === undefined ? firstTraced(view) : trace === 'none' ? null : trace;
  return [chosen, choose];
}
