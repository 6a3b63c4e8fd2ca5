import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { useDrawing } from './draft/draft-context.tsx';
import type { DraftStore } from './draft/draft-store.ts';

/** When the last act was answered; null while none was made on this page. */
function useSavedAt(store: DraftStore): string | null {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    let before = store.get().saving;
    return store.subscribe(() => {
      const { saving } = store.get();
      if (saving === 'saved' && before !== 'saved') setAt(new Date().toISOString());
      before = saving;
    });
  }, [store]);
  return at;
}

/** How far what is on screen has been saved, and when it last was. */
export function SaveState(): ReactNode {
  const { words, format } = useReader();
  const { draft, store } = useDrawing();
  const { saving } = draft;
  const at = useSavedAt(store);
  const say = words.mapEditor.saving;
  const text = saving !== 'saved' ? say[saving] : at === null ? say.saved : say.savedAt(format.instant(at, 'time'));
  return (
    <span className={`small nowrap ${saving === 'away' ? 'st risk' : 'dim'}`} role="status">
      {text}
    </span>
  );
}
