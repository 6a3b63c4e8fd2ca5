import type { Actor } from '@rumbo/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { loadActor } from './actor.ts';
import { loadSheets, ownSheets } from './owed-sheets.ts';
import { loadPlace } from './place.ts';
import { loadPlanKpis } from './sheet.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

const NOW = '2026-10-08T15:00:00.000Z';

/** The sheets of the north as somebody fills them. */
const ownOf = (who: string, more: (actor: Actor) => Partial<Actor> = () => ({})) =>
  kit.store.read(async (tx) => {
    const place = await loadPlace(tx, kit.ids.plan);
    const planKpis = await loadPlanKpis(tx, kit.ids.plan);
    const sheets = await loadSheets(tx, { place, planKpis, closings: [] }, kit.ids.north, '2026-10-08');
    const contributor = await loadActor(tx, { kind: 'person', personId: kit.ids.contributor }, NOW);
    const actor = await loadActor(tx, { kind: 'person', personId: who }, NOW);
    return ownSheets({ ...actor, ...more(contributor) }, place, sheets);
  });

describe('whose a sheet is', () => {
  it('is a deputy’s while somebody is away, marked for whom, and their own beside it', async () => {
    const { contributor, stranger } = kit.ids;
    const instead = ({ personId, grants }: Actor) => ({ deputyFor: [{ personId, grants }] });
    const sheets = await ownOf(stranger, instead);
    expect(sheets.map(({ forId }) => forId)).toEqual(sheets.map(() => contributor));
    expect(sheets.length).toBeGreaterThan(0);
    const own = await ownOf(contributor, instead);
    expect(own.every(({ forId }) => forId === null)).toBe(true);
    expect(own).toHaveLength(sheets.length);
  });

  it('is nobody’s without a grant there', async () => {
    expect(await ownOf(kit.ids.stranger)).toEqual([]);
  });
});
