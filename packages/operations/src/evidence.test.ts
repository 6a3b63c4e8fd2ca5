import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveAll, ratio, record, report, sheet, submit, support } from '../testing/acts.ts';
import { otherAdministration } from '../testing/other-administration.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

const takeAway = ({ run, ids, person }: SmallPlan, evidenceId: string, who = ids.contributor) =>
  run(commands.removeEvidence, { planId: ids.plan, evidenceId }, person(who));
const download = ({ operations, ids, person }: SmallPlan, evidenceId: string, who: string) =>
  operations.evidenceFile(person(who), { planId: ids.plan, evidenceId }, newTrace());
const cellOf = ({ ids, newId }: SmallPlan) => ({
  commandId: newId(),
  planId: ids.plan,
  kpiId: ids.kpi,
  unitId: ids.north,
  period: '2026-09',
});
const files = async (who?: string) => (await sheet(kit, who)).groups[0]?.rows[0]?.evidence;

describe('a file that supports a value', () => {
  it('stands at its cell, for who enters and for who approves', async () => {
    await record(kit, ratio(1, 10));
    await support(kit);
    expect(await files()).toMatchObject([{ fileName: 'Acta.pdf', bytes: 4, addedBy: 'contributor' }]);
    await submit(kit);
    const { ids, operations, person } = kit;
    const { submissions } = await operations.approvals(person(ids.approver), { planId: ids.plan }, newTrace());
    expect(submissions[0]?.rows[0]).toMatchObject({ needsEyes: true, evidence: [{ fileName: 'Acta.pdf' }] });
  });

  it('goes when it is taken away, and the log keeps that it was there', async () => {
    const added = await support(kit);
    const removed = await takeAway(kit, added.result.evidenceId);
    expect(await files()).toEqual([]);
    const log = await kit.store.read((tx) => tx.changes.bySeq(removed.seq));
    expect(log).toMatchObject({ command: 'removeEvidence', actor: { id: kit.ids.contributor } });
    expect(await kit.store.read((tx) => tx.evidence.hashes())).toEqual(['a'.repeat(64)]);
    await expect(takeAway(kit, added.result.evidenceId)).rejects.toMatchObject({ code: 'evidenceNotFound' });
  });

  it('changes the digest of the log by its hash', async () => {
    const digests = [];
    for (const hash of ['a'.repeat(64), 'b'.repeat(64)]) {
      const { seq } = await support(kit, { hash });
      digests.push((await kit.store.read((tx) => tx.changes.bySeq(seq)))?.digest);
    }
    expect(new Set(digests).size).toBe(2);
  });

  it('is one of ten at most', async () => {
    for (let count = 0; count < 10; count += 1) await support(kit, { fileName: `${count}.pdf` });
    await expect(support(kit)).rejects.toMatchObject({ code: 'evidenceFull', params: { most: 10 } });
  });
});

describe('the rights on a file', () => {
  it('are those of the value: nobody else adds, sees or takes one away', async () => {
    const { ids, operations, person } = kit;
    const { evidenceId } = (await support(kit)).result;
    const other = await otherAdministration(kit);
    await expect(support(kit, {}, ids.leader)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(takeAway(kit, evidenceId, ids.leader)).rejects.toMatchObject({ kind: 'forbidden' });
    for (const who of [ids.stranger, other.planner, other.leader]) {
      await expect(support(kit, {}, who)).rejects.toMatchObject({ kind: 'notFound' });
      await expect(takeAway(kit, evidenceId, who)).rejects.toMatchObject({ kind: 'notFound' });
      await expect(download(kit, evidenceId, who)).rejects.toMatchObject({ kind: 'notFound' });
      await expect(operations.mayAddEvidence(person(who), cellOf(kit), newTrace())).rejects.toMatchObject({
        kind: 'notFound',
      });
    }
  });

  it('hide what supports a draft from who sees only what is approved', async () => {
    const { ids } = kit;
    await record(kit, ratio(1, 10));
    const { evidenceId } = (await support(kit)).result;
    await expect(download(kit, evidenceId, ids.leader)).rejects.toMatchObject({ code: 'evidenceNotFound' });
    await submit(kit);
    expect(await download(kit, evidenceId, ids.approver)).toMatchObject({ fileName: 'Acta.pdf' });
    await approveAll(kit);
    expect(await download(kit, evidenceId, ids.leader)).toMatchObject({ hash: 'a'.repeat(64) });
  });

  it('end where the value is sent, approved or closed', async () => {
    const { run, ids, person, operations } = kit;
    await record(kit, ratio(1, 10));
    const { evidenceId } = (await support(kit)).result;
    await submit(kit);
    await expect(support(kit)).rejects.toMatchObject({ code: 'readingSubmitted' });
    await expect(takeAway(kit, evidenceId)).rejects.toMatchObject({ code: 'readingSubmitted' });
    await approveAll(kit);
    await expect(takeAway(kit, evidenceId)).rejects.toMatchObject({ code: 'evidenceApproved' });
    await expect(support(kit)).rejects.toMatchObject({ code: 'evidenceApproved' });
    const early = operations.mayAddEvidence(person(ids.contributor), cellOf(kit), newTrace());
    await expect(early).rejects.toMatchObject({ code: 'evidenceApproved' });
    await run(commands.closePeriod, { planId: ids.plan, unitId: ids.root, period: '2026-09' }, person(ids.approver));
    await expect(support(kit)).rejects.toMatchObject({ code: 'periodClosed' });
    const asked = operations.mayAddEvidence(person(ids.contributor), cellOf(kit), newTrace());
    await expect(asked).rejects.toMatchObject({ code: 'periodClosed' });
  });
});

it('lets a correction change what supports it', async () => {
  const { evidenceId } = (await support(kit)).result;
  await report(kit, ratio(1, 10));
  await record(kit, ratio(2, 10), { basedOn: 1 });
  await takeAway(kit, evidenceId);
  await support(kit, { fileName: 'Acta corregida.pdf' });
  expect(await files()).toMatchObject([{ fileName: 'Acta corregida.pdf' }]);
});
