import type { KpiView } from '@rumbo/api';
import { valueText } from '@rumbo/words';
import { useReader } from '../../app/language.tsx';
import type { TrendPoint } from './trend-shape.ts';

/** One point in words: period, value, target, and the rule it takes part in. */
export function usePointText(view: KpiView): (point: TrendPoint) => string {
  const { words, format, text } = useReader();
  const { trend } = words.kpi;
  const { decimals } = view.kpi;
  const unit = text(view.kpi.unitOfMeasure);
  return ({ period, value, target, targetLow, targetHigh, flag, reason }) => {
    const name = format.period(period, 'text');
    if (value === null)
      return `${trend.pointMissing(name)}${reason === null ? '' : `. ${words.status.reasonShort[reason]({})}`}`;
    const parts = [trend.point(name, valueText(words, format, value, { ...view.kpi, unit }))];
    if (target !== null) parts.push(words.signal.target.figure(format.shortFigureWithUnit(target, decimals, unit)));
    else if (targetLow !== null || targetHigh !== null)
      parts.push(words.signal.target.range(format.range(targetLow, targetHigh, decimals)));
    if (flag !== null) parts.push(trend.rule[flag].toLowerCase());
    return parts.join(', ');
  };
}
