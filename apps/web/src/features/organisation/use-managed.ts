import type { MeView } from '@rumbo/api';
import { useSearch } from '@tanstack/react-router';
import { shownPlan } from '../../app/shown-plan.ts';

/** The administration of the shown plan, else the first that this person manages; null for who manages none. */
export function useManaged(me: MeView | undefined): MeView['manages'][number] | null {
  const { plan: named } = useSearch({ from: '/place' });
  if (me === undefined) return null;
  const plan = shownPlan(me, named);
  return me.manages.find(({ id }) => id === plan?.administrationId) ?? me.manages[0] ?? null;
}
