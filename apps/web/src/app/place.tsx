import type { MeView } from '@rumbo/api';
import { createContext, use } from 'react';

export type MyPlan = MeView['plans'][number];

/** Who is looking at which plan, period and unit. */
export interface Place {
  readonly me: MeView;
  readonly plan: MyPlan;
  /** The plan's civil day: what lies before it is past. */
  readonly today: string;
  /** Absent: the newest that is due. */
  readonly period: string | undefined;
  /** Absent: the whole administration. */
  readonly unitId: string | undefined;
}

const PlaceContext = createContext<Place | null>(null);
export const PlaceProvider = PlaceContext.Provider;

/** Only under the shell, which renders nothing else until it knows the person and the plan. */
export function usePlace(): Place {
  const place = use(PlaceContext);
  if (place === null) throw new Error('usePlace outside of the shell');
  return place;
}

/** The input of a screen query: absent parts are left out, never sent as undefined. */
export function screenInput({ plan, period, unitId }: Place): {
  readonly planId: string;
  readonly period?: string;
  readonly unitId?: string;
} {
  return { planId: plan.id, ...(period === undefined ? {} : { period }), ...(unitId === undefined ? {} : { unitId }) };
}
