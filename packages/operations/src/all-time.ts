/** Before and after every period there can be: for reads of a whole series. */
export const FIRST_DAY = '0000-01-01';
export const LAST_DAY = '9999-12-31';
