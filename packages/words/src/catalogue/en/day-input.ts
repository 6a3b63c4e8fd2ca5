/** A day that is typed or looked up in a calendar. */
export const dayInput = {
  calendar: (field: string) => `Calendar for ${field}`,
  earlier: 'Month before',
  later: 'Month after',
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  wrong: (example: string) => `This is no day. Write it like ${example}.`,
};
