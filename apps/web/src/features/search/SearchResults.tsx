import { useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useReader } from '../../app/language.tsx';
import { Name } from '../../ui/Name.tsx';
import type { SearchEntry, SearchGroup } from './search-entries.ts';

interface SearchResultsProps {
  /** Of the combobox: the options' ids begin with it. */
  readonly id: string;
  readonly groups: readonly SearchGroup[];
  readonly active: number;
  readonly typed: string;
  readonly onActive: (index: number) => void;
  readonly onOpen: (entry: SearchEntry) => void;
}

/** What was found, kind by kind; the input has the focus and names the active one. */
export function SearchResults({ id, groups, active, typed, onActive, onOpen }: SearchResultsProps): ReactNode {
  const { words } = useReader();
  const { search } = words;
  const firsts = groups.map((_, at) => groups.slice(0, at).reduce((sum, group) => sum + group.entries.length, 0));
  const count = groups.reduce((sum, group) => sum + group.entries.length + group.more, 0);
  const shownKey = groups.flatMap(({ entries }) => entries)[active]?.key;
  const list = useShownActive(shownKey);
  return (
    <>
      <div ref={list} id={`${id}-list`} className="found" role="listbox" aria-label={search.results}>
        {groups.map((group, at) => (
          <div key={group.kind} role="group" aria-labelledby={`${id}-${group.kind}`}>
            <div id={`${id}-${group.kind}`} className="label" role="presentation">
              {search.groups[group.kind]}
            </div>
            {group.entries.map((entry, offset) => {
              const index = (firsts[at] ?? 0) + offset;
              return (
                // The input has the focus and hears the keys; the active option is named to it.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                <div
                  key={entry.key}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  className={index === active ? 'active' : undefined}
                  onClick={() => onOpen(entry)}
                  onPointerMove={() => onActive(index)}
                >
                  <Entry entry={entry} isAmongOthers={group.kind === 'recent'} />
                </div>
              );
            })}
            {group.more === 0 ? null : (
              <div className="label" role="presentation">
                {search.more(group.more)}
              </div>
            )}
          </div>
        ))}
      </div>
      <p className={count === 0 ? 'nonefound dim' : 'said'} role="status">
        {count === 0 ? search.nothing(typed.trim()) : search.count(count)}
      </p>
    </>
  );
}

/** Scrolls the active option into sight. */
function useShownActive(key: string | undefined): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (key !== undefined) list.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  return list;
}

interface EntryProps {
  readonly entry: SearchEntry;
  /** Beside other kinds: then it says what it is. */
  readonly isAmongOthers: boolean;
}

function Entry({ entry, isAmongOthers }: EntryProps): ReactNode {
  const { words } = useReader();
  switch (entry.kind) {
    case 'objective':
      return (
        <>
          <span className="code">{entry.code}</span>
          <span className="name">
            <Name of={entry.name} />
          </span>
          <span className="hint">
            <Name of={entry.lane} />
          </span>
        </>
      );
    case 'kpi':
      return (
        <>
          <span className="code">{entry.code}</span>
          <span className="name">
            <Name of={entry.name} />
          </span>
          {isAmongOthers ? <span className="hint">{words.shell.nav.kpi}</span> : null}
        </>
      );
    case 'person':
      return (
        <>
          <span className="name">{entry.name}</span>
          <span className="hint">{words.search.owns(...entry.counts)}</span>
        </>
      );
    case 'page':
      return <span className="name">{words.shell.nav[entry.page.name]}</span>;
  }
}
