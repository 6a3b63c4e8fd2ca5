import { parseFigure } from '@rumbo/words';
import type { Formatter } from '@rumbo/words';
import type { Text } from '@rumbo/domain';
import { withoutEmpty } from '../plan/TextField.tsx';
import type { DefinitionContext } from './definition-context.ts';
import { isAsked } from './typed-definition.ts';
import type { DefinitionPart, TypedDefinition } from './typed-definition.ts';

export const isEmpty = (text: Text): boolean => Object.keys(withoutEmpty(text)).length === 0;

/** The figures among what is typed; null where it is none. */
export function numbersOf(typed: TypedDefinition, format: Formatter) {
  const read = (text: string): number | null => {
    const value = parseFigure(text, format.numberFormat);
    return typeof value === 'number' ? value : null;
  };
  const { decimals, dueDays, factor, low, high } = typed;
  return { decimals: read(decimals), dueDays: read(dueDays), factor: read(factor), low: read(low), high: read(high) };
}

/** As it is sent: what this kind and direction do not ask for is left out, or says what it cannot help saying. */
export function sentOf(typed: TypedDefinition, { format, view, id }: DefinitionContext): object {
  const numbers = numbersOf(typed, format);
  const asked = (part: DefinitionPart): boolean => isAsked(part, typed);
  const text = (part: 'description' | 'source' | 'numeratorName' | 'denominatorName') =>
    asked(part) && !isEmpty(typed[part]) ? { [part]: withoutEmpty(typed[part]) } : {};
  const isYesNo = typed.direction === 'yesNo';
  return {
    id,
    planId: view.planId,
    code: typed.code.trim(),
    name: withoutEmpty(typed.name),
    ...text('description'),
    kind: typed.kind,
    factor: asked('factor') ? numbers.factor : 1,
    ...text('numeratorName'),
    ...text('denominatorName'),
    ...(asked('formula') ? { formula: typed.formula } : {}),
    scale: isYesNo ? 'count' : typed.scale,
    ...(asked('isMedian') && typed.isMedian ? { isMedian: true } : {}),
    unitOfMeasure: withoutEmpty(typed.unitOfMeasure),
    decimals: isYesNo ? 0 : numbers.decimals,
    direction: typed.direction,
    frequency: typed.frequency,
    overTime: typed.overTime,
    overUnits: typed.overUnits,
    window: typed.window,
    spread: typed.spread,
    dueDays: numbers.dueDays ?? 5,
    leading: typed.leading,
    season: asked('season') && typed.season,
    trend: asked('trend') && typed.trend,
    plausible: asked('low') ? { low: numbers.low, high: numbers.high } : { low: null, high: null },
    ...text('source'),
    ownerId: typed.ownerId === '' ? null : typed.ownerId,
    disclosure: typed.disclosure,
    pmmDimension: typed.pmmDimension === '' ? null : typed.pmmDimension,
    validFrom: typed.validFrom,
    discontinuedAfter: typed.discontinuedAfter === '' ? null : typed.discontinuedAfter,
  };
}
