import type { KpiDefinitionView } from '@rumbo/api';
import { useState } from 'react';
import { usePlace } from '../../app/place.tsx';
import { keep, kept } from '../../app/storage.ts';

function read<Texts extends object>(key: string): Partial<Texts> {
  try {
    // Written below under the same key.
    const texts = JSON.parse(kept(key) ?? '{}') as Partial<Texts> | null;
    return texts ?? {};
  } catch {
    return {};
  }
}

/** What a person has typed into a small form of a KPI and a unit, kept in this browser until it is set. */
export function useKeptTexts<Texts extends object>(
  form: 'target' | 'baseline',
  { definition, unitId }: KpiDefinitionView,
): readonly [Partial<Texts>, (next: Partial<Texts>) => void] {
  const { me } = usePlace();
  const key = `rumbo.kpi-${form}:${me.personId}:${definition?.id ?? ''}:${unitId}`;
  const [texts, setTexts] = useState(() => read<Texts>(key));
  const put = (next: Partial<Texts>): void => {
    setTexts(next);
    // A period that was only looked at is nothing typed.
    const isTyped = Object.entries(next).some(([name, value]) => name !== 'period' && value !== null);
    keep(key, isTyped ? JSON.stringify(next) : null);
  };
  return [texts, put];
}
