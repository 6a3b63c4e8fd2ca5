import { plural } from '../../format/plural.ts';

const values = (count: number) => `${count} ${plural('en', count, { one: 'value', other: 'values' })}`;
const days = (count: number) => `${count} working ${plural('en', count, { one: 'day', other: 'days' })}`;

/** What somebody owes, and by when. */
export const worklist = {
  title: 'Data entry',
  heading: (open: number, late: 'none' | 'some' | 'all') =>
    ({
      none: `You still owe ${values(open)}.`,
      some: `You still owe ${values(open)}, some of them late.`,
      all: open === 1 ? 'You still owe 1 value, and it is late.' : `You still owe ${values(open)}, all of them late.`,
    })[late],
  nothing: 'You owe nothing now.',
  next: (day: string, relative: string) => `The next values fall due on ${day}, ${relative}.`,
  noNext: 'Nothing falls due this month.',
  notAsked: {
    title: 'No values are asked of you',
    body: 'When a planner assigns KPIs to you or to your unit, what you owe will be listed here, by due day.',
  },
  groups: {
    returned: 'Returned to you',
    late: 'Late',
    due: (day: string, relative: string) => `Due ${day}, ${relative}`,
    sent: 'Sent, waiting for approval',
    done: 'Approved',
  },
  line: (unit: string, period: string) => `${unit}, ${period}`,
  forName: (name: string) => `for ${name}`,
  lateBy: (count: number) => `${days(count)} late`,
  dueToday: 'due today',
  dueDay: (day: string) => `was due ${day}`,
  progress: (sent: number, expected: number) => `${sent} of ${expected} sent`,
  drafts: (count: number) => `${count} in draft`,
  approvedOf: (approved: number, expected: number) => `${approved} of ${expected} approved`,
  returnedCount: (count: number) => `${values(count)} returned`,
  reason: (code: string, reason: string) => `${code}: ${reason}`,
  more: (count: number) => `and ${count} more`,
  showMore: (count: number) => `Show ${count} more`,
  open: { returned: 'Correct', late: 'Enter values', due: 'Enter values', sent: 'See', done: 'See' },
};
