import { commands } from '@rumbo/operations';
import { approverOf, type PersonKey } from '../plan/people.ts';
import { MONTHS, monthAt, NEWEST } from '../lay-periods.ts';
import { rowsOf, type Row } from '../readings/rows.ts';
import { act, type Act } from './act.ts';
import { correctedAfterwards, correctedBeforeApproval, leftOpen } from './report-exceptions.ts';
import { approved, sent } from './send-rows.ts';
import type { ScriptContext } from './script-context.ts';

const APPROVERS: readonly PersonKey[] = ['aguirre', 'solis', 'navarro'];

/** The months before the plan are brought in at once; each month after them is reported when it is over. */
export function reportingActs(context: ScriptContext): readonly Act[] {
  const firstReported = `${context.preparation}-12-01`;
  const indexes = Array.from({ length: MONTHS }, (_, index) => index);
  const earlier = indexes.filter((index) => monthAt(context.frame, index).start < firstReported);
  return [
    ...(earlier.length === 0 ? [] : historyActs(context, earlier)),
    ...indexes.slice(earlier.length).flatMap((index) => monthActs(context, index)),
  ];
}

function historyActs(context: ScriptContext, indexes: readonly number[]): readonly Act[] {
  const { preparation, on, frame } = context;
  const rows = indexes.flatMap((index) => rowsOf(frame, index));
  return [
    sent(context, { at: on(`${preparation}-12-10`, 10), by: 'paredes', batchOf: () => 'history', rows, first: false }),
    approved(context, on(`${preparation}-12-11`, 11), 'navarro', 'history'),
    ...indexes.map((index) => published(context, index, on(`${preparation}-12-14`, 9, index))),
  ];
}

/** Sheets on the third working day, approvals on the fourth, the month published on the tenth; the newest stays open. */
function monthActs(context: ScriptContext, index: number): readonly Act[] {
  const { after, frame } = context;
  const { end } = monthAt(frame, index);
  const rows = rowsOf(frame, index);
  return [
    ...sheetActs(context, index, rows),
    ...rows
      .filter(({ happened }) => happened === 'returned')
      .flatMap((row) => correctedBeforeApproval(context, row, end)),
    ...(index === NEWEST ? leftOpen(context, rows, end) : [published(context, index, after(end, 10, 17))]),
    ...rows
      .filter(({ happened }) => happened === 'corrected')
      .flatMap((row) => correctedAfterwards(context, row, monthAt(frame, index))),
  ];
}

function sheetActs(context: ScriptContext, index: number, rows: readonly Row[]): readonly Act[] {
  const { after, frame } = context;
  const { end } = monthAt(frame, index);
  const sheets = new Map<PersonKey, Row[]>();
  for (const row of rows) {
    if (isSentApart(row)) continue;
    const sheet = sheets.get(row.by);
    if (sheet === undefined) sheets.set(row.by, [row]);
    else sheet.push(row);
  }
  const sendings = [...sheets].map(([by, sheet], place) => {
    const late = isLate(by, index);
    const batchOf = (row: Row) => `${late ? 'late' : 'sheets'} ${index} ${approverOf(row.unit)}`;
    return sent(context, { at: after(end, late ? 6 : 3, 9, place * 25), by, batchOf, rows: sheet });
  });
  const someLate = [...sheets.keys()].some((by) => isLate(by, index));
  const approvals = APPROVERS.map((approver, place) =>
    approved(context, after(end, 4, 10, place * 25), approver, `sheets ${index} ${approver}`),
  );
  const lateApprovals = APPROVERS.map((approver, place) =>
    approved(context, after(end, 7, 10, place * 25), approver, `late ${index} ${approver}`),
  );
  return [...sendings, ...approvals, ...(someLate ? lateApprovals : [])];
}

function isSentApart({ happened }: Row): boolean {
  return happened === 'draft' || happened === 'submitted' || happened === 'returned';
}

/** The south land border has sent its sheet after the due day for three months. */
function isLate(by: PersonKey, index: number): boolean {
  const back = NEWEST - index;
  return by === 'huaman' && back >= 1 && back <= 3;
}

function published({ ids, frame }: ScriptContext, index: number, at: string): Act {
  return act({
    at,
    by: 'navarro',
    command: commands.closePeriod,
    input: { planId: ids.plan, unitId: ids.unit('ANA'), period: monthAt(frame, index).id },
  });
}
