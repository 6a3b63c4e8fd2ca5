import type { DraftView } from '@rumbo/api';
import { editRefusal, shownDocument } from '@rumbo/domain';
import type { MapDocument, MapEdit, Refusal } from '@rumbo/domain';
import type { DraftAct, RefusedAct, Saving } from './draft-act.ts';
import { newBook, released, sharedDraft, typedIn, withAct, withoutRefused, withTyped } from './draft-book.ts';
import type { DraftBook } from './draft-book.ts';
import { createDraftLine } from './draft-line.ts';
import type { LineSurroundings } from './draft-line.ts';

/** What the editor shows. */
export interface EditedDraft extends Pick<DraftBook, 'view' | 'state' | 'isUndoKnown' | 'revision' | 'refused'> {
  /** With everything that was done here, answered or not. */
  readonly document: MapDocument;
  readonly saving: Saving;
  /** How many acts were done on this page: what is said of the last one holds until there is another. */
  readonly doneHere: number;
}

export interface EditOptions {
  /** The revision that was on screen when the field was begun. */
  readonly seen?: number;
  /** Names the field while somebody types into it: the edit waits and the next of the same field takes its place. */
  readonly heldBy?: string;
}

export interface DraftStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => EditedDraft;
  /** Does an edit here at once and sends it. Answers why not, where it cannot be done. */
  readonly edit: (edit: MapEdit, options?: EditOptions) => Refusal | null;
  /** The field was left: what was typed may go. */
  readonly release: (heldBy: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The draft has changed, or the line is back. */
  readonly hear: () => void;
  readonly forget: (refused: RefusedAct) => void;
  /** The page is there: what is unsent goes, and what others do arrives. As often as it was stopped. */
  readonly start: () => void;
  /** The page is left: what can go still goes, once; what cannot stays kept for whoever opens the draft next. */
  readonly stop: () => void;
}

export interface DraftSurroundings extends Omit<LineSurroundings, 'onAway'> {
  readonly newId: () => string;
  /** Called with everything that is not answered yet, whenever that changes. */
  readonly keepActs: (draftId: string | null, acts: readonly DraftAct[]) => void;
  /** Called with what was answered after the page was left, which may be open again by then and keep more. */
  readonly dropActs: (commandIds: readonly string[]) => void;
}

/** How long after the last key what was typed is sent. */
const TYPING_MS = 600;

const ALL = (): boolean => true;

/**
 * A draft as one browser edits it. Acts are shown at once and sent one after another; while nobody answers they wait, in
 * order, each under its own command id, so that none is done twice. What others do arrives as steps.
 */
export function createDraftStore(view: DraftView, kept: readonly DraftAct[], around: DraftSurroundings): DraftStore {
  const { newId } = around;
  const page = createPage(released(newBook(view, kept), ALL), around);
  const line = createDraftLine(page, { ...around, onAway: page.setAway });

  const leave = (isLeft: (heldBy: string) => boolean): void => {
    page.put(released(page.get(), isLeft));
    line.send();
  };
  const act = (one: DraftAct): void => {
    page.count();
    page.put(withAct(released(page.get(), ALL), one));
    line.send();
  };
  const type = (edit: MapEdit, heldBy: string, seen: number | null): void => {
    const before = typedIn(page.get(), heldBy);
    if (before === null) page.count();
    const typed = {
      kind: 'edit',
      commandId: newId(),
      edit,
      seen: before === null ? seen : before.seen,
      heldBy,
    } as const;
    page.put(withTyped(page.get(), typed));
    void around.wait(TYPING_MS).then(() => {
      if (page.get().acts.includes(typed)) leave((field) => field === heldBy);
    });
  };

  return {
    subscribe: page.subscribe,
    get: page.shown,
    edit(edit, { seen = null, heldBy } = {}) {
      const refusal = editRefusal(documentBefore(page, heldBy), edit);
      if (refusal !== null) return refusal;
      if (heldBy === undefined) act({ kind: 'edit', commandId: newId(), edit, seen, heldBy: null });
      else type(edit, heldBy, seen);
      return null;
    },
    release: (heldBy) => leave((field) => field === heldBy),
    undo: () => act({ kind: 'undo', commandId: newId() }),
    redo: () => act({ kind: 'redo', commandId: newId() }),
    hear: line.hear,
    forget: (one) => page.put(withoutRefused(page.get(), one)),
    start() {
      page.open();
      line.hear();
      line.send();
    },
    stop() {
      page.put(released(page.get(), ALL));
      page.close();
      line.send();
    },
  };
}

/** What an edit is done on: what is shown, without what was typed into its own field until now. */
function documentBefore({ get, shown }: Page, heldBy: string | undefined): MapDocument {
  if (heldBy === undefined || typedIn(get(), heldBy) === null) return shown().document;
  const shared = sharedDraft(get());
  return shownDocument({ ...shared, pending: shared.pending.slice(0, -1) });
}

type Page = ReturnType<typeof createPage>;
type Keeping = Pick<DraftSurroundings, 'keepActs' | 'dropActs'>;

/** The book as it lies open: what of it is shown, who is told when it changes, and what of it outlives the page. */
function createPage(begun: DraftBook, { keepActs, dropActs }: Keeping) {
  const listeners = new Set<() => void>();
  let book = begun;
  let isOpen = false;
  let isAway = false;
  let doneHere = 0;
  let document = shownDocument(sharedDraft(book));
  let shown = snapshot();

  function snapshot(): EditedDraft {
    const { view: seen, state, isUndoKnown, revision, refused, acts } = book;
    const saving: Saving = acts.length === 0 ? 'saved' : isAway ? 'away' : 'saving';
    return { view: seen, state, isUndoKnown, revision, refused, document, saving, doneHere };
  }

  function tell(): void {
    shown = snapshot();
    for (const listener of listeners) listener();
  }

  function keep(before: DraftBook): void {
    const { acts, state } = book;
    if (acts === before.acts && state.draftId === before.state.draftId) return;
    if (isOpen) return keepActs(state.draftId, acts);
    dropActs(before.acts.map(({ commandId }) => commandId).filter((id) => !acts.some((act) => act.commandId === id)));
  }

  return {
    get: () => book,
    isOpen: () => isOpen,
    put(next: DraftBook): void {
      if (next === book) return;
      const before = book;
      book = next;
      // What did not change is known not to have.
      if (isDrawnAnew(before, next)) document = shownDocument(sharedDraft(next));
      keep(before);
      tell();
    },
    setAway(away: boolean): void {
      if (away === isAway) return;
      isAway = away;
      tell();
    },
    count: () => void (doneHere += 1),
    open(): void {
      isOpen = true;
      keepActs(book.state.draftId, book.acts);
    },
    close: () => void (isOpen = false),
    shown: (): EditedDraft => shown,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function isDrawnAnew(before: DraftBook, { accepted, answered, acts }: DraftBook): boolean {
  return accepted !== before.accepted || answered !== before.answered || acts !== before.acts;
}
