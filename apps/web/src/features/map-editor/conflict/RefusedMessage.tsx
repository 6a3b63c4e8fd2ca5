import { refusalSentence } from '@rumbo/words';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Cross } from '../../../ui/icons.tsx';
import { isEdit } from '../draft/draft-act.ts';
import type { RefusedAct } from '../draft/draft-act.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { fieldTexts } from './field-texts.ts';

/** Why something that was done here did not come to be; what was typed stays to be copied. */
export function RefusedMessage({ refused }: { readonly refused: RefusedAct }): ReactNode {
  const { words } = useReader();
  const { draft, store } = useDrawing();
  const [isCopied, setCopied] = useState(false);
  const say = words.mapEditor.refused;
  const { act, refusal } = refused;
  const texts = isEdit(act) ? fieldTexts(draft.document, act.edit).filter(({ mine }) => mine.trim() !== '') : [];
  const what = isEdit(act) ? words.mapEditor.step[act.edit.kind] : act.kind === 'undo' ? say.undo : say.redo;
  const text = texts.map(({ mine }) => mine).join('\n\n');
  return (
    <div className="refusal">
      <p>
        <b>{say.notDone(what)}</b> {refusalSentence(words, refusal)}
      </p>
      {text === '' ? null : (
        <>
          <label className="field">
            <span>{say.yourText}</span>
            <textarea className="in small" readOnly rows={2} value={text} onFocus={({ target }) => target.select()} />
          </label>
          <button
            type="button"
            className="btn s"
            onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}
          >
            {isCopied ? say.copied : say.copy}
          </button>
        </>
      )}
      <button
        type="button"
        className="icon"
        aria-label={words.shell.actions.dismiss}
        onClick={() => store.forget(refused)}
      >
        <Cross />
      </button>
    </div>
  );
}
