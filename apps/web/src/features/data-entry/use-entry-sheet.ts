import type { EntryRow, EntryView } from '@rumbo/api';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import type { Place } from '../../app/place.tsx';
import type { WireRefusal } from '../../app/refusal.ts';
import { comparedRows, withCompared } from './compared-rows.ts';
import { revisionOf, rowKey } from './entry-line.ts';
import type { Part } from './entry-line.ts';
import { differs, rowState } from './row-draft.ts';
import type { RowDraft, RowState } from './row-draft.ts';
import { withFilling, withParts } from './row-parts.ts';
import { rowsOf } from './tally.ts';
import { useDrafts } from './use-drafts.ts';
import { useSaveQueue } from './use-save-queue.ts';
import { useUndo } from './use-undo.ts';
import type { Turned } from './use-undo.ts';
import type { RowFilling } from './paste-onto.ts';

/** Where what fills rows came from; `isAmended`: it says the step before anew, with its doubtful figures settled. */
export interface Filling {
  readonly channel: 'pasted' | 'imported';
  readonly isAmended?: boolean;
}

export interface EntrySheet {
  readonly stateOf: (row: EntryRow) => RowState;
  readonly draftOf: (row: EntryRow) => RowDraft | undefined;
  readonly type: (row: EntryRow, part: Part, text: string) => void;
  readonly change: (row: EntryRow, change: Partial<Omit<RowDraft, 'texts' | 'basedOn'>>) => void;
  /** Puts back what was there before the part was typed over. */
  readonly restore: (row: EntryRow, part: Part, before: string | undefined) => void;
  readonly leave: (row: EntryRow) => void;
  /** Fills many rows as one step. */
  readonly fill: (fillings: readonly RowFilling[], how: Filling) => void;
  /** Takes back the newest step, or does it again; null where there is none. */
  readonly turn: (way: 'undo' | 'redo') => Turned | null;
  readonly waiting: readonly string[];
  readonly savedAt: string | null;
  /** Rows that another person changed meanwhile, and what was refused. */
  readonly conflicts: Readonly<Record<string, WireRefusal>>;
  readonly refusals: Readonly<Record<string, string>>;
  readonly keepMine: (row: EntryRow) => void;
  readonly takeTheirs: (row: EntryRow) => void;
}

/** The sheet as one person fills it: typed over the server's, saved row by row, nothing lost on the way. */
export function useEntrySheet(view: EntryView, place: Place): EntrySheet {
  const { format } = useReader();
  const client = useQueryClient();
  const { planId, unitId, period } = view.head;
  const drafts = useDrafts({ personId: place.me.personId, planId, unitId, period });
  const saving = useSaveQueue({ planId, unitId, period, personName: place.me.name }, drafts);
  const { queue } = saving;

  /** The row as it is known now: who types fast is ahead of what the page has drawn. */
  const rowOf = useCallback(
    (key: string): EntryRow | undefined => {
      const known = client.getQueryData(screens.entry.queryKey({ planId, unitId, period })) ?? view;
      return rowsOf(known).find((one) => rowKey(one) === key);
    },
    [client, planId, unitId, period, view],
  );
  const newest = (row: EntryRow): EntryRow => rowOf(rowKey(row)) ?? row;

  const put = (drawn: EntryRow, draft: RowDraft): void => {
    queue.leave(newest(drawn), draft, format.numberFormat);
  };
  const undo = useUndo({ drafts, rowOf, put });

  // What was kept from an earlier visit is saved by itself.
  useEffect(() => {
    for (const [key, draft] of Object.entries(drafts.current())) {
      const row = rowOf(key);
      if (row !== undefined && !row.isReadOnly) put(row, draft);
    }
    // Once for a sheet: later changes are saved when their cell is left.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [queue]);

  const typed = drafts.drafts;
  const states = useRef(new WeakMap<EntryRow, { readonly draft: RowDraft | undefined; readonly state: RowState }>());
  const alone = useCallback(
    (row: EntryRow): RowState => {
      const draft = typed[rowKey(row)];
      const known = states.current.get(row);
      if (known !== undefined && known.draft === draft) return known.state;
      const state = rowState(row, draft, format.numberFormat);
      states.current.set(row, { draft, state });
      return state;
    },
    [typed, format.numberFormat],
  );
  const compared = useMemo(() => comparedRows(view, alone), [view, alone]);

  return {
    stateOf: (row) => withCompared(row, alone(row), compared),
    draftOf: (row) => drafts.drafts[rowKey(row)],
    type(drawn, part, text) {
      const row = newest(drawn);
      undo.noteBefore(row);
      drafts.change(row, ({ channel: _, ...draft }) => withParts(row, draft, { texts: { [part]: text } }, format));
    },
    change(drawn, change) {
      const row = newest(drawn);
      undo.noteBefore(row);
      drafts.change(row, ({ channel: _, ...draft }) => ({ ...draft, ...change }));
    },
    restore(row, part, before) {
      const figure = undo.forgetBefore(row)?.parts[part]?.figure ?? null;
      const draft = drafts.current()[rowKey(row)];
      if (draft === undefined) return;
      const texts = Object.fromEntries(
        Object.entries({ ...draft.texts, [part]: before }).filter(([, text]) => text !== undefined),
      );
      const read = before === undefined || figure === null ? draft.read : { ...draft.read, [part]: figure };
      const restored = { ...draft, texts, ...(read === undefined ? {} : { read }) };
      if (differs(row, restored, format.numberFormat)) drafts.replace({ [rowKey(row)]: restored });
      else drafts.drop(rowKey(row));
    },
    leave(row) {
      const draft = drafts.current()[rowKey(row)];
      if (draft === undefined || saving.conflicts[rowKey(row)] !== undefined) return;
      undo.noteStep([newest(row)]);
      put(row, draft);
    },
    fill(fillings, { channel, isAmended = false }) {
      const filled = fillings.map((one) => ({ ...one, row: newest(one.row) }));
      for (const { row } of filled) undo.noteBefore(row);
      const current = drafts.current();
      const next = filled.map(({ row, ...filling }) => {
        const before: RowDraft = current[rowKey(row)] ?? { texts: {}, basedOn: revisionOf(row) };
        return [rowKey(row), { ...withFilling(row, before, filling, format), channel }] as const;
      });
      drafts.replace(Object.fromEntries(next));
      undo.noteStep(
        filled.map(({ row }) => row),
        isAmended,
      );
      for (const { row } of filled) {
        const draft = drafts.current()[rowKey(row)];
        if (draft !== undefined && saving.conflicts[rowKey(row)] === undefined) put(row, draft);
      }
    },
    turn: undo.turn,
    waiting: saving.waiting,
    savedAt: saving.savedAt,
    conflicts: saving.conflicts,
    refusals: saving.refusals,
    keepMine(row) {
      const theirs = saving.conflicts[rowKey(row)]?.params['revision'];
      const draft = drafts.current()[rowKey(row)];
      saving.settleConflict(rowKey(row));
      if (draft === undefined) return;
      const mine = { ...draft, basedOn: typeof theirs === 'number' ? theirs : revisionOf(row) };
      drafts.replace({ [rowKey(row)]: mine });
      put(row, mine);
    },
    takeTheirs(row) {
      saving.settleConflict(rowKey(row));
      queue.drop(rowKey(row));
      drafts.drop(rowKey(row));
      void client.invalidateQueries(screens.entry.queryFilter({ planId, unitId, period }));
    },
  };
}
