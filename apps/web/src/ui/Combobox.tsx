import { useEffect, useId, useRef, useState } from 'react';
import type { ComponentProps, KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import { foldedFor } from './folded-text.ts';
import { useDismissal } from './use-dismissal.ts';

export interface ComboboxChoice {
  readonly value: string;
  readonly label: string;
}

interface ComboboxProps {
  readonly label: string;
  readonly choices: readonly ComboboxChoice[];
  /** Null: nothing is chosen. */
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
  /** What stands for nothing, as a choice of its own; absent: something has to be chosen. */
  readonly none?: string;
  /** Escape with nothing open. */
  readonly onLeave?: () => void;
  readonly input?: Pick<
    ComponentProps<'input'>,
    'id' | 'autoFocus' | 'readOnly' | 'placeholder' | 'aria-describedby' | 'aria-invalid'
  > & {
    readonly 'data-field'?: string;
    /** In a dialog: the focus begins here. */
    readonly 'data-first'?: string;
  };
}

const NONE = '';

/** A field to type into that narrows a list, from which one is chosen. Leaving it without choosing changes nothing. */
export function Combobox({ label, choices, value, onChoose, none, onLeave, input = {} }: ComboboxProps): ReactNode {
  const { words } = useReader();
  const [text, setText] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const isOpen = text !== null;
  const close = (): void => setText(null);
  useDismissal(root, isOpen, close);
  const chosen = choices.find((one) => one.value === value)?.label ?? none ?? '';
  const all = none === undefined ? choices : [{ value: NONE, label: none }, ...choices];
  const wanted = foldedFor(text === chosen ? '' : (text ?? ''));
  const matching = all.filter((one) => wanted.every((part) => foldedFor(one.label).join(' ').includes(part)));
  const isFirst = (one: ComboboxChoice): boolean => foldedFor(one.label).join(' ').startsWith(wanted.join(' '));
  // What begins so comes before what only has it in it.
  const found = [...matching.filter(isFirst), ...matching.filter((one) => !isFirst(one))];

  useEffect(() => {
    if (isOpen) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, active]);

  const open = (next: string): void => {
    setText(next);
    setActive(0);
  };
  const choose = (index: number): void => {
    const choice = found[index];
    if (choice === undefined) return;
    close();
    onChoose(choice.value === NONE ? null : choice.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (isArrow && !isOpen) open(chosen);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && isOpen) choose(active);
    else if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'Escape' && onLeave !== undefined) onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="pick combobox" ref={root}>
      <input
        {...input}
        className="in"
        role="combobox"
        autoComplete="off"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(isOpen && found.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        placeholder={input.placeholder ?? words.mapPanel.choose}
        value={text ?? chosen}
        onFocus={(event) => event.target.select()}
        onClick={() => (input.readOnly === true || isOpen ? undefined : open(chosen))}
        onChange={(event) => open(event.target.value)}
        onKeyDown={input.readOnly === true ? undefined : onKeyDown}
        onBlur={(event) => {
          if (!root.current?.contains(event.relatedTarget)) close();
        }}
      />
      <div ref={list} id={`${id}-list`} className="pop start" role="listbox" aria-label={label} hidden={!isOpen}>
        {found.map((choice, index) => (
          // The field has the focus and hears the keys; the active option is named to it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={choice.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={choice.value === (value ?? NONE)}
            className={index === active ? 'active' : undefined}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(index)}
            onPointerMove={() => setActive(index)}
          >
            {choice.label}
          </div>
        ))}
        {found.length === 0 ? <p className="label">{words.mapPanel.nothingFound}</p> : null}
      </div>
    </div>
  );
}
