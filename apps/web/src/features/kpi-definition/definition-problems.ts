import { isAbove } from '@rumbo/domain';
import { parseDay } from '@rumbo/words';
import { EXAMPLE } from '../../ui/DayInput.tsx';
import type { DefinitionContext } from './definition-context.ts';
import { faultOf, faultSentence } from './formula-fault.ts';
import { isEmpty, numbersOf } from './sent-definition.ts';
import { isAsked } from './typed-definition.ts';
import type { DefinitionPart, TypedDefinition } from './typed-definition.ts';

export type DefinitionProblems = Partial<Readonly<Record<DefinitionPart, string>>>;

/** What is wrong with what is typed, field by field. */
export function problemsOf(typed: TypedDefinition, context: DefinitionContext): DefinitionProblems {
  const { words, format } = context;
  const say = words.kpiDefinition;
  const found: Partial<Record<DefinitionPart, string>> = {};
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,19}$/.test(typed.code.trim())) found.code = say.missing.code;
  for (const part of ['name', 'unitOfMeasure', 'numeratorName', 'denominatorName'] as const)
    if (isAsked(part, typed) && isEmpty(typed[part])) found[part] = say.missing[part];
  const numbers = numbersOf(typed, format);
  for (const [part, low, high] of [
    ['decimals', 0, 6],
    ['dueDays', 0, 90],
  ] as const) {
    const value = numbers[part];
    if (isAsked(part, typed) && !(Number.isInteger(value) && value !== null && value >= low && value <= high))
      found[part] = say.wholeNumber(String(low), String(high));
  }
  if (isAsked('factor', typed) && numbers.factor === null) found.factor = say.number;
  for (const part of ['low', 'high'] as const)
    if (isAsked(part, typed) && typed[part].trim() !== '' && numbers[part] === null) found[part] = say.number;
  if (numbers.low !== null && numbers.high !== null && isAbove(numbers.low, numbers.high)) found.high = say.reversed;
  for (const part of ['validFrom', 'discontinuedAfter'] as const)
    if (typed[part] !== '' && parseDay(typed[part]) === null) found[part] = words.dayInput.wrong(format.day(EXAMPLE));
  if (typed.validFrom === '') found.validFrom = say.missing.day;
  const fault = typed.kind === 'formula' ? faultOf(typed, context) : null;
  if (fault !== null) found.formula = faultSentence(fault, words);
  return found;
}
