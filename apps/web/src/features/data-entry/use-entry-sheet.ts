import type { EntryRow, EntryView } from '@rumbo/api';
import type { Formatter } from '@rumbo/words';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import type { Place } from '../../app/place.tsx';
import type { WireRefusal } from '../../app/refusal.ts';
import { session } from '../../app/session/session.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';
import { partOf, revisionOf, rowKey, savedContent } from './entry-line.ts';
import type { Part } from './entry-line.ts';
import { differs, rowState } from './row-draft.ts';
import type { RowDraft, RowState } from './row-draft.ts';
import { leavingOf } from './row-write.ts';
import type { RowWrite } from './row-write.ts';
import { createSaveQueue } from './save-queue.ts';
import type { SaveQueue } from './save-queue.ts';
import { sendRow } from './send-row.ts';
import { useDrafts } from './use-drafts.ts';
import { withSaved } from './with-saved.ts';

const RETRY_MS = 5_000;

export interface EntrySheet {
  readonly stateOf: (row: EntryRow) => RowState;
  readonly draftOf: (row: EntryRow) => RowDraft | undefined;
  readonly type: (row: EntryRow, part: Part, text: string) => void;
  readonly change: (row: EntryRow, change: Partial<Omit<RowDraft, 'texts' | 'basedOn'>>) => void;
  /** Puts back what was there before the part was typed over. */
  readonly restore: (row: EntryRow, part: Part, before: string | undefined) => void;
  readonly leave: (row: EntryRow) => void;
  readonly waiting: readonly string[];
  readonly savedAt: string | null;
  /** Rows that another person changed meanwhile, and what was refused. */
  readonly conflicts: Readonly<Record<string, WireRefusal>>;
  readonly refusals: Readonly<Record<string, string>>;
  readonly keepMine: (row: EntryRow) => void;
  readonly takeTheirs: (row: EntryRow) => void;
}

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => id !== key));

/** A ratio is one reading: with one part typed, the other is held as it stood, so that nobody's later figure mixes in. */
function otherPart(row: EntryRow, part: Part, format: Formatter): Partial<Record<Part, string>> {
  if (row.kind !== 'ratio') return {};
  const other = part === 'numerator' ? 'denominator' : 'numerator';
  const saved = partOf(savedContent(row), other);
  return saved === null ? {} : { [other]: format.shortFigureWithUnit(saved, 6, '') };
}

