import type { UnitKey } from '../plan/units.ts';
import { NEWEST } from '../lay-periods.ts';
import { wave } from './wave.ts';
import type { Told } from './stories.ts';

/** How an office differs from the whole: usually by so much, and in the newest months by these instead. */
interface Difference {
  readonly usual: number;
  readonly newest?: readonly number[];
}

type Differences = Partial<Readonly<Record<UnitKey, Difference>>>;

const same = (usual: number): Difference => ({ usual });

const DIFFERENCES: Partial<Readonly<Record<Told, Differences>>> = {
  // What gets worse gets worse at the main seaport, where the containers wait for the laboratory.
  'K-01': {
    PP: { usual: 0.4, newest: [0.6, 1.1, 1.9, 2.5, 2.9] },
    PN: { usual: 0.8, newest: [0.4, 0, -0.6, -1.1, -1.4] },
    PS: { usual: -2.1, newest: [-2.5, -3, -3.8, -4.6, -5.1] },
  },
  'K-03': {
    PP: { usual: -2, newest: [-3, -4, -5.5, -7, -8.5] },
    PN: same(-1),
    PS: same(1.5),
    AE: same(4.5),
    FN: same(2),
    FS: same(-3),
  },
  'K-04': { PP: same(0.3), PN: same(-0.2), PS: same(0.1), AE: same(0.5), FN: same(-1.4), FS: same(-2.1) },
  'K-05': { PP: same(2), AE: same(5), FN: same(-6), FS: same(-9) },
  'K-06': { PP: same(2), PN: same(-3), PS: same(-4), AE: same(1) },
  'K-07': { PP: same(0.6), PN: same(-0.4), PS: same(-0.9), AE: same(0.3), FN: same(1.1), FS: same(-1.6) },
  'K-08': { PP: same(0.5), PN: same(-2), PS: same(-1), AE: same(1.2) },
  'K-11': {
    PP: same(1),
    PN: same(0.5),
    PS: same(0.4),
    AE: same(1.4),
    FN: same(-1.2),
    FS: same(-2.6),
    LAB: { usual: -0.5, newest: [-9, -18, -23, -26, -27] },
  },
  'K-12': { PP: same(1), PN: same(-2), PS: same(-3), AE: same(2), FN: same(-5), FS: same(-7), RIE: same(12) },
  'K-17': { PP: same(1), PN: same(0), PS: same(-1), AE: same(2), FN: same(-3), FS: same(-5) },
  'K-20': { PP: same(3), PN: same(-4), PS: same(-6), AE: same(1) },
  'K-21': { PP: same(0.3), PN: same(0.1), PS: same(-0.2), AE: same(-0.5), FN: same(0.6), FS: same(0.7) },
  'K-22': { PP: same(-4), PN: same(0.8), PS: same(1.6), AE: same(-2.5), FN: same(9), FS: same(12) },
  'K-02': { PP: same(0.3), PN: same(-0.6), PS: same(-0.4), AE: same(0.2), FN: same(-1.5), FS: same(-2.2) },
};

/** How far irregularity of a single office goes, in the KPI's own unit. */
const IRREGULARITY: Partial<Readonly<Record<Told, number>>> = {
  'K-01': 0.7,
  'K-02': 1.2,
  'K-21': 0.15,
  'K-22': 0.5,
  'K-28': 0.08,
};

/** The difference of one office from the whole in one month, before all offices are brought to the whole's figure. */
export function differenceOf(kpi: Told, unit: UnitKey, index: number): number {
  const plan = DIFFERENCES[kpi]?.[unit] ?? same(0);
  const newest = plan.newest ?? [];
  const level = newest[index - NEWEST + newest.length - 1] ?? plan.usual;
  return level + (IRREGULARITY[kpi] ?? 0.9) * wave(`${kpi}/${unit}/${index}`);
}
