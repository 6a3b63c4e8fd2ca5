import type { MapDocument, MapEdit } from '@rumbo/domain';
import { useState } from 'react';
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
  const refused = draft.refused.filter(isAboutGone);
  const labels = {
    title: words.mapPanel.title,
    statement: words.mapPanel.statement,
    reason: words.mapPanel.links.reason,
  };
  const texts = joined(
    gone,
    refused.flatMap((one) => textsIn(one, labels)),
  );
  if (texts.length === 0) return null;
  const dismiss = (): void => {
    for (const one of refused) store.forget(one);
    for (const { field } of texts) typed.drop(field);
    setGone([]);
  };
  const say = words.mapPanel.gone;
  return (
    <section className="gone" role="alert" aria-label={say.kept}>
      <p className="b">{texts.some(({ field }) => field.startsWith('link/')) ? say.link : say.objective}</p>
      <p className="small">{say.kept}</p>
      {texts.map((one) => (
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

const GONE: ReadonlySet<string> = new Set(['unknownObjective', 'unknownLink']);
const isAboutGone = ({ refusal }: RefusedAct): boolean => GONE.has(refusal.code);

interface TextLabels {
  readonly title: string;
  readonly statement: string;
  readonly reason: string;
}

/** The texts of an edit that was refused: of its fields and languages. */
function textsIn({ act }: RefusedAct, labels: TextLabels): readonly TypedText[] {
  return isEdit(act) ? textsOf(act.edit, labels) : [];
}

function textsOf(edit: MapEdit, labels: TextLabels): readonly TypedText[] {
  if (edit.kind !== 'editObjective' && edit.kind !== 'editLink') return [];
  const start = edit.kind === 'editLink' ? `link/${edit.id}` : `objective/${edit.id}`;
  const patches =
    edit.kind === 'editLink' ? { reason: edit.set.reason } : { title: edit.set.title, statement: edit.set.statement };
  return Object.entries(patches).flatMap(([name, patch]) =>
    Object.entries(patch ?? {}).flatMap(([language, text]) =>
      text === null ? [] : [{ field: `${start}/${name}/${language}`, label: labelOf(labels, name), text }],
    ),
  );
}

function labelOf(labels: TextLabels, name: string): string {
  return name === 'title' ? labels.title : name === 'statement' ? labels.statement : labels.reason;
}
