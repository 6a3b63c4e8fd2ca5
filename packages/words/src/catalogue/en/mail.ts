import { plural } from '../../format/plural.ts';

const values = (count: number) => `${count} ${plural('en', count, { one: 'value', other: 'values' })}`;

/** What the product writes by mail. */
export const mail = {
  greeting: (name: string) => `Dear ${name},`,
  closing: 'Rumbo',
  invitation: {
    subject: (administration: string) => `Your account at ${administration}`,
    body: (administration: string) =>
      `You have been given an account in the strategic plan of ${administration}. Choose a password with the link below. It works once, for seven days.`,
    button: 'Choose a password',
  },
  reset: {
    subject: 'A new password for Rumbo',
    body: 'Somebody asked for a new password for this address. The link below works once, for one hour. If it was not you, do nothing.',
    button: 'Choose a new password',
  },
  secondFactorRemoved: {
    subject: 'The second step of your sign-in was taken away',
    body: 'An administrator took away the second step of your sign-in. Your password alone lets in until you set it up again, on your account page. If you did not ask for this, tell your administrator.',
  },
  due: {
    subject: (period: string, unit: string) => `Values for ${period}, ${unit}`,
    body: (count: number, day: string, relative: string) =>
      `${values(count)} ${count === 1 ? 'is' : 'are'} still to be entered, due ${day}, ${relative}.`,
    button: 'Enter them',
  },
  submitted: {
    subject: (unit: string, period: string) => `${unit} has sent ${period} for approval`,
    body: (count: number, name: string) => `${name} sent ${values(count)}.`,
    button: 'Look at them',
  },
  returned: {
    subject: (period: string, unit: string) => `Returned: ${period}, ${unit}`,
    body: (count: number, name: string) => `${name} returned ${values(count)} to you.`,
    reason: (code: string, reason: string) => `${code}: ${reason}`,
    button: 'Correct them',
  },
  approved: {
    subject: (period: string, unit: string) => `Approved: ${period}, ${unit}`,
    body: (count: number, name: string) => `${name} approved ${values(count)}.`,
  },
  illustrative: 'The figures in this plan are illustrative.',
};
