import type { Target, TargetProposal } from '@rumbo/domain';
import { refusalSentence } from '@rumbo/words';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useDrawing } from '../draft/draft-context.tsx';
import { usePanel } from './panel-context.tsx';
import { begunFrom, isInForce, readTarget, TARGET_PARTS, textsOf } from './target-form.ts';
import type { TargetFormContext, TargetInMaking, TargetPart, TargetTexts } from './target-form.ts';

export interface TargetFormState {
  readonly made: TargetInMaking;
  readonly textOf: (part: TargetPart) => string;
  readonly problemOf: (part: TargetPart) => string | null;
  /** Whether the fields say something that the draft does not have yet. */
  readonly isOpen: boolean;
  readonly onFocus: (part: TargetPart) => void;
  readonly onChange: (part: TargetPart, text: string) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (part: TargetPart, event: KeyboardEvent) => void;
  readonly takeBack: () => void;
}

interface Own {
  readonly texts: TargetTexts;
  readonly seen: number;
  /** Of the field that has the focus, as it was. */
  readonly before: {
    readonly part: TargetPart;
    readonly text: string | undefined;
    readonly proposal: TargetProposal | null;
  } | null;
  readonly refused: string | null;
}

/** The fields of one target: what they make is proposed at every key, as soon as it could come into force. */
export function useTargetForm(
  proposal: TargetProposal | null,
  inForce: Target | null,
  context: TargetFormContext,
): TargetFormState {
  const { draft, store, change } = useDrawing();
  const { typed } = usePanel();
  const { kpi, unitId, period, words } = context;
  const name = `proposal/${kpi.id}/${period}`;
  const nothing: Own = { texts: {}, seen: draft.revision, before: null, refused: null };
  const [own, setOwn] = useState<Own>(() => ({ ...nothing, texts: textsLeft(typed.of, name) }));
  useEffect(() => () => store.release(name), [store, name]);

  const base = begunFrom(proposal, inForce);
  const readingOf = ({ texts }: Own) => readTarget(base, texts, context);
  const reading = readingOf(own);
  const isOpen = Object.keys(own.texts).length > 0;
  const key = { kind: 'target', kpiId: kpi.id, unitId, period } as const;

  /** Not held back: what is taken back has to be there. */
  const withdraw = (): void => {
    if (proposal !== null) change({ kind: 'withdrawProposal', proposal: key });
  };
  const put = (next: Own): void => {
    const { proposal: made } = readingOf(next);
    let refused = null;
    if (made !== null && isInForce(made, inForce)) withdraw();
    else if (made !== null) {
      const refusal = store.edit({ kind: 'propose', proposal: made }, { heldBy: name, seen: next.seen });
      refused = refusal === null ? null : refusalSentence(words, refusal);
    }
    keepTexts(next.texts);
    setOwn({ ...next, refused });
  };
  const keepTexts = (texts: TargetTexts): void => {
    for (const part of TARGET_PARTS) {
      const text = texts[part];
      if (text === undefined) typed.drop(`${name}/${part}`);
      else typed.keep({ field: `${name}/${part}`, label: part, text });
    }
  };

  return {
    made: reading.made,
    textOf: (part) => own.texts[part] ?? textsOf(reading.made, context)[part],
    problemOf(part) {
      if (!isOpen) return null;
      if (part === 'value' && own.refused !== null) return own.refused;
      return reading.problems[part] ?? null;
    },
    isOpen,
    onFocus(part) {
      setOwn({ ...own, before: { part, text: own.texts[part], proposal } });
    },
    onChange(part, text) {
      put({ ...own, texts: { ...own.texts, [part]: text }, seen: isOpen ? own.seen : draft.revision });
    },
    onBlur() {
      store.release(name);
      if (reading.proposal === null || own.refused !== null) return;
      keepTexts({});
      setOwn(nothing);
    },
    onKeyDown(part, event) {
      const { before } = own;
      if (event.key !== 'Escape' || before?.part !== part || own.texts[part] === before.text) return;
      event.preventDefault();
      event.stopPropagation();
      const { [part]: _, ...others } = own.texts;
      const texts = before.text === undefined ? others : { ...others, [part]: before.text };
      if (before.proposal === null) withdraw();
      else store.edit({ kind: 'propose', proposal: before.proposal }, { heldBy: name, seen: own.seen });
      keepTexts(texts);
      setOwn({ ...own, texts, refused: null });
    },
    takeBack() {
      keepTexts({});
      setOwn(nothing);
      withdraw();
    },
  };
}

function textsLeft(of: (field: string) => { readonly text: string } | null, name: string): TargetTexts {
  const left = TARGET_PARTS.flatMap((part) => {
    const typed = of(`${name}/${part}`);
    return typed === null ? [] : [[part, typed.text] as const];
  });
  return Object.fromEntries(left);
}
