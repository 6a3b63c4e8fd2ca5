import { commands } from '../src/commands/index.ts';
import { newTrace } from '../src/read-trace.ts';
import type { SmallPlan } from './small-plan.ts';

export const ratio = (numerator: number, denominator: number) => ({ kind: 'ratio' as const, numerator, denominator });
export const value = (figure: number) => ({ kind: 'value' as const, value: figure });

/** The small plan's contributor types a value for the north in September; `more` says otherwise. */
export const record = ({ run, ids, person }: SmallPlan, content: object, more: object = {}, who = ids.contributor) =>
  run(
    commands.recordReading,
    { planId: ids.plan, kpiId: ids.kpi, unitId: ids.north, period: '2026-09', content, basedOn: 0, ...more },
    person(who),
  );

/** A file for the north's value in September. */
export const support = ({ run, ids, person }: SmallPlan, more: object = {}, who = ids.contributor) =>
  run(
    commands.addEvidence,
    {
      planId: ids.plan,
      kpiId: ids.kpi,
      unitId: ids.north,
      period: '2026-09',
      fileName: 'Acta.pdf',
      mediaType: 'application/pdf',
      bytes: 4,
      hash: 'a'.repeat(64),
      ...more,
    },
    person(who),
  );

export const submit = ({ run, ids, person }: SmallPlan, more: object = {}, who = ids.contributor) =>
  run(commands.submitReadings, { planId: ids.plan, unitId: ids.north, period: '2026-09', ...more }, person(who));

/** What waits for approval, as the approver sees it. */
export async function waitingRows({ operations, ids, person }: SmallPlan, who = ids.approver) {
  const view = await operations.approvals(person(who), { planId: ids.plan }, newTrace());
  return view.submissions.flatMap((sheet) => sheet.rows.map(({ readingId, revision }) => ({ readingId, revision })));
}

export async function approveAll(kit: SmallPlan, who = kit.ids.approver) {
  const { run, ids, person } = kit;
  return run(commands.approveReadings, { planId: ids.plan, rows: await waitingRows(kit) }, person(who));
}

export const overview = ({ operations, ids, person }: SmallPlan, who = ids.leader, more: object = {}) =>
  operations.overview(person(who), { planId: ids.plan, period: '2026-09', ...more }, newTrace());

export const sheet = ({ operations, ids, person }: SmallPlan, who = ids.contributor, more: object = {}) =>
  operations.entry(person(who), { planId: ids.plan, unitId: ids.north, period: '2026-09', ...more }, newTrace());

/** Typed, sent and approved: it counts. */
export async function report(kit: SmallPlan, content: object, more: object = {}) {
  await record(kit, content, more);
  await submit(kit);
  return approveAll(kit);
}
