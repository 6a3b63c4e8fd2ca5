import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** The sheet that is due: the first unit of this person, the newest period. */
export function FirstEntry(): ReactNode {
  const { plan } = usePlace();
  const { entry } = useReader().words.states.empty;
  if (plan.entryUnitId === null) return <EmptyState title={entry.title} body={entry.body} />;
  return <Navigate to="/entry/$unit/$period" params={{ unit: plan.entryUnitId, period: plan.entryPeriod }} replace />;
}
