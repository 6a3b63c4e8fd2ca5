import type { RefusalSentence } from './refusals.ts';

/** What may be refused to who manages people, units, holidays and absences. */
export const organisationRefusals = {
  personElsewhere: () =>
    'This person also works in another administration, so their account cannot be changed from here. Their roles here can.',
  personActive: () => 'This person is active already.',
  personNotActive: () => 'This person has been deactivated already.',
  notYourself: () => 'You cannot deactivate your own account. Ask another administrator.',
  deactivateFirst: () => 'Deactivate the person first: without an e-mail they could not sign in.',
  grantAlready: () => 'They have this role there already.',
  absenceNotFound: () => 'This absence was not found, or you may not see it.',
  deputyOfThemself: () => 'Nobody can stand in for themself. Choose another person.',
  deputyChosenByThemself: () =>
    'You cannot make yourself the deputy. The person who will be away, or another administrator, has to choose you.',
  absenceOverlaps: () => 'They are away on some of those days already. Change that absence instead.',
  unitGoesOn: ({ units, kpis, more }) => {
    const under = typeof units === 'string' && units !== '' ? ` Under it goes on: ${units}.` : '';
    const others = typeof more === 'number' && more > 0 ? ` and ${more} more` : '';
    const owed = typeof kpis === 'string' && kpis !== '' ? ` It still has to report ${kpis}${others}.` : '';
    return `Something goes on after that day.${under}${owed}`;
  },
  unitsChanged: () => 'The units have changed in the meantime. Look at them again.',
  holidaysKnown: () => 'All of these days are holidays already.',
  holidayUnknown: () => 'This day is no holiday any more.',
  officesAssigned: ({ units }) =>
    `Nothing was assigned: ${units ?? 'some of the offices'} already report this KPI on some of those days. End that first.`,
} satisfies Record<string, RefusalSentence>;
