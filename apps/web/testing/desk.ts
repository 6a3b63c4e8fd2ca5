import type { EntryView } from '@rumbo/api';
import { api } from '../src/app/api.ts';
import { revisionOf, rowKey } from '../src/features/data-entry/entry-line.ts';
import type { Drafts } from '../src/features/data-entry/kept-drafts.ts';
import { createRowSaving } from '../src/features/data-entry/row-saving.ts';
import { rowsOf } from '../src/features/data-entry/tally.ts';
import { withSaved } from '../src/features/data-entry/with-saved.ts';
import type { House, Person } from './house.ts';

export const PERIOD = '2026-09';
const FORMAT = 'en-GB';

/** One person's sheet in a browser: what is kept there outlives its pages. */
export async function openDesk(house: House, unitId: string, person: Person) {
  const { planId } = house;
  let drafts: Drafts = {};
  let view: EntryView;
  const saved: number[] = [];
  const conflicts = new Map<string, unknown>();
  let wasReloaded = false;
  const ask = () => house.as(person, () => api.entry.query({ planId, unitId, period: PERIOD }));
  const row = (key: string) => rowsOf(view).find((one) => rowKey(one) === key);

  const openPage = () => {
    let isOpen = true;
    const keep = (next: Drafts) => {
      if (isOpen) drafts = next;
    };
    const saving = createRowSaving({
      planId,
      unitId,
      drafts: {
        current: () => drafts,
        drop: (...keys) => keep(Object.fromEntries(Object.entries(drafts).filter(([key]) => !keys.includes(key)))),
        replace: (changed) => keep({ ...drafts, ...changed }),
      },
      onSaved(all) {
        if (!isOpen) return;
        view = withSaved(view, all, person.name);
        for (const { write } of all)
          if (write.kind === 'record' && write.content.kind === 'value') saved.push(write.content.value);
      },
      onPut: () => {},
      onAnswer: (key, answer) =>
        isOpen && answer.kind === 'conflict' && conflicts.set(key, answer.refusal.params['by']),
      onChange: () => {},
    });
    return {
      saving,
      close() {
        isOpen = false;
        saving.stop();
      },
    };
  };
  let page = openPage();
  view = await ask();
  const leave = (key: string): void => {
    const [drawn, draft] = [row(key), drafts[key]];
    if (drawn !== undefined && draft !== undefined && !conflicts.has(key))
      house.as(person, () => page.saving.leave(drawn, draft, FORMAT));
  };
  return {
    person,
    saved,
    conflicts,
    wasReloaded: () => wasReloaded,
    drafts: () => drafts,
    keys: rowsOf(view).map(rowKey),
    type(key: string, text: string, comment: object) {
      const drawn = row(key);
      if (drawn === undefined) throw new Error('The row has left the sheet.');
      const basedOn = drafts[key]?.basedOn ?? revisionOf(drawn);
      drafts = { ...drafts, [key]: { texts: { value: text }, ...comment, basedOn } };
    },
    leave,
    retry: () => house.as(person, page.saving.goOn),
    waiting: () => page.saving.waiting(),
    async hear() {
      view = await ask();
    },
    async reload() {
      page.close();
      wasReloaded = true;
      view = await ask();
      page = openPage();
      conflicts.clear();
      for (const key of Object.keys(drafts)) leave(key);
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;
