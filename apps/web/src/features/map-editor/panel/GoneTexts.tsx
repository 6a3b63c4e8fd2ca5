import type { MapDocument } from '@rumbo/domain';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { isEdit } from '../draft/draft-act.ts';
import type { RefusedAct } from '../draft/draft-act.ts';
import { usePanel } from './panel-context.tsx';
import type { TypedText } from './typed-texts.ts';

/** Texts that were being typed into something that is gone from the draft: shown until they are no longer wanted. */
export function GoneTexts(): ReactNode {
  const { words } = useReader();
  const { draft, store } = useDrawing();
  const { typed } = usePanel();
  const { document } = draft;
  const [looked, setLooked] = useState(document);
  const [gone, setGone] = useState<readonly TypedText[]>([]);
  if (looked !== document) {
    setLooked(document);
    const lost = typed.all().filter(({ field }) => !isOn(document, field));
    if (lost.length > 0) setGone(joined(gone, lost));
  }
  useEffect(() => {
    // Said here already, with everything that was typed.
    for (const one of draft.refused) if (gone.some(({ field }) => isAbout(one, field))) store.forget(one);
  });
  if (gone.length === 0) return null;
  const dismiss = (): void => {
    for (const { field } of gone) typed.drop(field);
    setGone([]);
  };
  const say = words.mapPanel.gone;
  return (
    <section className="gone" role="alert" aria-label={say.kept}>
      <p className="b">{gone.some(({ field }) => field.startsWith('link/')) ? say.link : say.objective}</p>
      <p className="small">{say.kept}</p>
      {gone.map((one) => (
        <GoneText key={one.field} typed={one} />
      ))}
      <button type="button" className="btn s" onClick={dismiss}>
        {say.dismiss}
      </button>
    </section>
  );
}

function GoneText({ typed }: { readonly typed: TypedText }): ReactNode {
  const { words } = useReader();
  const [said, setSaid] = useState<string | null>(null);
  const say = words.mapPanel.gone;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(typed.text);
      setSaid(say.copied);
    } catch {
      setSaid(say.notCopied);
    }
  };
  return (
    <div className="gonetext">
      <label className="field">
        <span>{typed.label}</span>
        <textarea className="in" readOnly dir="auto" rows={2} value={typed.text} />
      </label>
      <button type="button" className="btn s" onClick={() => void copy()}>
        {say.copy}
      </button>
      <span className="small dim" role="status">
        {said}
      </span>
    </div>
  );
}

function joined(texts: readonly TypedText[], more: readonly TypedText[]): readonly TypedText[] {
  const known = new Set(texts.map(({ field }) => field));
  return [...texts, ...more.filter(({ field }) => !known.has(field))];
}

/** Whether what a field belongs to is on the draft; a field of anything but objectives and links is. */
function isOn({ objectives, links }: MapDocument, field: string): boolean {
  const [kind, id] = field.split('/');
  if (kind === 'objective') return objectives.some((one) => one.id === id);
  return kind !== 'link' || links.some((one) => one.id === id);
}

/** Whether an act was refused that is about what this field belonged to. */
function isAbout({ act }: RefusedAct, field: string): boolean {
  if (!isEdit(act)) return false;
  if (act.edit.kind === 'editObjective') return field.startsWith(`objective/${act.edit.id}/`);
  return act.edit.kind === 'editLink' && field.startsWith(`link/${act.edit.id}/`);
}
