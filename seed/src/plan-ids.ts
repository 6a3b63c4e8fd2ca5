import { idFrom } from './ids.ts';
import type { PersonKey } from './plan/people.ts';
import type { UnitKey } from './plan/units.ts';

/** The ids of everything that the plan names, made from its names: they are known before anything is written. */
export interface PlanIds {
  readonly plan: string;
  readonly unit: (key: UnitKey) => string;
  readonly person: (key: PersonKey) => string;
  readonly kpi: (code: string) => string;
  readonly objective: (code: string) => string;
  readonly perspective: (key: string) => string;
  readonly theme: (key: string) => string;
  readonly link: (from: string, to: string) => string;
  readonly initiative: (code: string) => string;
  readonly milestone: (code: string, index: number) => string;
  readonly target: (name: string) => string;
  readonly benchmark: (name: string) => string;
}

export function planIds(instant: string): PlanIds {
  const id = (kind: string) => (name: string) => idFrom(instant, `${kind} ${name}`);
  const ofLink = id('link');
  const ofMilestone = id('milestone');
  return {
    plan: id('plan')('1'),
    unit: id('unit'),
    person: id('person'),
    kpi: id('kpi'),
    objective: id('objective'),
    perspective: id('perspective'),
    theme: id('theme'),
    link: (from, to) => ofLink(`${from}>${to}`),
    initiative: id('initiative'),
    milestone: (code, index) => ofMilestone(`${code}/${index}`),
    target: id('target'),
    benchmark: id('benchmark'),
  };
}
