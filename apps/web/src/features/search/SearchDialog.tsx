import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { entriesOf } from '../../app/shell/Nav.tsx';
import { Cross, SearchIcon } from '../../ui/icons.tsx';
import { useModal } from '../../ui/use-modal.ts';
import { keepRecent, recentKeys } from './recent.ts';
import { PersonChip } from './PersonChip.tsx';
import { SearchResults } from './SearchResults.tsx';
import { searchEntries, searchGroups } from './search-entries.ts';
import type { SearchEntry, SearchPerson } from './search-entries.ts';
import './search.css';

/** Goes to anything by its name. The list is filtered here as one types: a plan's names fit in one answer, and are kept. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { words } = useReader();
  const { me, plan } = usePlace();
  const place = `${me.personId}.${plan.id}`;
  const { data } = useQuery(screens.search.queryOptions({ planId: plan.id }));
  const [typed, setTyped] = useState('');
  const [owner, setOwner] = useState<SearchPerson | null>(null);
  const [active, setActive] = useState(0);
  const [recent] = useState(() => recentKeys(place));
  const dialog = useModal();
  const id = useId();
  const go = useGoTo();

  const entries = useMemo(() => searchEntries(entriesOf(plan, me.manages), data), [plan, me.manages, data]);
  const groups = useMemo(() => searchGroups(entries, typed, { owner, recent }), [entries, typed, owner, recent]);
  const shown = groups.flatMap((group) => group.entries);
  const at = Math.min(active, shown.length - 1);

  const narrow = (person: SearchPerson | null): void => {
    setOwner(person);
    setTyped('');
    setActive(0);
    dialog.current?.querySelector('input')?.focus();
  };
  const open = (entry: SearchEntry | undefined): void => {
    if (entry === undefined) return;
    if (entry.kind === 'person') return narrow(entry);
    keepRecent(place, entry.key);
    onClose();
    go(entry);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(shown.length === 0 ? 0 : (at + 1) % shown.length);
    else if (event.key === 'ArrowUp') setActive(shown.length === 0 ? 0 : (at - 1 + shown.length) % shown.length);
    else if (event.key === 'Enter') open(shown[at]);
    else if (event.key === 'Backspace' && typed === '' && owner !== null) narrow(null);
    else return;
    event.preventDefault();
  };

  return (
    // A press beside the dialog lands on it, and closes it as Escape does.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className="sheet searchsheet"
      aria-label={words.search.title}
      onClick={(event) => (event.target === event.currentTarget ? onClose() : undefined)}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="searchbox">
        <SearchIcon />
        {owner === null ? null : <PersonChip person={owner} onClear={() => narrow(null)} />}
        <input
          data-first
          type="text"
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
          aria-autocomplete="list"
          aria-label={words.search.title}
          placeholder={words.search.placeholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="searchclose" onClick={onClose}>
          <kbd>Esc</kbd>
          <Cross />
          <span className="said">{words.search.close}</span>
        </button>
      </div>
      <SearchResults id={id} groups={groups} active={at} typed={typed} onActive={setActive} onOpen={open} />
    </dialog>
  );
}

function useGoTo(): (entry: Exclude<SearchEntry, SearchPerson>) => void {
  const navigate = useNavigate();
  return (entry) => {
    if (entry.kind === 'page') void navigate({ to: entry.page.to });
    else if (entry.kind === 'objective') void navigate({ to: '/objectives/$id', params: { id: entry.id } });
    else void navigate({ to: '/kpis/$id', params: { id: entry.id } });
  };
}
