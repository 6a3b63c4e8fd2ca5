import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import type { WireRefusal } from '../../app/refusal.ts';
import { session } from '../../app/session/session.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';
import { createRowSaving } from './row-saving.ts';
import type { RowSaving } from './row-saving.ts';
import type { RowAnswer } from './send-rows.ts';
import type { DraftStore } from './use-drafts.ts';
import { withSaved } from './with-saved.ts';
import type { Saved } from './with-saved.ts';

const RETRY_MS = 5_000;

/** Of which sheet, and who fills it. */
export interface SheetPlace {
  readonly planId: string;
  readonly unitId: string;
  readonly period: string;
  readonly personName: string;
}

export interface Saving {
  readonly queue: RowSaving;
  readonly waiting: readonly string[];
  readonly savedAt: string | null;
  /** Rows that another person changed meanwhile, and what was refused. */
  readonly conflicts: Readonly<Record<string, WireRefusal>>;
  readonly refusals: Readonly<Record<string, string>>;
  readonly settleConflict: (key: string) => void;
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
  const latest = useRef({ words, name: place.personName });
  latest.current = { words, name: place.personName };

  const queue = useMemo<RowSaving>(() => {
    const note = (key: string, answer: RowAnswer): void => {
      if (answer.kind === 'conflict') setConflicts((before) => ({ ...before, [key]: answer.refusal }));
      if (answer.kind === 'refused')
        setRefusals((before) => ({ ...before, [key]: failureSentence(latest.current.words, answer.failure) }));
    };
    const forgetRefusal = (key: string): void => setRefusals((before) => without(before, key));
    const show = (saved: readonly Saved[]): void => {
      // An answer that is on its way may be older than what was just saved.
      const sheet = screens.entry.queryFilter({ planId, unitId, period });
      const isAsking = client.isFetching(sheet) > 0;
      void client.cancelQueries(sheet);
      client.setQueryData(screens.entry.queryKey({ planId, unitId, period }), (before) =>
        before === undefined ? before : withSaved(before, saved, latest.current.name),
      );
      if (isAsking) void client.invalidateQueries(sheet);
      setSavedAt(saved.at(-1)?.at ?? null);
    };
    const made: RowSaving = createRowSaving({
      planId,
      unitId,
      drafts,
      onPut: forgetRefusal,
      onAnswer: note,
      onSaved: show,
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
    settleConflict: (key) => setConflicts((before) => without(before, key)),
  };
}
