import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveAll, ratio, record, submit } from '../testing/acts.ts';
import { listen } from '../testing/listening.ts';
import { name } from '../testing/lay-plan.ts';
import { otherAdministration } from '../testing/other-administration.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { rebuildRollups } from './rollup-check.ts';

let kit: SmallPlan;
let listeners: { stop: () => Promise<void> }[] = [];
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(async () => {
  await Promise.all(listeners.map(({ stop }) => stop()));
  listeners = [];
  await kit.close();
});

function listening(personId: string, cursor: string | null = String(kit.feed.seq())) {
  const one = listen(kit, personId, cursor);
  listeners.push(one);
  return one;
}

/** A change that everybody hears of, by which to tell that nothing came before it. */
async function bell() {
  const more = { id: kit.newId(), name: 'Bell', email: `${kit.newId()}@example.org`, language: 'en' };
  await kit.run(commands.addPerson, { administrationId: kit.ids.root, ...more }, kit.person(kit.ids.admin));
}

const type = (basedOn: number) => record(kit, ratio(basedOn, 100), { basedOn });

describe('the order of messages', () => {
  it('is that of the commits, each once, whoever writes at the same time', async () => {
    const one = listening(kit.ids.contributor);
    const writes = Array.from({ length: 20 }, (_, index) =>
      record(kit, ratio(index, 100), { period: `2026-0${1 + (index % 9)}`, basedOn: index < 9 ? 0 : 99 }).then(
        ({ seq }) => seq,
        () => null,
      ),
    );
    const seqs = (await Promise.all(writes)).filter((seq) => seq !== null);
    await one.until(seqs.length);
    await bell();
    await one.until(seqs.length + 1);
    expect(one.heard.slice(0, -1).map(({ seq }) => seq)).toEqual(seqs.toSorted((a, b) => a - b));
  });

  it('goes on after the cursor, without a gap and without a repeat', async () => {
    const first = listening(kit.ids.contributor);
    const { seq } = await type(0);
    await first.until(1);
    await first.stop();
    const missed = [(await type(1)).seq, (await type(2)).seq];
    const second = listening(kit.ids.contributor, String(seq));
    const live = (await type(3)).seq;
    await second.until(3);
    expect(second.heard.map((message) => message.seq)).toEqual([...missed, live]);
  });

  it('begins now without a cursor', async () => {
    await type(0);
    const one = listening(kit.ids.contributor, null);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const { seq } = await type(1);
    await one.until(1);
    expect(one.heard.map((message) => message.seq)).toEqual([seq]);
  });

  it.each(['x', '', '-1', '1e3', '0x10', '999999', 'ended', '1.5'])(
    'starts anew from the cursor “%s”',
    async (cursor) => {
      const one = listening(kit.ids.contributor, cursor);
      await one.until(1);
      expect(one.heard).toEqual([{ kind: 'reset', seq: kit.feed.seq() }]);
      await type(0);
      await one.until(2);
      expect(one.heard[1]).toMatchObject({ kind: 'topics' });
    },
  );

  it('goes back to the first commit, if asked', async () => {
    const one = listening(kit.ids.admin, '0');
    await one.until(1);
    expect(one.heard[0]).toMatchObject({ kind: 'topics', seq: 1 });
    expect(one.topics()).toContain('people');
  });

  it('ends when it is told to, also while nothing happens', async () => {
    const one = listening(kit.ids.contributor);
    await new Promise((resolve) => setTimeout(resolve, 10));
    await one.stop();
    expect(one.heard).toEqual([]);
  });
});

