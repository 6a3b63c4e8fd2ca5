import type { EntryRow } from '@rumbo/api';
import { newId } from '../../app/new-id.ts';
import { rowKey } from './entry-line.ts';
import type { Drafts } from './kept-drafts.ts';
import type { RowDraft } from './row-draft.ts';
import { leavingOf } from './row-write.ts';
import type { RowWrite } from './row-write.ts';
import { createSaveQueue } from './save-queue.ts';
import type { SaveQueue, SavedWrite, SendAnswer, Write } from './save-queue.ts';
import { sendRows } from './send-rows.ts';
import type { RowAnswer } from './send-rows.ts';
import { contentIn, textIn } from './their-content.ts';
import type { Saved } from './with-saved.ts';

/** A write, and the draft that it says. */
interface DraftWrite {
  readonly write: RowWrite;
  readonly draft: RowDraft;
}

export interface RowSaving extends Omit<SaveQueue<DraftWrite>, 'put'> {
  /** The row was left: what was typed over it is saved, forgotten or kept. */
  readonly leave: (row: EntryRow, draft: RowDraft, numberFormat: string) => void;
}

interface SavingSheet {
  readonly planId: string;
  readonly unitId: string;
  /** What was typed and is not saved. */
  readonly drafts: {
    readonly current: () => Drafts;
    readonly drop: (...keys: readonly string[]) => void;
    readonly replace: (drafts: Drafts) => void;
  };
  /** What the sheet now has, before the drafts that said it go. */
  readonly onSaved: (saved: readonly Saved[]) => void;
  /** A write is on its way anew, and what became of it. */
  readonly onPut: (key: string) => void;
  readonly onAnswer: (key: string, answer: RowAnswer) => void;
  readonly onChange: () => void;
}

/**
 * Saves the rows of a sheet. A draft goes when what it says is saved; one that was typed on meanwhile stays, and now stands
 * on the revision that was made.
 */
export function createRowSaving(sheet: SavingSheet): RowSaving {
  const { planId, unitId, drafts, onSaved, onPut, onAnswer, onChange } = sheet;

  const send = async (batch: readonly Write<DraftWrite>[]): Promise<SendAnswer> => {
    const writes = batch.map(({ payload }) => payload.write);
    const said = await sendRows({ commandId: batch[0]?.commandId ?? '', planId, unitId }, writes);
    if (said === null) return { kind: 'away' };
    const answers = said.map((one, index) => unlessAgreed(one, writes[index]));
    for (const [index, answer] of answers.entries()) onAnswer(batch[index]?.key ?? '', answer);
    return { kind: 'answered', rows: answers.map((one) => (one.kind === 'saved' ? one : { kind: 'stopped' })) };
  };

  const take = (saved: readonly SavedWrite<DraftWrite>[]): void => {
    onSaved(saved.map(({ write, at, revision }) => ({ write: write.payload.write, at, revision })));
    const current = drafts.current();
    const settled: string[] = [];
    const typedOn: [string, RowDraft][] = [];
    for (const { write, revision } of saved) {
      const draft = current[write.key];
      if (draft === undefined || isSame(draft, write.payload.draft)) settled.push(write.key);
      else typedOn.push([write.key, { ...draft, basedOn: revision }]);
    }
    drafts.replace(Object.fromEntries(typedOn));
    drafts.drop(...settled);
  };
  const { put, ...queue } = createSaveQueue<DraftWrite>({
    send,
    follow: ({ write, draft }, basedOn) => ({ write: { ...write, basedOn }, draft: { ...draft, basedOn } }),
    goesWith: (first, other) => first.write.channel === other.write.channel,
    onSaved: take,
    onChange,
  });
  return {
    ...queue,
    leave(row, draft, numberFormat) {
      const key = rowKey(row);
      const leaving = leavingOf(row, draft, numberFormat);
      if (leaving.kind === 'forget') drafts.drop(key);
      if (leaving.kind !== 'write') return queue.drop(key);
      onPut(key);
      put({ key, commandId: newId(), payload: { write: leaving.write, draft } });
    },
  };
}

/** Whether two drafts say the same, on whatever revision. */
const isSame = (one: RowDraft, other: RowDraft): boolean =>
  JSON.stringify({ ...one, basedOn: 0 }) === JSON.stringify({ ...other, basedOn: 0 });

/**
 * A value that stands there already is no conflict: somebody typed the same, or it is one's own, saved by a page that was
 * gone before it heard so. A comment may be another one.
 */
function unlessAgreed(answer: RowAnswer, write: RowWrite | undefined): RowAnswer {
  if (answer.kind !== 'conflict' || write?.kind !== 'record' || write.comment !== null || write.estimated)
    return answer;
  const { params } = answer.refusal;
  const isAgreed = JSON.stringify(contentIn(params)) === JSON.stringify(write.content);
  return isAgreed ? { kind: 'saved', at: textIn(params, 'at'), revision: Number(params['revision']) } : answer;
}
