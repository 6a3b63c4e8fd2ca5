import type { MapEdit, SingleMapEdit } from '@rumbo/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import type { WireRefusal } from '../../../app/refusal.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { textDifference } from '../../../ui/text-difference.ts';
import type { TextPart } from '../../../ui/text-difference.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { fieldTexts } from './field-texts.ts';
import type { FieldText } from './field-texts.ts';

interface ConflictDialogProps {
  readonly refusal: WireRefusal;
  readonly edit: MapEdit;
  readonly onDone: () => void;
}

/** Two people wrote over one text: both are shown, what differs is marked, and one of them, or a third, is chosen. */
export function ConflictDialog({ refusal, edit, onDone }: ConflictDialogProps): ReactNode {
  const { words } = useReader();
  const { draft, change } = useDrawing();
  const [edited, setEdited] = useState<string | null>(null);
  const say = words.mapEditor.conflict;
  const { by } = refusal.params;
  const name = typeof by === 'string' ? by : words.roles.actor.person;
  const texts = fieldTexts(draft.document, edit);
  const [first] = texts;
  if (first === undefined) return null;

  const put = (edits: readonly SingleMapEdit[]): void => {
    const [only] = edits;
    if (only === undefined) return;
    // Theirs has been seen now: it is written over on purpose.
    const isDone = change(edits.length === 1 ? only : { kind: 'batch', edits: [...edits] }, { seen: draft.revision });
    if (isDone) onDone();
  };
  const keepMine = (): void => put(edit.kind === 'batch' ? edit.edits : [edit]);
  const keepEdited = (): void => put([first.withText(edited ?? first.mine)]);
  return (
    <Dialog
      title={say.title(name)}
      isWide
      footer={
        <>
          {texts.length > 1 || edited !== null ? null : (
            <button type="button" className="btn" onClick={() => setEdited(first.mine)}>
              {say.edit}
            </button>
          )}
          <button type="button" className="btn" onClick={onDone}>
            {say.keepTheirs(name)}
          </button>
          <button type="button" className="btn primary" data-first onClick={edited === null ? keepMine : keepEdited}>
            {edited === null ? say.keepMine : say.save}
          </button>
        </>
      }
    >
      {texts.map((one) => (
        <BothTexts key={`${one.field} ${one.language}`} of={one} name={name} />
      ))}
      {edited === null ? null : (
        <label className="field">
          <span>{say.edited}</span>
          <textarea
            className="in"
            lang={first.language}
            // It was asked for with the button that has gone.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={edited}
            onChange={({ target }) => setEdited(target.value)}
          />
        </label>
      )}
      <p className="small dim">{say.nothingLost}</p>
    </Dialog>
  );
}

function BothTexts({ of, name }: { readonly of: FieldText; readonly name: string }): ReactNode {
  const { words } = useReader();
  const say = words.mapEditor.conflict;
  const parts = textDifference(of.mine, of.theirs);
  return (
    <>
      <p className="dim">{say.field(of.of, say.fields[of.field], words.mapChanges.language[of.language])}</p>
      <div className="bothtexts" lang={of.language}>
        <div>
          <span className="small dim">{say.yours}</span>
          <p className="in">
            <Marked parts={parts} own="removed" />
          </p>
        </div>
        <div>
          <span className="small dim">{say.theirs(name)}</span>
          <p className="in">
            <Marked parts={parts} own="added" />
          </p>
        </div>
      </div>
    </>
  );
}

/** One of two texts: what it shares with the other, and its `own` marked. */
function Marked({ parts, own }: { readonly parts: readonly TextPart[]; readonly own: 'removed' | 'added' }): ReactNode {
  return parts
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, words }, place) =>
      // A part has no name but its place.
      // oxlint-disable-next-line react/no-array-index-key
      kind === 'same' ? <span key={place}>{words}</span> : <mark key={place}>{words}</mark>,
    );
}
