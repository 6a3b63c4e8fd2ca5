import { parseDay } from '@rumbo/words';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import { CalendarMark } from './icons.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { useDismissal } from './use-dismissal.ts';
import './day-input.css';

/** A day whose parts cannot be taken for one another, to show how days are written. */
export const EXAMPLE = '2026-10-31';

interface DayInputProps {
  readonly id?: string;
  /** The field's name, for the calendar beside it. */
  readonly label: string;
  /** A day, nothing, or what was typed in place of one. */
  readonly value: string;
  readonly isReadOnly?: boolean;
  readonly isFirst?: boolean;
  readonly describedBy?: string | undefined;
  readonly isWrong?: boolean;
  /** A day, nothing, or what is typed and is none yet. */
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}

/** A day as the person writes it, typed or looked up in a calendar: what browsers offer speaks their language, not the person's. */
export function DayInput({
  id,
  label,
  value,
  isReadOnly = false,
  isFirst = false,
  describedBy,
  isWrong = false,
  onChange,
  onBlur,
}: DayInputProps): ReactNode {
  const { words, format } = useReader();
  const [typed, setTyped] = useState<string | null>(null);
  // Where the calendar stands open; null while it is closed.
  const [opened, setOpened] = useState<string | null>(null);
  const isOpen = opened !== null;
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useDismissal(root, isOpen, () => setOpened(null));
  useEffect(() => {
    if (!isOpen) return;
    // It stays where it opened, which is no longer beside the field.
    const dismiss = (): void => setOpened(null);
    addEventListener('scroll', dismiss, { capture: true, once: true });
    return () => removeEventListener('scroll', dismiss, { capture: true });
  }, [isOpen]);
  const day = parseDay(value);
  const choose = (chosen: string): void => {
    setTyped(null);
    onChange(chosen);
    close();
  };
  const open = (): void => setOpened(day ?? new Date().toISOString().slice(0, 10));
  const close = (): void => {
    setOpened(null);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || isReadOnly) return;
    event.preventDefault();
    open();
  };
  return (
    <span className="dayinput" ref={root}>
      <input
        id={id}
        className="in"
        type="text"
        autoComplete="off"
        spellCheck={false}
        readOnly={isReadOnly}
        {...(isFirst ? { 'data-first': true } : {})}
        aria-describedby={describedBy}
        aria-invalid={isWrong}
        value={typed ?? (day === null ? value : format.day(day))}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(parseDay(target.value) ?? target.value.trim());
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setTyped(null);
          onBlur?.();
        }}
      />
      {isReadOnly ? null : (
        <button
          ref={button}
          type="button"
          aria-label={words.dayInput.calendar(label)}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => (isOpen ? close() : open())}
        >
          <CalendarMark />
        </button>
      )}
      {opened === null ? null : (
        <MonthGrid
          label={words.dayInput.calendar(label)}
          anchor={root}
          day={opened}
          chosen={day}
          onChoose={choose}
          onClose={close}
        />
      )}
    </span>
  );
}
