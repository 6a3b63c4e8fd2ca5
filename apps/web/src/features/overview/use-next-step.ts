import type { NextStep } from '@rumbo/api';
import { useReader } from '../../app/language.tsx';

/** A milestone, an end or a value that is due, in words. */
export function useNextStep(): (step: NextStep) => string {
  const { words, format, text } = useReader();
  const { attention } = words.overview;
  return ({ kind, name, day, isOverdue }) => {
    if (kind === 'none' || day === null) return attention.noNextStep;
    const shown = format.day(day, 'noYear');
    if (kind === 'valueDue') return isOverdue ? attention.valueWasDue(shown) : attention.valueDue(shown);
    const what = name === null ? '' : text(name);
    return isOverdue ? attention.stepWasDue(what, shown) : attention.stepDue(what, shown);
  };
}
