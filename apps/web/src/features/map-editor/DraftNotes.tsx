import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { useDrawing } from './draft/draft-context.tsx';

/** What there is to know before drawing: that the draft waits, why it came back, or how little of it is one's own. */
export function DraftNotes({ isNarrow }: { readonly isNarrow: boolean }): ReactNode {
  const { words, format } = useReader();
  const { document, state } = useDrawing().draft;
  const say = words.mapEditor.readOnly;
  const { may } = state;
  const own = document.objectives.filter(({ id }) => may.ownObjectiveIds.includes(id)).map(({ code }) => code);
  const notes: string[] = [];
  if (isNarrow) notes.push(words.mapEditor.narrow);
  if (state.state === 'sent') {
    notes.push(say.sent(state.sentByName));
    if (state.note !== null) notes.push(say.note(state.note));
  } else {
    if (state.giveBackReason !== null) notes.push(say.givenBack(state.givenBackByName, state.giveBackReason));
    if (!may.draw) notes.push(own.length === 0 ? say.reader : say.ownOnly(format.list(own)));
  }
  return (
    <div role="status">
      {notes.length === 0 ? null : (
        <div className="banner plain draftnote">
          {notes.map((note) => (
            <span key={note}>{note}</span>
          ))}
        </div>
      )}
    </div>
  );
}
