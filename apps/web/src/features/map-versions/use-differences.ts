import type { MapComparisonView } from '@rumbo/api';
import { compareMaps } from '@rumbo/domain';
import type { MapDifference } from '@rumbo/domain';
import { differenceText } from '@rumbo/words';
import type { ComparedNames } from '@rumbo/words';
import { useMemo } from 'react';
import { useReader } from '../../app/language.tsx';
import type { Reader } from '../../app/language.tsx';

/** One thing that is different, and its line. */
export interface SaidDifference {
  readonly difference: MapDifference;
  readonly said: string;
}

/** What is different in the second of two maps, in the order in which a map is read. */
export function useDifferences(view: MapComparisonView): readonly SaidDifference[] {
  const reader = useReader();
  return useMemo(() => {
    const names = namesOf(view, reader);
    const { words, format } = reader;
    return compareMaps(view.before.document, view.after.document).map((difference) => ({
      difference,
      said: differenceText(words, format, names, difference),
    }));
  }, [view, reader]);
}

function namesOf({ kpis, initiatives, people }: MapComparisonView, { words, text }: Reader): ComparedNames {
  const kpi = new Map(kpis.map((one) => [one.id, one]));
  const initiative = new Map(initiatives.map(({ id, code, name }) => [id, `${code} ${text(name)}`]));
  const person = new Map(people.map(({ id, name }) => [id, name]));
  const { somebody, something } = words.mapVersions;
  return {
    person: (id) => person.get(id) ?? somebody,
    initiative: (id) => initiative.get(id) ?? something,
    kpi(id) {
      const one = kpi.get(id);
      return one === undefined
        ? { code: something, decimals: 0, unit: {} }
        : { code: one.code, decimals: one.decimals, unit: one.unitOfMeasure };
    },
  };
}