/** The sheet as one person fills it: typed over the server's, saved row by row, nothing lost on the way. */
export function useEntrySheet(view: EntryView, place: Place): EntrySheet {
  const { format, words } = useReader();
  const client = useQueryClient();
  const { planId, unitId, period } = view.head;
  const drafts = useDrafts({ personId: place.me.personId, planId, unitId, period });
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [conflicts, setConflicts] = useState<Readonly<Record<string, WireRefusal>>>({});
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({});
  const revisions = useRef(new Map<string, number>());
  const sent = useRef(new Map<string, RowDraft | undefined>());
  const latest = useRef({ words, name: place.me.name });
  latest.current = { words, name: place.me.name };
  const rows = useMemo(
    () => new Map(view.groups.flatMap((group) => group.rows.map((row) => [rowKey(row), row] as const))),
    [view],
  );

  const queue = useMemo<SaveQueue<RowWrite>>(() => {
    const made: SaveQueue<RowWrite> = createSaveQueue<RowWrite>({
      send: async ({ key, commandId, payload }) => {
        const basedOn = Math.max(payload.basedOn, revisions.current.get(key) ?? 0);
        const answer = await sendRow({ commandId, planId, unitId }, { ...payload, basedOn });
        if (answer.kind === 'conflict') setConflicts((before) => ({ ...before, [key]: answer.refusal }));
        if (answer.kind === 'refused')
          setRefusals((before) => ({ ...before, [key]: failureSentence(latest.current.words, answer.failure) }));
        return answer.kind === 'saved' || answer.kind === 'away' ? answer : { kind: 'stopped' };
      },
      onSaved: ({ key, payload }, saved) => {
        revisions.current.set(key, saved.revision);
        // An answer that is on its way may be older than what was just saved.
        const sheet = screens.entry.queryFilter({ planId, unitId, period });
        const isAsking = client.isFetching(sheet) > 0;
        void client.cancelQueries(sheet);
        client.setQueryData(screens.entry.queryKey({ planId, unitId, period }), (before) =>
          before === undefined ? before : withSaved(before, payload, saved, latest.current.name),
        );
        if (isAsking) void client.invalidateQueries(sheet);
        if (drafts.current()[key] === sent.current.get(key)) drafts.drop(key);
        setSavedAt(saved.at);
      },
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

  /** The row as it is known now: who types fast is ahead of what the page has drawn. */
  const newest = useCallback(
    (row: EntryRow): EntryRow => {
      const known = client.getQueryData(screens.entry.queryKey({ planId, unitId, period }));
      return known?.groups.flatMap((group) => group.rows).find((one) => rowKey(one) === rowKey(row)) ?? row;
    },
    [client, planId, unitId, period],
  );

  const put = useCallback(
    (drawn: EntryRow, draft: RowDraft) => {
      const row = newest(drawn);
      const leaving = leavingOf(row, draft, format.numberFormat);
      if (leaving.kind === 'forget') drafts.drop(rowKey(row));
      if (leaving.kind !== 'write') return queue.drop(rowKey(row));
      sent.current.set(rowKey(row), draft);
      setRefusals((before) => without(before, rowKey(row)));
      queue.put({ key: rowKey(row), commandId: newId(), payload: leaving.write });
    },
    [drafts, queue, newest, format.numberFormat],
  );

  // What was kept from an earlier visit is saved by itself.
  useEffect(() => {
    for (const [key, draft] of Object.entries(drafts.current())) {
      const row = rows.get(key);
      if (row !== undefined && !row.isReadOnly) put(row, draft);
    }
    // Once for a sheet: later changes are saved when their cell is left.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [queue]);

  return {
    stateOf: (row) => rowState(row, drafts.drafts[rowKey(row)], format.numberFormat),
    draftOf: (row) => drafts.drafts[rowKey(row)],
    type(drawn, part, text) {
      const row = newest(drawn);
      drafts.change(row, (draft) => ({
        ...draft,
        notApplicable: null,
        texts: { ...otherPart(row, part, format), ...draft.texts, [part]: text },
      }));
    },
    change: (row, change) => drafts.change(newest(row), (draft) => ({ ...draft, ...change })),
    restore(row, part, before) {
      const draft = drafts.current()[rowKey(row)];
      if (draft === undefined) return;
      const texts = Object.fromEntries(
        Object.entries({ ...draft.texts, [part]: before }).filter(([, text]) => text !== undefined),
      );
      const restored = { ...draft, texts };
      if (differs(row, restored, format.numberFormat)) drafts.replace(rowKey(row), restored);
      else drafts.drop(rowKey(row));
    },
    leave(row) {
      const draft = drafts.current()[rowKey(row)];
      if (draft !== undefined && conflicts[rowKey(row)] === undefined) put(row, draft);
    },
    waiting,
    savedAt,
    conflicts,
    refusals,
    keepMine(row) {
      const theirs = conflicts[rowKey(row)]?.params['revision'];
      const draft = drafts.current()[rowKey(row)];
      setConflicts((before) => without(before, rowKey(row)));
      if (draft === undefined) return;
      const mine = { ...draft, basedOn: typeof theirs === 'number' ? theirs : revisionOf(row) };
      drafts.replace(rowKey(row), mine);
      revisions.current.delete(rowKey(row));
      put(row, mine);
    },
    takeTheirs(row) {
      setConflicts((before) => without(before, rowKey(row)));
      drafts.drop(rowKey(row));
      revisions.current.delete(rowKey(row));
      void client.invalidateQueries(screens.entry.queryFilter({ planId, unitId, period }));
    },
  };
}
