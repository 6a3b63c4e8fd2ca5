import type { KpiDefinition, ReadingContent } from '@rumbo/domain';
import { createRandom } from './random.ts';

const OUT_OF_FOUR = 4;
const ON_TIME = 0.82;

/** The invented figures of one KPI: what each office reports in each month. */
export interface KpiFigures {
  /** The content of an office in a month, by their numbers; to be asked for in order, office by office. */
  readonly next: () => ReadingContent;
  /** The target of a year at the top. */
  readonly target: number;
}

/** Values around a level of the KPI's own, so that some KPIs meet their target and others do not. */
export function figuresOf(definition: KpiDefinition, index: number, offices: number): KpiFigures {
  const random = createRandom(index + 1);
  const level = 20 + Math.floor(random() * 500);
  // From 10 % on the good side of what comes out to 15 % on the bad side.
  const ambition = 1 + (((index % OUT_OF_FOUR) * 25) / 3 - 10) / 100;
  const sign = definition.direction === 'increase' ? 1 : -1;
  const asked = sign > 0 ? ambition : 2 - ambition;
  if (definition.kind === 'ratio') {
    return {
      next: () => {
        const denominator = level + Math.floor(random() * level);
        return { kind: 'ratio', numerator: Math.round(denominator * (ON_TIME + (random() - 0.5) / 10)), denominator };
      },
      target: Math.min(98, 100 * ON_TIME * asked),
    };
  }
  const decimals = definition.scale === 'amount' ? 10 : 1;
  const mean = level * 1.25;
  return {
    next: () => ({ kind: 'value', value: Math.round(level * (1 + random() / 2) * decimals) / decimals }),
    target: definition.overUnits === 'sum' ? mean * asked * offices * 12 : mean * asked,
  };
}
