import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Caret, Tick } from './icons.tsx';
import { useDismissal } from './use-dismissal.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** How deep it lies under others of the list. */
  readonly level?: number;
}

interface ListboxPickerProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** What the button shows; by default the chosen label. */
  readonly shown?: ReactNode;
  readonly align?: 'start' | 'end';
  readonly className?: string;
}

/** Moves through a list by the keys of a listbox. Null when the key means something else. */
function movedTo(key: string, active: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(active + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(active - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'PageDown') return Math.min(active + 12, count - 1);
  if (key === 'PageUp') return Math.max(active - 12, 0);
  return null;
}

/** A button that opens a list to choose one from. */
export function ListboxPicker({
  label,
  choices,
  value,
  onChoose,
  shown,
  align = 'end',
  className = 'btn',
}: ListboxPickerProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const chosen = choices.findIndex((choice) => choice.value === value);
  useDismissal(root, isOpen, () => setOpen(false));

  useEffect(() => {
    if (isOpen) list.current?.focus();
  }, [isOpen]);
  useEffect(() => {
    if (isOpen) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, active]);

  // What is seen comes first in what is said, so that speaking it works.
  const full = `${label}: ${choices[chosen]?.label ?? ''}`;
  const named = typeof shown === 'string' && !full.includes(shown) ? `${shown}, ${full}` : full;

  const open = (): void => {
    setActive(Math.max(chosen, 0));
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (index: number): void => {
    const choice = choices[index];
    if (choice !== undefined) onChoose(choice.value);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = movedTo(event.key, active, choices.length);
    const letter =
      event.key.length === 1 && event.key !== ' '
        ? choices.findIndex((choice) => choice.label.toLowerCase().startsWith(event.key.toLowerCase()))
        : -1;
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' || event.key === ' ') choose(active);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') return setOpen(false);
    else if (letter >= 0) setActive(letter);
    else return;
    event.preventDefault();
  };

  return (
    <div className="pick" ref={root}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-label={named}
        onClick={() => (isOpen ? close() : open())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          open();
        }}
      >
        {shown ?? choices[chosen]?.label}
        <Caret />
      </button>
      {isOpen ? (
        <div
          ref={list}
          className={`pop ${align}`}
          role="listbox"
          tabIndex={0}
          aria-label={label}
          aria-activedescendant={`${id}-${active}`}
          onKeyDown={onKeyDown}
        >
          {choices.map((choice, index) => (
            // The list has the focus and hears the keys; the active option is named to it.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={choice.value}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              className={index === active ? 'active' : undefined}
              style={choice.level === undefined ? undefined : { paddingLeft: 10 + choice.level * 14 }}
              onClick={() => choose(index)}
              onPointerMove={() => setActive(index)}
            >
              {choice.label}
              {index === chosen ? <Tick /> : null}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
