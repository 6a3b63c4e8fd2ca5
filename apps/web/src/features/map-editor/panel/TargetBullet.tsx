import type { PlanSettings } from '@rumbo/domain';
import { yardstickFor } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { Bullet } from '../../../ui/Bullet.tsx';
import type { PanelKpi } from './KpiBlock.tsx';
import type { TargetInMaking } from './target-form.ts';

interface TargetBulletProps {
  readonly kpi: PanelKpi;
  readonly made: TargetInMaking;
  /** Whether what is made here takes the place of what the figure is held against now. */
  readonly isProposed: boolean;
  readonly settings: Pick<PlanSettings, 'tolerancePercent'>;
}

/** The figure as it stands, against the target and limits as they are or would be. */
export function TargetBullet({ kpi, made, isProposed, settings }: TargetBulletProps): ReactNode {
  const { summary, targeted } = kpi;
  const { value, limits } = made;
  // A year's target of a sum is spread over its months: no figure of a month is held against the whole.
  const isWhole = targeted.overTime !== 'sum' && made.path === 'step';
  const proposed =
    isProposed && isWhole && value !== null
      ? yardstickFor([{ point: { value, limits }, weight: 1 }], targeted, settings)
      : null;
  return <Bullet kpi={{ ...summary, yardstick: proposed ?? summary.yardstick }} height={14} width={360} />;
}
