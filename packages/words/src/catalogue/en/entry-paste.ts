import { plural } from '../../format/plural.ts';

const cells = (count: number) => `${count} ${plural('en', count, { one: 'cell', other: 'cells' })}`;
const was = (count: number) => (count === 1 ? 'was' : 'were');

/** Pasting from a spreadsheet into the grid, and taking it back. */
export const entryPaste = {
  button: 'Paste from Excel',
  keys: 'Ctrl V',
  dialog: {
    title: 'Paste from Excel',
    help: (cell: string) =>
      `Paste what you copied here (Ctrl V). It goes in from ${cell} down; comments may stand to the right.`,
    label: 'Copied cells',
    apply: 'Put into the sheet',
    empty: 'There is nothing here yet. Copy a column in your spreadsheet and paste it.',
    tooLong: 'This is more than can be pasted at once. Use the template and a file.',
  },
  ask: {
    title: (example: string) => `How is “${example}” meant?`,
    help: 'It can be read in two ways. The answer holds for everything that was pasted; until then it stays as text.',
    grouped: (figure: string) => `${figure}, the sign separates thousands`,
    decimal: (figure: string) => `${figure}, the sign separates decimals`,
    later: 'Leave as text',
  },
  report: {
    values: (count: number, computed: number) =>
      `${count} ${plural('en', count, { one: 'value', other: 'values' })} pasted from Excel${computed === 0 ? '' : ` and ${computed} computed ${plural('en', computed, { one: 'cell', other: 'cells' })} skipped`}.`,
    comments: (count: number) => `${count} ${plural('en', count, { one: 'comment', other: 'comments' })} pasted.`,
    decimal: {
      ',': (example: string) => `The comma in “${example}” was read as the decimal sign.`,
      '.': (example: string) => `The point in “${example}” was read as the decimal sign.`,
    },
    whole: {
      ',': (example: string) => `The comma in “${example}” was read as a thousands separator.`,
      '.': (example: string) => `The point in “${example}” was read as a thousands separator.`,
    },
    unreadable: (count: number) =>
      `${cells(count)} ${count === 1 ? 'is not a number and stays' : 'are not numbers and stay'} as text, with the reason.`,
    ambiguous: (example: string) => `What can be read in two ways, like “${example}”, stays as text.`,
    skipped: {
      locked: (count: number) => `${cells(count)} for locked rows ${was(count)} left out.`,
      belowLastRow: (count: number) => `${cells(count)} below the last row ${was(count)} left out.`,
      rightOfTable: (count: number) => `${cells(count)} to the right of the comment ${was(count)} left out.`,
      empty: (count: number) =>
        `${count} empty ${plural('en', count, { one: 'cell', other: 'cells' })} changed nothing.`,
    },
    nothing: 'Nothing was pasted.',
  },
  turned: {
    undo: (count: number) => (count === 1 ? 'Undone in 1 row.' : `Undone in ${count} rows.`),
    redo: (count: number) => (count === 1 ? 'Done again in 1 row.' : `Done again in ${count} rows.`),
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to do again.',
    changedSince: (code: string, by: string) => `${code} stays as it is: ${by} has changed it since.`,
    changedElsewhere: (code: string) => `${code} stays as it is: it has changed since.`,
    readOnly: (code: string) => `${code} stays as it is: it has been sent or closed.`,
  },
};
