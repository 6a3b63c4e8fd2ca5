/** Signing in, the first administrator, and a session that ended. */
export const signIn = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in',
  code: 'Code from your authenticator',
  emailMissing: 'Enter your e-mail.',
  passwordMissing: 'Enter your password.',
  wrong: 'E-mail and password do not match. Check both and try again.',
  tooMany: (seconds: number) =>
    seconds === 1 ? 'Too many tries. Wait 1 second.' : `Too many tries. Wait ${seconds} seconds.`,
  unreachable: 'The server did not answer. Check your connection and try again.',
  expired: {
    title: 'Your session has ended',
    body: 'Sign in again; what you typed is still here.',
    submit: 'Sign in and go on',
    otherPerson: (name: string) =>
      `This page belongs to ${name}. Sign in as ${name} to go on, or start again as yourself.`,
  },
  signedOut: 'You have signed out.',
  firstAdministrator: {
    title: 'Set up Rumbo',
    intro: 'Nobody has an account here yet. The first one manages people, units and settings.',
    token: 'Set-up code',
    tokenHelp: 'It was printed when the server started.',
    administration: 'Name of the administration',
    name: 'Your name',
    submit: 'Create the first account',
  },
  reset: {
    title: 'Choose a new password',
    request: 'Send a link',
    sent: 'If that address has an account, a link is on its way. It works once, for one hour.',
    newPassword: 'New password',
    submit: 'Save the password',
    done: 'Your password is changed, and every session of yours has ended. Sign in with the new one.',
  },
  passwordRule: 'At least 12 characters. A sentence is easier to remember than signs and figures.',
  demonstration: {
    title: 'Look around as',
    help: 'A demonstration with invented figures. Each person sees what their role may see.',
    others: (count: number) =>
      count === 1 ? 'One more person, in another unit' : `${count} more people, in other units`,
  },
};
