import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { useDrawing } from './draft/draft-context.tsx';

/** What there is to know before drawing: how little of the draft is one's own, and that there is no room for a canvas. */
export function DraftNotes({ isNarrow }: { readonly isNarrow: boolean }): ReactNode {
  const { words, format } = useReader();
  const { document, state } = useDrawing().draft;
  const say = words.mapEditor.readOnly;
  const { may } = state;
  const own = document.objectives.filter(({ id }) => may.ownObjectiveIds.includes(id)).map(({ code }) => code);
  const notes: string[] = [];
  if (isNarrow) notes.push(words.mapEditor.narrow);
  if (state.state !== 'sent' && !may.draw) notes.push(own.length === 0 ? say.reader : say.ownOnly(format.list(own)));
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
