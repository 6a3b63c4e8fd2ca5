import type { Yardstick } from '@rumbo/domain';
import { targetLine } from '@rumbo/drawing';

export const targetOf = (yardstick: Pick<Yardstick, 'target'> | null): number | null =>
  targetLine(yardstick?.target ?? null);
