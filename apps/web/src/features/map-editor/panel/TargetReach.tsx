import { assuranceOf, parsePeriod } from '@rumbo/domain';
import type { MapFacts, TargetValue } from '@rumbo/domain';
import { targetFigure } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import type { PanelKpi } from './KpiBlock.tsx';

interface TargetReachProps {
  readonly kpi: PanelKpi;
  readonly period: string;
  readonly value: TargetValue | null;
  readonly facts: MapFacts;
}

/** Whether the target is realistic: what the process delivers as it stands. */
export function TargetReach({ kpi, period, value, facts }: TargetReachProps): ReactNode {
  const { words, format, text } = useReader();
  const { summary, targeted } = kpi;
  const limits = facts.kpis.get(summary.id)?.limits ?? null;
  // A year's sum is no figure of one of its months, which the limits are about.
  const isOfParts = targeted.overTime === 'sum' && parsePeriod(period, facts.calendar).frequency !== targeted.frequency;
  if (value === null || limits === null || isOfParts) return null;
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
