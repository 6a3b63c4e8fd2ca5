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
  illustrative: 'The figures in this plan are illustrative.',
};
