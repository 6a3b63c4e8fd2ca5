import type { RefusalSentence } from './refusals.ts';

const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`);

/** Files of values: the template, and what a filled one would change. */
export const entryFiles = {
  fileName: 'values',
  columns: {
    code: 'Code',
    name: 'KPI',
    unit: 'Unit of measure',
    period: 'Period',
    value: 'Value',
    numerator: 'Numerator',
    denominator: 'Denominator',
    comment: 'Comment',
  },
  template: 'Download template',
  templateXlsx: 'For Excel and LibreOffice (XLSX)',
  templateCsv: 'As text (CSV)',
  choose: 'Bring in a file',
  drop: 'Drop the filled template here',
  dialog: {
    title: 'Bring in a file',
    label: 'The filled template, XLSX or CSV',
    help: 'At most 5 MB and 20,000 rows. You see what would change before anything is written.',
    reading: 'Reading the file',
    other: 'Choose another file',
    apply: (count: number) => `Apply ${rows(count)}`,
    nothing: 'This file changes nothing on this sheet.',
    table: 'What the file would change',
    columns: { kpi: 'KPI', cell: 'Cell', before: 'Now', after: 'In the file', outcome: 'What happens' },
    fewer: (count: number) => `and ${rows(count)} more like these`,
  },
  summary: {
    new: (count: number) => `${count} new`,
    changed: (count: number) => `${count} changed`,
    unchanged: (count: number) => `${count} unchanged`,
    skipped: (count: number) => `${count} left out`,
    unreadable: (count: number) => `${count} unreadable`,
  },
  outcome: { new: 'New', changed: 'Changed', unchanged: 'Unchanged', skipped: 'Left out', unreadable: 'Unreadable' },
  reason: {
    notOnSheet: 'No KPI of this sheet has this code.',
    periodUnknown: 'This KPI is not reported for that period on this sheet.',
    locked: 'The row is locked: sent, closed or somebody else’s.',
    twice: 'The file has this row twice; the first counts.',
    empty: 'The file has no value here; what is there stays.',
    half: 'A ratio needs both its numerator and its denominator.',
    notANumber: 'This is not a number.',
    ambiguous: 'This can be read in two ways.',
    commentTooLong: 'The comment is longer than 2000 characters.',
  },
  applied: (count: number) => `${rows(count)} taken from the file.`,
};

export const fileRefusals = {
  fileEmpty: () => 'The file is empty.',
  fileTooLarge: () => 'The file is too large. At most 5 MB, also unpacked it may not be many times that.',
  fileTooManyRows: () => 'The file has too many rows. At most 20,000.',
  fileNotATable: () => 'This is neither a spreadsheet (XLSX) nor a text file with columns (CSV).',
  fileTooMuchWork: () =>
    'The file takes too long to read. Copy the rows with values into a new file, or use the template, and try again.',
  filesWaiting: () => 'Several files are being read at this moment. Try again in a minute.',
  fileDamaged: () => 'The file cannot be opened. Save it again as XLSX or CSV.',
  fileNotATemplate: () =>
    'No column for the code and the value was found. Use the template, with its headings as they are.',
} satisfies Record<string, RefusalSentence>;
