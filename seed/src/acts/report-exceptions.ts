import type { Day, Period } from '@rumbo/domain';
import { commands } from '@rumbo/operations';
import { approverOf } from '../plan/people.ts';
import type { Row } from '../readings/rows.ts';
import { act, type Act } from './act.ts';
import { approved, givenBack, sent } from './send-rows.ts';
import type { ScriptContext } from './script-context.ts';

const apart = ({ kpi, unit, period }: Row) => `${kpi} ${unit} ${period}`;

/** A row that was sent wrong, given back with a reason, and sent again before the month was published. */
export function correctedBeforeApproval(context: ScriptContext, row: Row, end: Day): readonly Act[] {
  const { after } = context;
  const approver = approverOf(row.unit);
  return [
    sent(context, { at: after(end, 3, 15), by: row.by, batchOf: apart, rows: [row] }),
    givenBack(context, after(end, 4, 16), approver, apart(row), row.first?.reason ?? ''),
    sent(context, { at: after(end, 5, 9), by: row.by, batchOf: apart, rows: [row], first: false }),
    approved(context, after(end, 5, 16), approver, apart(row)),
  ];
}

/** A published month opened again with a reason, one value corrected and approved, and the month published anew. */
export function correctedAfterwards(context: ScriptContext, row: Row, { id: period, end }: Period): readonly Act[] {
  const { after, ids } = context;
  const approver = approverOf(row.unit);
  const month = { planId: ids.plan, unitId: ids.unit('ANA'), period };
  return [
    act({
      at: after(end, 14, 9),
      by: 'navarro',
      command: commands.reopenPeriod,
      input: { ...month, reason: row.first?.reason ?? '' },
    }),
    sent(context, { at: after(end, 14, 11), by: row.by, batchOf: apart, rows: [row], first: false }),
    approved(context, after(end, 14, 15), approver, apart(row)),
    act({ at: after(end, 14, 16), by: 'navarro', command: commands.closePeriod, input: month }),
  ];
}

/** What waits when the demonstration opens: rows sent but not approved, and values typed but not sent. */
export function leftOpen(context: ScriptContext, rows: readonly Row[], end: Day): readonly Act[] {
  const { after, ids } = context;
  const waiting = rows.filter(({ happened }) => happened === 'submitted');
  const [first] = waiting;
  const typed = rows.filter(({ happened }) => happened === 'draft');
  return [
    ...(first === undefined
      ? []
      : [sent(context, { at: after(end, 5, 11), by: first.by, batchOf: () => 'waiting', rows: waiting })]),
    ...typed.map((row, place) =>
      act({
        at: after(end, 5, 15, place * 3),
        by: row.by,
        command: commands.recordReading,
        input: {
          planId: ids.plan,
          kpiId: ids.kpi(row.kpi),
          unitId: ids.unit(row.unit),
          period: row.period,
          basedOn: 0,
          content: row.content,
          estimated: row.estimated,
          comment: row.comment,
          channel: 'typed' as const,
        },
      }),
    ),
  ];
}
