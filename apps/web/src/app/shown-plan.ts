import type { MeView } from '@rumbo/api';
import type { MyPlan } from './place.tsx';

/** The plan that the address names, else the first that the person sees; none where they see none. */
export function shownPlan({ plans }: MeView, named: string | undefined): MyPlan | undefined {
  return plans.find(({ id }) => id === named) ?? plans[0];
}
