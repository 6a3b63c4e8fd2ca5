import type { RefusalSentence } from './refusals.ts';

/** What can be in the way of a link, a second factor or a sign-in at another provider. */
export const signInRefusals = {
  // Links
  linkUnknown: () =>
    'A newer link was sent, or a part of this one was lost. Use the newest mail, or ask for another link.',
  linkUsed: () => 'This link has been used. Sign in with the password that was chosen, or ask for another link.',
  invitationExpired: () => 'This invitation is older than seven days. Ask your administrator to send another.',
  resetExpired: () => 'This link is older than an hour. Ask for another.',
  personInactive: () => 'This person is not active, so nothing is sent. Make the account active first.',
  personWithoutEmail: () => 'This person has no e-mail. Add one first.',
  // Second factor and password
  passwordWrong: () => 'This is not your current password.',
  codeWrong: () => 'This code does not fit. Take the newest one; each works once.',
  signInLate: () => 'That took too long. Enter your e-mail and password again.',
  secondFactorOff: () => 'The second step is off.',
  secondFactorOn: () => 'A second factor is set up already. Remove it first.',
  // Elsewhere
  providerAway: ({ name }) =>
    `${name ?? 'The provider'} does not answer now. Try again in a moment, or use your password.`,
  providerRefused: ({ name }) => `The sign-in at ${name ?? 'the provider'} was not finished. Start it again.`,
  providerNoAccount: ({ name }) =>
    `This account of ${name ?? 'the provider'} is not linked to anybody here. Sign in with your password and link it on your account page, or ask your administrator for an invitation.`,
  providerEmailUnverified: ({ name }) =>
    `${name ?? 'The provider'} has not confirmed your e-mail. Confirm it there, then sign in again.`,
  providerTaken: ({ name }) => `This account of ${name ?? 'the provider'} is linked to another person here.`,
  providerOnly: () => 'Choose a password first: without one there would be no way in.',
} satisfies Record<string, RefusalSentence>;
