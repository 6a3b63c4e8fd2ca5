import { plural } from '../../format/plural.ts';

const values = (count: number) => `${count} ${plural('en', count, { one: 'value', other: 'values' })}`;

/** What deciding on a sheet does: its effect, what goes back, closing and reopening. */
export const decisions = {
  effect: {
    title: (count: number) => (count === 1 ? 'If you approve this value' : `If you approve these ${count} values`),
    working: 'Working out the effect…',
    nothing: 'Nothing changes: every figure, status and score stays as it is.',
    place: (unit: string, period: string) => `${unit}, ${period}`,
    noChange: 'Nothing changes here.',
    statusChanges: (count: number) => (count === 1 ? '1 status changes' : `${count} statuses change`),
    figuresOnly: (count: number) =>
      count === 1 ? '1 figure changes and keeps its status' : `${count} figures change and keep their status`,
    objectives: 'Objectives',
    kpis: 'KPIs',
    planScore: 'Score of the plan',
    score: (before: string, after: string) => `score ${before} → ${after}`,
    figure: (before: string, after: string) => `${before} → ${after}`,
    becomes: 'becomes',
    none: 'none',
    parts: (before: string, after: string) => `${before} → ${after} parts`,
  },
  corrections: (count: number) => (count === 1 ? '1 correction' : `${count} corrections`),
  correctionsAfterApproval: (count: number) =>
    count === 1 ? '1 value corrected after approval' : `${count} values corrected after approval`,
  correctionReason: 'Say why it is corrected',
  files: (count: number) => (count === 1 ? '1 file to read' : `${count} files to read`),
  openSheet: 'Open the sheet',
  returnSome: (count: number) => `Return ${values(count)}`,
  returnManyTitle: (count: number) => `Return ${values(count)}`,
  reasonForAll: 'The same reason for all',
  reasonFor: (code: string) => `What has to be put right in ${code}?`,
  reasonMissingFor: (code: string) => `Say what has to be put right in ${code}.`,
  returned: {
    by: (name: string, instant: string) => `Returned by ${name}, ${instant}`,
    fixed: 'Fixed',
    toDo: 'To do',
    goTo: (code: string) => `Go to ${code}`,
    list: 'What was returned',
  },
  stepDone: (name: string, instant: string) => `${name}, ${instant}`,
  sendReady: {
    some: (ready: number, open: number) => `Send the ${values(ready)} that are ready and leave ${open} open`,
    stays: (codes: string) => `What stays open: ${codes}.`,
  },
  closing: {
    button: 'Close the period',
    title: (period: string, unit: string) => `Close ${period}, ${unit}`,
    body: 'Closing publishes the figures and locks the sheet, with everything under the unit. To correct a value it has to be reopened, with a reason.',
    complete: (count: number) => `All ${values(count)} are approved.`,
    gaps: (approved: number, owed: number) =>
      `${approved} of ${owed} values are approved. It will be published without:`,
    state: { empty: 'no value', draft: 'draft', submitted: 'waits for approval' },
    inForce: 'the approved value is published; the correction is not',
    waiting: (count: number) =>
      count === 1
        ? '1 value waits for approval. Approve or return it first.'
        : `${count} values wait for approval. Approve or return them first.`,
    toApprovals: 'Go to approvals',
    confirm: 'Close and publish',
    confirmGaps: (count: number) => `Close and publish without ${values(count)}`,
    done: (period: string) => `${period} is closed and published.`,
    closedBy: (name: string, instant: string) => `Closed and published by ${name} on ${instant}.`,
  },
  reopening: {
    button: 'Reopen',
    title: (period: string, unit: string) => `Reopen ${period}, ${unit}`,
    body: 'The sheet can be corrected again. The reason stays readable on it.',
    reason: 'Why is it reopened?',
    reasonMissing: 'Say why it is reopened.',
    confirm: 'Reopen with this reason',
    done: (period: string) => `${period} is open again.`,
    reopenedBy: (name: string, instant: string, reason: string) => `Reopened by ${name} on ${instant}: ${reason}`,
  },
};
