import type { DraftStepsView, DraftView } from '@rumbo/api';
import type { Failure } from '../../../app/refusal.ts';
import { isEdit } from './draft-act.ts';
import type { DraftAct } from './draft-act.ts';
import { withAnswer, withNews, withRefused, withWhole } from './draft-book.ts';
import type { Answer, DraftBook } from './draft-book.ts';

export interface DraftApi {
  readonly send: (act: DraftAct, draftId: string | null) => Promise<Answer>;
  readonly steps: (draftId: string, after: number) => Promise<DraftStepsView>;
  readonly whole: () => Promise<DraftView>;
}

/** The book that lies open on the page. */
export interface OpenBook {
  readonly get: () => DraftBook;
  readonly put: (next: DraftBook) => void;
  /** Whether its page is there: without it nothing is asked, and nothing tried again. */
  readonly isOpen: () => boolean;
}

export interface LineSurroundings {
  readonly api: DraftApi;
  readonly failureOf: (error: unknown) => Failure;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Nobody answers, or somebody does again. */
  readonly onAway: (isAway: boolean) => void;
}

export interface DraftLine {
  /** Sends what waits, one act after another, up to one that is held back. */
  readonly send: () => void;
  /** Asks what has happened. Whoever asks meanwhile is answered by one more question at the end. */
  readonly hear: () => void;
}

const RETRY_MS = 3_000;

/** Between the book of one browser and the server. */
export function createDraftLine(book: OpenBook, { api, failureOf, wait, onAway }: LineSurroundings): DraftLine {
  let isSending = false;
  let hearing: 'no' | 'yes' | 'again' = 'no';

  async function hearOnce(): Promise<void> {
    const { state, revision } = book.get();
    const news = await api.steps(state.draftId ?? '', revision);
    const next = withNews(book.get(), news);
    if (next !== null) return book.put(next);
    const whole = await api.whole();
    book.put(withWhole(book.get(), whole));
  }

  async function hearAll(): Promise<void> {
    try {
      do {
        hearing = 'yes';
        await hearOnce();
      } while (isAskedAgain());
    } catch {
      // Whoever does not answer now is asked again with the next act, or when the line is back.
    }
    hearing = 'no';
    await sendAll();
  }

  const isAskedAgain = (): boolean => hearing === 'again' && book.isOpen();

  function hear(): void {
    if (!book.isOpen()) return;
    if (hearing === 'no') void hearAll();
    else hearing = 'again';
  }

  async function sendAll(): Promise<void> {
    if (isSending) return;
    isSending = true;
    for (let next = nextOf(book.get()); next !== undefined; next = nextOf(book.get())) {
      try {
        const answer = await api.send(next, book.get().state.draftId);
        onAway(false);
        book.put(withAnswer(book.get(), next, answer));
        hear();
      } catch (error) {
        if (!settle(next, error)) break;
      }
    }
    isSending = false;
  }

  /** What becomes of an act that was not accepted. Whether the next may be tried. */
  function settle(act: DraftAct, error: unknown): boolean {
    const failure = failureOf(error);
    if (failure.kind === 'refused' && failure.refusal.kind !== 'busy') {
      book.put(withRefused(book.get(), act, failure.refusal));
      hear();
      return true;
    }
    onAway(true);
    if (failure.kind !== 'signedOut' && book.isOpen())
      void wait(RETRY_MS).then(() => (book.isOpen() ? sendAll() : undefined));
    return false;
  }

  return { send: () => void sendAll(), hear };
}

/** The act whose turn it is; none while somebody types on. */
function nextOf({ acts: [next] }: DraftBook): DraftAct | undefined {
  const isHeld = next !== undefined && isEdit(next) && next.heldBy !== null;
  return isHeld ? undefined : next;
}
