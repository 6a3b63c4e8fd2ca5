/** Rows that nobody types into: they follow from others. */
export const entryComputed = {
  from: (codes: string) => `Computed from ${codes}`,
  missing: (code: string) => `${code} is missing`,
  divisionByZero: 'Cannot be divided by zero',
};
