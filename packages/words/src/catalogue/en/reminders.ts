import { plural } from '../../format/plural.ts';

const values = (count: number) => `${count} ${plural('en', count, { one: 'value', other: 'values' })}`;
const days = (count: number) => `${count} working ${plural('en', count, { one: 'day', other: 'days' })}`;

/** The mail about what falls due and what is late, and what people choose of it. */
export const reminders = {
  subject: (late: number, due: number) =>
    late === 0
      ? `${values(due)} to report`
      : due === 0
        ? `${values(late)} late`
        : `${values(late)} late, ${due} due soon`,
  escalatedSubject: (count: number) => `${values(count)} late in the units whose data you approve`,
  sections: {
    late: 'Late, to be entered by you',
    before: 'Due soon, to be entered by you',
    escalated: 'Late in the units whose data you approve',
  },
  line: (unit: string, period: string) => `${unit}, ${period}`,
  owed: (count: number, codes: string) => `${values(count)}: ${codes}`,
  due: (day: string) => `due ${day}`,
  late: (count: number, day: string) => `${days(count)} late, was due ${day}`,
  owedBy: (names: string) => `owed by ${names}`,
  nobody: 'nobody reports it',
  instead: (names: string) => `in place of ${names}`,
  more: (count: number) => `and ${count} more`,
  open: 'Open',
  openList: 'Everything you owe',
  why: 'You choose in your account menu what you are written to about.',
  choice: {
    label: 'E-mail reminders',
    all: 'What falls due and what is late',
    late: 'Only what is late',
    none: 'None',
  },
};
