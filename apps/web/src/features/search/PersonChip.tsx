import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Cross } from '../../ui/icons.tsx';
import type { SearchPerson } from './search-entries.ts';

interface PersonChipProps {
  readonly person: SearchPerson;
  readonly onClear: () => void;
}

/** Whose objectives and KPIs are searched, and the way back to all. */
export function PersonChip({ person, onClear }: PersonChipProps): ReactNode {
  const { search } = useReader().words;
  return (
    <span className="personchip">
      {search.of(person.name)}
      <button type="button" aria-label={search.clearPerson(person.name)} onClick={onClear}>
        <Cross />
      </button>
    </span>
  );
}
