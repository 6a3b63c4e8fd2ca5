import { plural } from '../../format/plural.ts';

const values = (count: number) => `${count} ${plural('en', count, { one: 'value', other: 'values' })}`;

/** The grid where values are typed and pasted. */
export const entry = {
  title: (period: string, unit: string) => `${period}, ${unit}`,
  gridLabel: (period: string) => `Values for ${period}`,
  change: 'Change',
  filters: { all: 'All', pending: 'Pending', errors: 'Errors', warnings: 'Warnings' },
  filter: (name: string, count: number) => `${name} ${count}`,
  closes: (day: string, relative: string) => `Due ${day}, ${relative}`,
  overdue: (day: string, relative: string) => `Was due ${day}, ${relative}`,
  columns: {
    kpi: 'KPI',
    unitOfMeasure: 'Unit',
    change: 'Change',
    target: 'Target',
    expected: 'Expected',
    note: 'Comment and evidence',
    status: 'Status',
  },
  steps: { label: 'Progress', draft: 'Draft', submitted: 'Submitted', approved: 'Approved', published: 'Published' },
  state: {
    draft: 'Draft',
    submitted: 'Submitted',
    approved: 'Approved',
    returned: 'Returned',
    published: 'Published',
    empty: 'Empty',
  },
  cell: {
    pending: 'Pending',
    noData: 'No data',
    notApplicable: 'Not applicable',
    computed: 'Computed',
    fromRowsBelow: (count: number) => (count === 1 ? 'From the row below' : `From the ${count} rows below`),
    locked: 'Locked',
    numerator: 'Numerator',
    denominator: 'Denominator',
    estimated: 'Estimated',
  },
  saving: {
    saving: 'Saving',
    saved: 'Saved',
    savedAt: (time: string) => `Saved ${time}`,
    notSaved: 'Not saved',
    waiting: (count: number) =>
      `${values(count)} not saved yet. They are kept here and sent when the connection returns.`,
  },
  checks: {
    empty: 'Empty',
    notANumber: 'This is not a number.',
    ambiguous: (text: string) => `“${text}” can be read in two ways. Write it without separators between thousands.`,
    formulaIsComputed: 'This KPI is computed from others and cannot be typed.',
    wrongKind: { value: 'One value is needed.', ratio: 'Numerator and denominator are needed.' },
    notYesOrNo: 'Only yes or no.',
    aboveHundred: (guess: string | null) => (guess === null ? 'Above 100%.' : `Above 100%. Did you mean ${guess}?`),
    belowZero: 'It cannot be below zero.',
    numeratorAboveDenominator: 'The numerator is larger than the denominator.',
    notWhole: 'A count is a whole number.',
    outsideLimits: (range: string) => `Outside the expected range, ${range}. It can be sent, with a comment.`,
    outsidePlausible: (range: string) => `Outside what is plausible, ${range}. It can be sent, with a comment.`,
    tenTimesLast: (last: string) => `At least ten times the last value, ${last}. It can be sent, with a comment.`,
    tenthOfLast: (last: string) => `A tenth of the last value, ${last}, or less. It can be sent, with a comment.`,
    commentMissing: 'Comment missing',
    returned: (name: string, reason: string) => `Returned by ${name}: ${reason}`,
  },
  panel: {
    position: (code: string, row: number, rows: number) => `${code}, row ${row} of ${rows}`,
    expectedRange: (range: string, target: string | null) =>
      target === null ? `Expected range ${range}` : `Expected range ${range}, target ${target}`,
    noExpectedRange: 'No expected range yet: there are fewer than 12 values.',
    comment: 'Comment',
    commentRequired: 'Comment, required',
    commentPlaceholder: 'What changed, and what is being done?',
    evidence: 'Evidence',
    notApplicable: 'Does not apply in this period',
    notApplicableReason: 'Why does it not apply?',
    changes: 'Changes',
    noChanges: 'Nothing has been entered yet.',
    changed: (instant: string, name: string, verb: string, after: string, before: string | null) =>
      before === null
        ? `${instant}, ${name} ${verb} ${after}`
        : `${instant}, ${name} ${verb} ${after}, before ${before}`,
    last: (period: string, value: string) => `${period}: ${value}`,
  },
  /** How a value came in. */
  channel: { typed: 'typed', pasted: 'pasted', imported: 'imported', api: 'sent by a system' },
  channelVerb: { typed: 'typed', pasted: 'pasted', imported: 'imported', api: 'sent' },
  conflict: {
    title: (name: string) => `${name} changed this value while you were typing`,
    yours: 'Yours, not saved',
    theirs: (name: string, time: string) => `${name}, saved ${time}`,
    keepMine: 'Keep mine',
    takeTheirs: (name: string) => `Take ${name}'s`,
    nothingLost: 'Nothing of yours is lost.',
  },
  paste: {
    button: 'Paste from Excel',
    done: (count: number) => `${values(count)} pasted from Excel.`,
    refused: (count: number) =>
      count === 1
        ? '1 cell is not a number and was left as it was.'
        : `${count} cells are not numbers and were left as they were.`,
    ask: (example: string) => `How is “${example}” meant?`,
    undone: 'Paste undone.',
  },
  template: 'Download template',
  history: 'History',
  summary: (filled: number, total: number, pending: number, without: number) =>
    `${filled} of ${values(total)}${pending === 0 ? '' : `, ${pending} pending`}${without === 0 ? '' : `, ${without} without data`}`,
  errors: (count: number) => (count === 1 ? '1 error to correct' : `${count} errors to correct`),
  commentsToWrite: (count: number) => (count === 1 ? '1 comment to write' : `${count} comments to write`),
  review: {
    button: 'Review and send for approval',
    title: 'Before you send',
    problems: (count: number) => (count === 1 ? '1 thing to correct first' : `${count} things to correct first`),
    ready: (count: number) => `${values(count)} ready to send.`,
    withoutValue: (count: number) =>
      count === 1 ? '1 row has no value and stays open.' : `${count} rows have no value and stay open.`,
    goTo: (code: string) => `Go to ${code}`,
    send: 'Send for approval',
    sent: (count: number) => `${values(count)} sent for approval.`,
    sentHelp: 'You can take them back until somebody approves them.',
    withdraw: 'Take back',
    withdrawn: (count: number) => `${values(count)} taken back.`,
    nothing: 'There is nothing to send.',
  },
  readOnly: {
    submitted: 'Sent for approval. Take it back to change a value.',
    published: 'The period is closed. A correction needs it to be reopened, with a reason.',
    notAssigned: 'These values are reported by somebody else.',
  },
  correction: 'This value is approved. A new one waits for approval, and the approved one stays in force until then.',
  keyboard: 'Enter goes down, Tab goes right, Escape restores, F2 edits, Shift F2 comments.',
  announced: {
    saved: (code: string) => `${code} saved`,
    notSaved: (code: string) => `${code} not saved`,
    pasted: (count: number) => `${values(count)} pasted`,
  },
};
