/** What a person fills in, as it stands inside a sentence, by the name that it has in what is sent. */
export const fields = {
  administrationName: 'the name of the administration',
  code: 'the code',
  comment: 'the comment',
  content: 'the value',
  denominator: 'the denominator',
  email: 'the e-mail',
  formula: 'the formula',
  name: 'the name',
  numerator: 'the numerator',
  password: 'the password',
  period: 'the period',
  reason: 'the reason',
  statement: 'the description',
  timeZone: 'the time zone',
  title: 'the title',
  value: 'the value',
};
