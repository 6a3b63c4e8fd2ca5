import type { MapEdit } from '@rumbo/domain';
import { refusalSentence } from '@rumbo/words';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { usePanel } from './panel-context.tsx';

/** What a text in a field stands for: a change of the draft, or why it can be none. */
export type FieldReading =
  | { readonly edit: MapEdit; /** As the draft shows it then. */ readonly shown: string }
  | { readonly problem: string };

export interface TextFieldSource {
  /** Names the field on the whole draft: `objective/ID/title/es`. */
  readonly name: string;
  /** What the person calls it. */
  readonly label: string;
  /** As the draft has it. */
  readonly value: string;
  readonly read: (text: string) => FieldReading;
}

export interface TextFieldState {
  readonly text: string;
  readonly problem: string | null;
  /** What somebody else has made of it while the person was in it; null: nobody. */
  readonly changedTo: string | null;
  readonly onFocus: () => void;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A field while somebody is in it, or while what they left in it cannot be kept. */
interface Own {
  readonly text: string;
  readonly isTyped: boolean;
  /** What was there when it was begun. */
  readonly before: string;
  /** What the draft shows unless somebody else changes it. */
  readonly expected: string;
  readonly seen: number;
  readonly problem: string | null;
}

/** A text of the draft that is saved as it is typed. Escape puts back what was there; what cannot be kept stays in the field. */
export function useTextField({ name, label, value, read }: TextFieldSource): TextFieldState {
  const { words } = useReader();
  const { draft, store } = useDrawing();
  const { typed } = usePanel();
  const begun = (): Own => ({
    text: value,
    isTyped: false,
    before: value,
    expected: value,
    seen: draft.revision,
    problem: null,
  });
  const [own, setOwn] = useState<Own | null>(() => {
    const left = typed.of(name);
    if (left === null) return null;
    const reading = read(left.text);
    return 'problem' in reading ? { ...begun(), text: left.text, isTyped: true, problem: reading.problem } : null;
  });
  const hasProblem = useRef(false);
  useEffect(() => {
    hasProblem.current = own !== null && own.problem !== null;
  });
  useEffect(
    () => () => {
      store.release(name);
      if (!hasProblem.current) typed.drop(name);
    },
    [store, typed, name],
  );

  const put = (text: string, from: Own): Own => {
    const reading = read(text);
    if ('problem' in reading) return { ...from, text, isTyped: true, problem: reading.problem };
    const refusal = store.edit(reading.edit, { heldBy: name, seen: from.seen });
    if (refusal !== null) return { ...from, text, isTyped: true, problem: refusalSentence(words, refusal) };
    return { ...from, text, isTyped: true, expected: reading.shown, problem: null };
  };

  return {
    text: own === null || !own.isTyped ? value : own.text,
    problem: own?.problem ?? null,
    changedTo: own === null || value === own.expected ? null : value,
    onFocus: () => setOwn(own ?? begun()),
    onChange(text) {
      // What is on screen now is what is typed over.
      setOwn(put(text, own === null || !own.isTyped ? begun() : own));
      typed.keep({ field: name, label, text });
    },
    onBlur() {
      store.release(name);
      if (own !== null && own.problem !== null) return;
      typed.drop(name);
      setOwn(null);
    },
    onKeyDown(event) {
      if (event.key !== 'Escape' || own === null || !own.isTyped) return;
      event.preventDefault();
      event.stopPropagation();
      typed.drop(name);
      const back = own.expected === own.before ? own : put(own.before, own);
      setOwn({ ...back, text: own.before, isTyped: false, expected: own.before, problem: null });
    },
  };
}
