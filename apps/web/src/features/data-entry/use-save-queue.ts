import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import type { WireRefusal } from '../../app/refusal.ts';
import { session } from '../../app/session/session.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';
import type { RowDraft } from './row-draft.ts';
import type { RowWrite } from './row-write.ts';
import { createSaveQueue } from './save-queue.ts';
import type { SaveQueue, SavedWrite } from './save-queue.ts';
import { sendRows } from './send-rows.ts';
import type { RowAnswer } from './send-rows.ts';
import type { DraftStore } from './use-drafts.ts';
import { withSaved } from './with-saved.ts';

const RETRY_MS = 5_000;

/** Of which sheet, and who fills it. */
export interface SheetPlace {
  readonly planId: string;
  readonly unitId: string;
  readonly period: string;
  readonly personName: string;
}

export interface Saving {
  readonly queue: SaveQueue<RowWrite>;
  readonly waiting: readonly string[];
  readonly savedAt: string | null;
  /** Rows that another person changed meanwhile, and what was refused. */
  readonly conflicts: Readonly<Record<string, WireRefusal>>;
  readonly refusals: Readonly<Record<string, string>>;
  /** The draft that a write was made of: once it is saved, it is let go unless more was typed. */
  readonly noteSent: (key: string, draft: RowDraft) => void;
  readonly settleConflict: (key: string) => void;
  readonly forgetRefusal: (key: string) => void;
}

export const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  key in record ? Object.fromEntries(Object.entries(record).filter(([id]) => id !== key)) : record;

/** Saves what is left, goes on when the connection or the session is back, and keeps what became of it. */
export function useSaveQueue(place: SheetPlace, drafts: DraftStore): Saving {
  const { words } = useReader();
  const client = useQueryClient();
  const { planId, unitId, period } = place;
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [conflicts, setConflicts] = useState<Readonly<Record<string, WireRefusal>>>({});
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({});
  const revisions = useRef(new Map<string, number>());
  const sent = useRef(new Map<string, RowDraft>());
  const latest = useRef({ words, name: place.personName });
  latest.current = { words, name: place.personName };

  const queue = useMemo<SaveQueue<RowWrite>>(() => {
    const note = (key: string, answer: RowAnswer): void => {
      if (answer.kind === 'conflict') setConflicts((before) => ({ ...before, [key]: answer.refusal }));
      if (answer.kind === 'refused')
        setRefusals((before) => ({ ...before, [key]: failureSentence(latest.current.words, answer.failure) }));
    };
    const take = (saved: readonly SavedWrite<RowWrite>[]): void => {
      for (const { write, revision } of saved) revisions.current.set(write.key, revision);
      // An answer that is on its way may be older than what was just saved.
      const sheet = screens.entry.queryFilter({ planId, unitId, period });
      const isAsking = client.isFetching(sheet) > 0;
      void client.cancelQueries(sheet);
      const made = saved.map(({ write, at, revision }) => ({ write: write.payload, at, revision }));
      client.setQueryData(screens.entry.queryKey({ planId, unitId, period }), (before) =>
        before === undefined ? before : withSaved(before, made, latest.current.name),
      );
      if (isAsking) void client.invalidateQueries(sheet);
      const current = drafts.current();
      const settled = saved.map(({ write }) => write.key).filter((key) => current[key] === sent.current.get(key));
      drafts.drop(...settled);
      setSavedAt(saved.at(-1)?.at ?? null);
    };
    const made: SaveQueue<RowWrite> = createSaveQueue<RowWrite>({
      seal: ({ key, payload }) => ({
        ...payload,
        basedOn: Math.max(payload.basedOn, revisions.current.get(key) ?? 0),
      }),
      goesWith: (first, other) => first.channel === other.channel,
      send: async (batch) => {
        const sheet = { commandId: batch[0]?.commandId ?? '', planId, unitId };
        const answers = await sendRows(
          sheet,
          batch.map(({ payload }) => payload),
        );
        if (answers === null) return { kind: 'away' };
        for (const [index, answer] of answers.entries()) note(batch[index]?.key ?? '', answer);
        return { kind: 'answered', rows: answers.map((one) => (one.kind === 'saved' ? one : { kind: 'stopped' })) };
      },
      onSaved: take,
      onChange: () => setWaiting(made.waiting()),
    });
    return made;
    // The store of drafts is stable in what is used of it here: its current state and its writes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, planId, unitId, period]);

  useEffect(() => {
    queue.goOn();
    const timer = setInterval(queue.goOn, RETRY_MS);
    addEventListener('online', queue.goOn);
    const unwatch = session.watch(queue.goOn);
    return () => {
      clearInterval(timer);
      removeEventListener('online', queue.goOn);
      unwatch();
      queue.stop();
    };
  }, [queue]);

  return {
    queue,
    waiting,
    savedAt,
    conflicts,
    refusals,
    noteSent: (key, draft) => sent.current.set(key, draft),
    settleConflict(key) {
      setConflicts((before) => without(before, key));
      revisions.current.delete(key);
    },
    forgetRefusal: (key) => setRefusals((before) => without(before, key)),
  };
}
