import type { Objective } from '@rumbo/domain';
import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';

interface ObjectiveComboboxProps {
  readonly label: string;
  /** In reading order. */
  readonly objectives: readonly Objective[];
  readonly onChoose: (objectiveId: string) => void;
  /** The one that Enter would choose now. */
  readonly onActive?: (objectiveId: string | null) => void;
}

const MOST = 8;

const plain = (words: string): string => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Objectives by code or by any word of their title, in either language. */
function found(objectives: readonly Objective[], typed: string): readonly Objective[] {
  const asked = plain(typed).trim();
  const isSame = ({ code }: Objective): boolean => plain(code) === asked;
  const matching = objectives.filter((one) =>
    plain(`${one.code} ${one.title.es ?? ''} ${one.title.en ?? ''}`).includes(asked),
  );
  return [...matching.filter(isSame), ...matching.filter((one) => !isSame(one))];
}

/** Type part of a code or title, walk with the arrows, choose with Enter. */
export function ObjectiveCombobox({ label, objectives, onChoose, onActive }: ObjectiveComboboxProps): ReactNode {
  const { words, text, format } = useReader();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const all = found(objectives, typed);
  const shown = all.slice(Math.max(0, active - MOST + 1), Math.max(MOST, active + 1));
  const chosen = all[active];
  const activate = (index: number, among: readonly Objective[] = all): void => {
    setActive(index);
    onActive?.(among[index]?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') activate(Math.min(active + 1, all.length - 1));
    else if (event.key === 'ArrowUp') activate(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && chosen !== undefined) onChoose(chosen.id);
    else return;
    event.preventDefault();
  };
  const search = words.mapActs.search;
  return (
    <div className="combo">
      <label className="field">
        <span>{label}</span>
        <input
          className="in"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
          autoComplete="off"
          spellCheck={false}
          data-first
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            activate(0, found(objectives, target.value));
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div id={`${id}-list`} role="listbox" aria-label={label} className="choices">
        {shown.map((one) => (
          // The field has the focus and hears the keys; the active option is named to it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={one.id}
            id={`${id}-${one.id}`}
            role="option"
            aria-selected={one.id === chosen?.id}
            className={one.id === chosen?.id ? 'active' : undefined}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(one.id)}
          >
            <span className="faint">{one.code}</span> {text(one.title)}
          </div>
        ))}
      </div>
      <p className="said" role="status">
        {all.length === 0 ? search.none : search.found(format.count(all.length))}
      </p>
      {all.length === 0 ? (
        <p className="small dim" aria-hidden="true">
          {search.none}
        </p>
      ) : null}
    </div>
  );
}
