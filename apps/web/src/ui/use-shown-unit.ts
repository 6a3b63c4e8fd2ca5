import type { ScreenHead } from '@rumbo/api';
import { useReader } from '../app/language.tsx';
import { usePlace } from '../app/place.tsx';

/** Puts the shown unit before a line, unless it is the whole administration, which the top bar names. */
export function useShownUnit(): (head: Pick<ScreenHead, 'unitId' | 'unitName'>, line: string) => string {
  const { text } = useReader();
  const { plan } = usePlace();
  return ({ unitId, unitName }, line) => (unitId === plan.administrationId ? line : `${text(unitName)} · ${line}`);
}
