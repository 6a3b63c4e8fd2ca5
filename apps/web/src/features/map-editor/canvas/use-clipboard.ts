import { copied, pasted, readFragment } from '@rumbo/domain';
import type { MapFragment, Paste } from '@rumbo/domain';
import { newId } from '../../../app/new-id.ts';
import { useReader } from '../../../app/language.tsx';
import type { Reader } from '../../../app/language.tsx';
import { announce } from '../../../ui/announcer.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { NOTHING } from '../draft/selection.ts';
import { useCanvas } from './canvas-context.tsx';
import { useRemoving } from './use-removing.ts';

/** What was copied last in this window: a page over plain http may not ask for the clipboard. */
let lastCopied: string | null = null;

interface Clipboard {
  readonly copy: (ids: readonly string[]) => string;
  readonly cut: (ids: readonly string[]) => string;
  /** Puts in what a text from the clipboard holds. */
  readonly paste: (text: string) => void;
  readonly duplicate: (ids: readonly string[]) => void;
  /** The same from a menu, where no key was pressed: through the browser's clipboard. */
  readonly write: (text: string) => void;
  readonly pasteFromBrowser: () => Promise<void>;
}

/** What a paste has left behind, in words. */
function behindText({ noRoom, leftOut, objectiveIds }: Paste, { words, format }: Reader): string {
  const { mapActs } = words;
  const parts = (['people', 'links', 'measures', 'initiativeLinks'] as const)
    .filter((kind) => leftOut[kind] > 0)
    .map((kind) => mapActs.leftOut[kind](leftOut[kind]));
  return [
    ...(noRoom.length === 0 ? [] : [mapActs.pasteNoRoom(format.list(noRoom.map(({ code }) => code)))]),
    ...(parts.length === 0 || objectiveIds.length === 0 ? [] : [mapActs.pasteLeftOut(format.list(parts))]),
  ].join(' ');
}

export function useClipboard(): Clipboard {
  const reader = useReader();
  const { words } = reader;
  const { draft, change, selection, select } = useDrawing();
  const { say, focus } = useCanvas();
  const { remove } = useRemoving();
  const { document, view } = draft;
  const acts = words.mapActs;

  const put = (fragment: MapFragment): void => {
    const chosen = document.objectives.find(({ id }) => id === selection.objectiveIds.at(-1));
    const perspectiveId = chosen?.slot.perspectiveId ?? document.perspectives[0]?.id ?? null;
    const paste = pasted(document, fragment, { planId: view.planId, newId, perspectiveId });
    const behind = behindText(paste, reader);
    if (paste.edits.length > 0 && !change({ kind: 'batch', edits: [...paste.edits] })) return;
    const count = paste.objectiveIds.length;
    if (behind === '') say(acts.pasted(count));
    else announce(`${count === 0 ? '' : `${acts.pasted(count)} `}${behind}`);
    const [first] = paste.objectiveIds;
    if (first === undefined) return;
    select({ ...NOTHING, objectiveIds: paste.objectiveIds });
    focus(first);
  };
  const textOf = (ids: readonly string[]): string => {
    lastCopied = JSON.stringify(copied(document, new Set(ids), view.planId));
    return lastCopied;
  };
  return {
    copy(ids) {
      say(acts.copied(ids.length));
      return textOf(ids);
    },
    cut(ids) {
      const text = textOf(ids);
      if (remove(ids)) say(acts.cut(ids.length));
      return text;
    },
    paste(text) {
      const fragment = readFragment(text);
      if (fragment === null) announce(acts.clipboardEmpty);
      else put(fragment);
    },
    duplicate: (ids) => put(copied(document, new Set(ids), view.planId)),
    write: (text) => void navigator.clipboard?.writeText(text).catch(() => {}),
    async pasteFromBrowser() {
      const text = await readBrowser();
      const fragment = text === null ? null : readFragment(text);
      if (fragment !== null) put(fragment);
      else announce(text === null && lastCopied === null ? acts.clipboardClosed : acts.clipboardEmpty);
    },
  };
}

/** Null where the browser does not let it be read and nothing was copied here. */
async function readBrowser(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return lastCopied;
  }
}
