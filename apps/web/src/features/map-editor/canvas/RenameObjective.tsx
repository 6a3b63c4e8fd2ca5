import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { useCanvas } from './canvas-context.tsx';

/** The title typed in its place. Every key is kept; Enter or leaving ends it, Escape brings the earlier title back. */
export function RenameObjective({ objectiveId }: { readonly objectiveId: string }): ReactNode {
  const { words, language, text } = useReader();
  const { draft, change, store } = useDrawing();
  const { setOpen, focus, say } = useCanvas();
  const objective = draft.document.objectives.find(({ id }) => id === objectiveId);
  const [seen] = useState(draft.revision);
  const [before] = useState(objective?.title);
  const [typed, setTyped] = useState(objective === undefined ? '' : text(objective.title));
  const area = useRef<HTMLTextAreaElement>(null);
  const heldBy = `objective/${objectiveId}/title/${language}`;
  useLayoutEffect(() => {
    const field = area.current;
    let frame = 0;
    const take = (): void => {
      field?.focus({ preventScroll: true });
      if (document.activeElement === field) field?.select();
      // What was added a moment ago is not shown yet, and takes no focus.
      else frame = requestAnimationFrame(take);
    };
    // At once: the next key may come before the next frame.
    take();
    return () => cancelAnimationFrame(frame);
  }, []);
  if (objective === undefined) return null;

  const put = (title: string | null): void => {
    change({ kind: 'editObjective', id: objectiveId, set: { title: { [language]: title } } }, { heldBy, seen });
  };
  const type = (value: string): void => {
    setTyped(value);
    if (value.trim() !== '') put(value);
  };
  const end = (isByKey: boolean): void => {
    store.release(heldBy);
    setOpen(null);
    if (isByKey) focus(objectiveId);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      say(words.mapActs.renamed(objective.code, typed.trim()));
      end(true);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (before !== undefined && typed !== text(before)) put(before[language] ?? null);
      end(true);
    }
  };
  return (
    <textarea
      ref={area}
      className="retitle nodrag nopan nokey"
      aria-label={words.mapEditor.objective.title(objective.code)}
      lang={language}
      rows={2}
      value={typed}
      onChange={({ target }) => type(target.value.replaceAll(/\s*\n\s*/g, ' '))}
      onKeyDown={onKeyDown}
      onBlur={() => end(false)}
    />
  );
}