describe('what somebody hears', () => {
  it('is nothing of a plan that they do not see', async () => {
    const other = await otherAdministration(kit);
    const [stranger, foreign] = [listening(kit.ids.stranger), listening(other.leader)];
    await record(kit, ratio(1, 10));
    await submit(kit);
    await approveAll(kit);
    await kit.run(commands.changePlan, { planId: kit.ids.plan, name: name('X') }, kit.person(kit.ids.planner));
    await kit.run(
      commands.defineUnit,
      { id: kit.newId(), parentId: kit.ids.root, code: 'X', name: name('X'), from: '2020-01-01', position: 9 },
      kit.person(kit.ids.admin),
    );
    await bell();
    await Promise.all([stranger.until(2), foreign.until(2)]);
    expect(stranger.topics()).toEqual(['tree', 'people']);
    expect(foreign.topics()).toEqual(['tree', 'people']);
  });

  it('is nothing of drafts for who sees only what is approved, but that something waits for the first time', async () => {
    const leader = listening(kit.ids.leader);
    await type(0);
    await submit(kit);
    await approveAll(kit);
    await bell();
    await leader.until(3);
    expect(leader.heard.map((message) => ('topics' in message ? message.topics : []))).toEqual([
      [`kpi:${kit.ids.kpi}`],
      [`kpi:${kit.ids.kpi}`],
      ['people'],
    ]);
  });

  it('is the entry of their own units, and of those for which they report by name', async () => {
    const { ids, run, person } = kit;
    const grant = { personId: ids.stranger, role: 'contributor', planId: null, unitId: ids.south };
    await run(commands.grantRole, grant, person(ids.admin));
    const [south, north] = [listening(ids.stranger), listening(ids.contributor)];
    await type(0);
    await bell();
    await south.until(2);
    expect(south.topics()).toEqual([`kpi:${ids.kpi}`, 'people']);
    await north.until(2);
    expect(north.topics()).toEqual([`entry:${ids.north}`, `kpi:${ids.kpi}`, 'people']);
    await run(
      commands.assignKpi,
      { kpiId: ids.kpi, unitId: ids.north, from: '2026-01-01', to: '2026-12-31', personId: ids.stranger },
      person(ids.planner),
    );
    await record(kit, ratio(1, 100), { basedOn: 1 }, ids.stranger);
    await bell();
    await south.until(5);
    expect(south.topics().slice(-3)).toEqual([`entry:${ids.north}`, `kpi:${ids.kpi}`, 'people']);
  });

  it('is the draft of the map for planners and who owns something on it, and for leadership once it is sent', async () => {
    const { ids, run, person } = kit;
    const grant = { personId: ids.stranger, role: 'leadership', planId: null, unitId: ids.root };
    await run(commands.grantRole, grant, person(ids.admin));
    const [planner, owner, leader] = [listening(ids.planner), listening(ids.leader), listening(ids.stranger)];
    const edits = [{ kind: 'editObjective', id: ids.objective, set: { title: name('X') } }];
    await run(commands.editMap, { planId: ids.plan, edits }, person(ids.planner));
    await bell();
    await Promise.all([planner.until(2), leader.until(1)]);
    await owner.until(2);
    for (const seeing of [planner, owner]) expect(seeing.topics()).toEqual([`draft:${ids.plan}`, 'people']);
    expect(leader.topics()).toEqual(['people']);
    await run(commands.sendMap, { planId: ids.plan, revision: 1 }, person(ids.planner));
    await run(commands.publishMap, { planId: ids.plan, revision: 1 }, person(ids.approver));
    await leader.until(3);
    const [draft, sent] = [`draft:${ids.plan}`, `sent:${ids.plan}`];
    expect(leader.topics().slice(1)).toEqual([draft, sent, `map:${ids.plan}`, draft, sent]);
  });

  it('is their own grants and preferences, not those of others', async () => {
    const { ids, run, person } = kit;
    const one = listening(ids.stranger);
    await run(commands.setPreferences, { theme: 'dark' }, person(ids.leader));
    await run(commands.setPreferences, { theme: 'dark' }, person(ids.stranger));
    await one.until(1);
    expect(one.topics()).toEqual([`grants:${ids.stranger}`]);
  });

  it('is that a plan is there for an admin, and nothing of its figures', async () => {
    const { ids, run, person } = kit;
    const admin = listening(ids.admin);
    await type(0);
    await run(commands.changePlan, { planId: ids.plan, name: name('X') }, person(ids.planner));
    await admin.until(1);
    expect(admin.topics()).toEqual([`plan:${ids.plan}`]);
  });

  it('follows grants that change while they listen', async () => {
    const { ids, run, person, store } = kit;
    const one = listening(ids.stranger);
    await type(0);
    await run(
      commands.grantRole,
      { personId: ids.stranger, role: 'auditor', planId: ids.plan, unitId: ids.root },
      person(ids.admin),
    );
    await type(1);
    await one.until(2);
    expect(one.topics()).toEqual([`grants:${ids.stranger}`, 'roles', `entry:${ids.north}`, `kpi:${ids.kpi}`]);
    const [own] = await store.read((tx) => tx.people.grantsOf(ids.stranger));
    await run(commands.revokeGrant, { grantId: own?.id }, person(ids.admin));
    await type(2);
    await bell();
    await one.until(4);
    expect(one.topics().slice(4)).toEqual([`grants:${ids.stranger}`, 'roles', 'people']);
  });

  it('goes on when rights are given on a plan that is still to be made', async () => {
    const { ids, run, person, newId } = kit;
    const one = listening(ids.stranger);
    await run(
      commands.grantRole,
      { personId: ids.stranger, role: 'leadership', planId: newId(), unitId: ids.root },
      person(ids.admin),
    );
    await bell();
    await one.until(2);
    expect(one.topics()).toEqual([`grants:${ids.stranger}`, 'roles', 'people']);
  });

  it('is of their own plans when roll-ups of all plans are built anew', async () => {
    const { ids, store, now, newId, feed } = kit;
    const other = await otherAdministration(kit);
    await record(kit, ratio(1, 10));
    await submit(kit);
    await approveAll(kit);
    const [here, there] = [listening(ids.leader), listening(other.leader)];
    await store.write(async (tx) => {
      await tx.rollups.clear();
      const change = { at: now(), commandId: newId(), command: 'x', actor: { kind: 'system' as const, id: null } };
      await tx.changes.append({ ...change, planId: null, topics: [], refs: [], digest: '' });
    });
    expect(await rebuildRollups(store, { now, newId })).toBeGreaterThan(0);
    await feed.catchUp();
    await bell();
    await Promise.all([here.until(2), there.until(1)]);
    expect(here.topics()).toEqual([`kpi:${ids.kpi}`, 'people']);
    expect(there.topics()).toEqual(['people']);
  });
});

describe('a thousand who listen', () => {
  it('read little: what they may see is remembered', async () => {
    const all = Array.from({ length: 1_000 }, () => listening(kit.ids.contributor));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await type(0);
    await Promise.all(all.map((one) => one.until(1)));
    let reads = 0;
    const { read } = kit.store;
    kit.store.read = (work, options) => {
      reads += 1;
      return read(work, options);
    };
    await type(1);
    await Promise.all(all.map((one) => one.until(2)));
    expect(reads).toBeLessThan(10);
  });
});
