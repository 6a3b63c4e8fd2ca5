import { plural } from '../../format/plural.ts';

const values = (count: number) => `${count} ${plural('en', count, { one: 'value', other: 'values' })}`;

/** What waits for an approver. */
export const approvals = {
  title: 'Approvals',
  waiting: (count: number) =>
    count === 0 ? 'Nothing waits for you.' : count === 1 ? '1 value waits for you.' : `${count} values wait for you.`,
  empty: {
    title: 'Nothing waits for you',
    body: 'What your units send for approval will be listed here, the oldest first.',
  },
  submission: (unit: string, period: string) => `${unit}, ${period}`,
  submittedBy: (name: string, instant: string) => `Sent by ${name}, ${instant}`,
  count: values,
  needEyes: (count: number) => (count === 1 ? '1 needs your eyes' : `${count} need your eyes`),
  asExpected: (count: number) => (count === 1 ? '1 as expected' : `${count} as expected`),
  showAll: 'Show all rows',
  showFewer: 'Show only what needs eyes',
  columns: {
    kpi: 'KPI',
    before: 'Before',
    now: 'Now',
    change: 'Change',
    target: 'Target',
    expected: 'Expected',
    comment: 'Comment',
    enteredBy: 'Entered by',
  },
  reason: {
    correction: 'replaces an approved value',
    estimated: 'estimated',
    notApplicable: 'said not to apply',
    firstValue: 'first value',
  },
  /** Where there is room for one of the things that wait. */
  one: {
    label: 'What waits',
    position: (at: number, of: number) => `${at} of ${of}`,
    previous: 'Previous',
    next: 'Next',
  },
  approve: 'Approve',
  approveAll: (count: number) => `Approve ${values(count)}`,
  approved: (count: number) => `${values(count)} approved.`,
  return: 'Return',
  returnTitle: (code: string) => `Return ${code}`,
  returnReason: 'What has to be corrected?',
  returnReasonMissing: 'Say what has to be corrected.',
  returnSend: 'Return with this reason',
  returned: (count: number) => `${values(count)} returned.`,
  select: (code: string) => `Select ${code}`,
  selectAll: 'Select all',
  selected: (count: number) => `${count} selected`,
  own: 'You entered or sent this, so somebody else approves it.',
  changedSince: 'This value has changed since you opened the page. Look at the new one before you approve it.',
};
