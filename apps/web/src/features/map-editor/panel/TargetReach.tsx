import { assuranceOf } from '@rumbo/domain';
import type { MapFacts, TargetValue } from '@rumbo/domain';
import { targetFigure } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import type { PanelKpi } from './KpiBlock.tsx';

interface TargetReachProps {
  readonly kpi: PanelKpi;
  readonly value: TargetValue | null;
  readonly facts: MapFacts;
}

/** Whether the target is realistic: what the process delivers as it stands. */
export function TargetReach({ kpi, value, facts }: TargetReachProps): ReactNode {
  const { words, format, text } = useReader();
  const { summary } = kpi;
  const limits = facts.kpis.get(summary.id)?.limits ?? null;
  if (value === null || limits === null) return null;
  const assurance = assuranceOf(summary.direction, value, limits);
  if (assurance === null) return null;
  const unit = text(summary.unitOfMeasure);
  const say = words.mapPanel.target;
  return (
    <p className={`small reach ${assurance === 'everyMonth' ? 'dim' : 'doubt'}`}>
      {say[assurance](targetFigure(words, format, value, { decimals: summary.decimals, unit }))}{' '}
      {say.delivers(
        format.figureWithUnit(limits.centre, summary.decimals, unit),
        format.range(limits.lower, limits.upper, summary.decimals),
      )}
    </p>
  );
}
