import type { DraftState, DraftStepsView, DraftView } from '@rumbo/api';
import { applyEdit, Refusal, shownDocument, withSteps } from '@rumbo/domain';
import type { ArrivedStep, MapDocument, MapEdit, SharedDraft } from '@rumbo/domain';
import type { Failure, WireRefusal } from '../../../app/refusal.ts';
import { isEdit } from './draft-act.ts';
import type { DraftAct, EditAct, RefusedAct, Saving } from './draft-act.ts';

/** What the editor shows. */
export interface EditedDraft {
  readonly view: DraftView;
  /** What of the view changes while one draws. */
  readonly state: DraftState;
  /** Not for the moment between the answer to an act and the news that follow: `state` still says what was so before. */
  readonly isUndoKnown: boolean;
  /** With everything that was done here, answered or not. */
  readonly document: MapDocument;
  readonly revision: number;
  readonly saving: Saving;
  readonly refused: readonly RefusedAct[];
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

/** What an accepted act made of which draft. */
export interface Answer {
  readonly draftId: string;
  readonly revision: number;
}

export interface DraftSurroundings {
  readonly api: {
    readonly send: (act: DraftAct, draftId: string | null) => Promise<Answer>;
    readonly steps: (draftId: string, after: number) => Promise<DraftStepsView>;
    readonly whole: () => Promise<DraftView>;
  };
  readonly failureOf: (error: unknown) => Failure;
  readonly newId: () => string;
  /** Called with everything that is not answered yet, whenever that changes. */
  readonly keepActs: (draftId: string | null, acts: readonly DraftAct[]) => void;
  /** Called with what was answered after the page was left, which may be open again by then and keep more. */
  readonly dropActs: (commandIds: readonly string[]) => void;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const RETRY_MS = 3_000;
/** How long after the last key what was typed is sent. */
const TYPING_MS = 600;

/**
 * A draft as one browser edits it. Acts are shown at once and sent one after another; while nobody answers they wait, in
 * order, each under its own command id, so that none is done twice. What others do arrives as steps.
 */
export function createDraftStore(view: DraftView, kept: readonly DraftAct[], around: DraftSurroundings): DraftStore {
  const listeners = new Set<() => void>();
  let base = { view, state: view as DraftState, revision: view.revision, accepted: view.document };
  let acts: readonly DraftAct[] = kept;
  /** Accepted, and shown as pending until their steps arrive. By command id. */
  const answered = new Map<string, Answer>();
  let refused: readonly RefusedAct[] = [];
  let doneHere = 0;
  let isAway = false;
  let isUndoKnown = true;
  let isOpen = false;
  let isSending = false;
  let hearing: 'no' | 'yes' | 'again' = 'no';
  let drawn = { acts, accepted: base.accepted, document: shownDocument(shared()) };
  let shown = snapshot();

  function shared(): SharedDraft {
    return { revision: base.revision, accepted: base.accepted, pending: acts.filter(isEdit) };
  }

  /** Worked out once for the acts and steps that it comes from, so that what did not change is known not to have. */
  function documentNow(): MapDocument {
    if (drawn.acts !== acts || drawn.accepted !== base.accepted)
      drawn = { acts, accepted: base.accepted, document: shownDocument(shared()) };
    return drawn.document;
  }

  function snapshot(): EditedDraft {
    const saving: Saving = acts.length === 0 ? 'saved' : isAway ? 'away' : 'saving';
    return {
      view: base.view,
      state: base.state,
      isUndoKnown,
      document: documentNow(),
      revision: base.revision,
      saving,
      refused,
      doneHere,
    };
  }

  function tell(): void {
    shown = snapshot();
    for (const listener of listeners) listener();
  }

  function setActs(next: readonly DraftAct[]): void {
    const before = acts;
    acts = next;
    if (isOpen) around.keepActs(base.state.draftId, acts);
    else around.dropActs(before.map(({ commandId }) => commandId).filter((id) => !isAmong(acts, id)));
  }

  function learn(state: DraftState, steps: readonly ArrivedStep[]): boolean {
    const next = withSteps(shared(), steps);
    if (next === null) return false;
    const arrived = new Set(steps.map(({ commandId }) => commandId));
    base = { ...base, state, revision: next.revision, accepted: next.accepted };
    if (acts.some(({ commandId }) => arrived.has(commandId)))
      setActs(acts.filter(({ commandId }) => !arrived.has(commandId)));
    return true;
  }

  /** Begins again from the whole draft: another has taken its place, or steps are missing. */
  async function start(): Promise<void> {
    const whole = await around.api.whole();
    const isAnother = base.state.draftId !== null && whole.draftId !== base.state.draftId;
    base = { view: whole, state: whole, revision: whole.revision, accepted: whole.document };
    // What was accepted is in it, or went with the draft that it was accepted into.
    acts = acts.filter(({ commandId }) => {
      const answer = answered.get(commandId);
      return answer === undefined || (answer.draftId === whole.draftId && answer.revision > whole.revision);
    });
    if (isAnother) for (const act of acts) refuse(act, DRAFT_REPLACED);
    setActs(acts);
  }

  async function hearOnce(): Promise<void> {
    const { draftId } = base.state;
    const news = await around.api.steps(draftId ?? '', base.revision);
    const isSame = news.draftId === draftId && news.steps.at(-1)?.revision === news.revision;
    const isKnown = news.draftId === draftId && news.revision === base.revision;
    if (isKnown) base = { ...base, state: news };
    // Nothing may be missed between, nor taken for known that is not.
    else if (!isSame || !learn(news, news.steps)) {
      if (news.draftId === draftId && news.revision <= base.revision) return;
      await start();
    }
    isUndoKnown = true;
  }

  function hear(): void {
    if (!isOpen) return;
    if (hearing !== 'no') {
      hearing = 'again';
      return;
    }
    hearing = 'yes';
    void (async () => {
      try {
        do {
          hearing = 'yes';
          await hearOnce();
        } while (isAskedAgain());
      } catch {
        // Whoever does not answer now is asked again with the next act, or when the line is back.
      }
      hearing = 'no';
      tell();
      void send();
    })();
  }

  const isAskedAgain = (): boolean => hearing === 'again' && isOpen;

  function refuse(act: DraftAct, refusal: WireRefusal): void {
    refused = [...refused, { act, refusal }];
    acts = acts.filter((one) => one !== act);
  }

  const nextAct = (): DraftAct | undefined => acts.find(({ commandId }) => !answered.has(commandId));
  const isHeld = (act: DraftAct): boolean => isEdit(act) && act.heldBy !== null;

  async function send(): Promise<void> {
    if (isSending) return;
    isSending = true;
    for (let next = nextAct(); next !== undefined && !isHeld(next); next = nextAct()) {
      try {
        const answer = await around.api.send(next, base.state.draftId);
        isAway = false;
        take(next, answer);
      } catch (error) {
        if (!(await settle(next, error))) break;
      }
      tell();
    }
    isSending = false;
    tell();
  }

  function take(act: DraftAct, { draftId, revision }: Answer): void {
    const { commandId } = act;
    isUndoKnown = false;
    const isHere = draftId === base.state.draftId && revision <= base.revision;
    const isNext = revision === base.revision + 1 && (base.state.draftId === null || base.state.draftId === draftId);
    if (isEdit(act) && isNext) learn({ ...base.state, draftId, revision }, [{ revision, commandId, edit: act.edit }]);
    else if (isEdit(act) && !isHere) answered.set(commandId, { draftId, revision });
    else setActs(acts.filter((one) => one.commandId !== commandId));
    hear();
  }

  /** What becomes of an act that was not accepted. Whether the next may be tried. */
  async function settle(act: DraftAct, error: unknown): Promise<boolean> {
    const failure = around.failureOf(error);
    if (failure.kind === 'refused' && failure.refusal.kind !== 'busy') {
      refuse(act, failure.refusal);
      setActs(acts);
      hear();
      return true;
    }
    isAway = true;
    if (failure.kind !== 'signedOut' && isOpen) void around.wait(RETRY_MS).then(() => (isOpen ? send() : undefined));
    return false;
  }

  function put(act: DraftAct): void {
    doneHere += 1;
    setActs([...acts, act]);
    tell();
    void send();
  }

  function type(edit: MapEdit, heldBy: string, seen: number | null): void {
    const last = acts.at(-1);
    const isSameField = last !== undefined && isEdit(last) && last.heldBy === heldBy;
    const act: EditAct = {
      kind: 'edit',
      commandId: around.newId(),
      edit,
      seen: isSameField ? last.seen : seen,
      heldBy,
    };
    if (!isSameField) doneHere += 1;
    releaseAll((other) => other !== heldBy);
    setActs(isSameField ? [...acts.slice(0, -1), act] : [...acts, act]);
    tell();
    void around.wait(TYPING_MS).then(() => {
      if (acts.includes(act)) store.release(heldBy);
    });
  }

  function releaseAll(isMeant: (heldBy: string) => boolean): void {
    setActs(
      acts.map((act) => (isEdit(act) && act.heldBy !== null && isMeant(act.heldBy) ? { ...act, heldBy: null } : act)),
    );
  }

  const store: DraftStore = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => shown,
    edit(edit, { seen, heldBy } = {}) {
      const last = acts.at(-1);
      const isTypedOn = heldBy !== undefined && last !== undefined && isEdit(last) && last.heldBy === heldBy;
      const pending = acts.filter(isEdit);
      const before = isTypedOn ? shownDocument({ ...shared(), pending: pending.slice(0, -1) }) : shown.document;
      try {
        applyEdit(before, edit);
      } catch (error) {
        if (error instanceof Refusal) return error;
        throw error;
      }
      if (heldBy !== undefined) type(edit, heldBy, seen ?? null);
      else {
        releaseAll(() => true);
        put({ kind: 'edit', commandId: around.newId(), edit, seen: seen ?? null, heldBy: null });
      }
      return null;
    },
    release(heldBy) {
      releaseAll((field) => field === heldBy);
      tell();
      void send();
    },
    undo: () => {
      releaseAll(() => true);
      put({ kind: 'undo', commandId: around.newId() });
    },
    redo: () => {
      releaseAll(() => true);
      put({ kind: 'redo', commandId: around.newId() });
    },
    hear,
    forget(one) {
      refused = refused.filter((other) => other !== one);
      tell();
    },
    start() {
      isOpen = true;
      setActs(acts);
      hear();
      void send();
    },
    stop() {
      releaseAll(() => true);
      isOpen = false;
      void send();
    },
  };

  // What was left from another time may go; nobody is typing now.
  releaseAll(() => true);
  shown = snapshot();
  return store;
}

const isAmong = (acts: readonly DraftAct[], id: string): boolean => acts.some(({ commandId }) => commandId === id);

const DRAFT_REPLACED: WireRefusal = { kind: 'conflict', code: 'draftReplaced', params: {}, field: 'draftId' };
