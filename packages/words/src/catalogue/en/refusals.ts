import type { RefusalParams } from '@rumbo/domain';
import { fieldNamed } from '../field-named.ts';
import { fields } from './fields.ts';
import { fileRefusals } from './entry-files.ts';
import { organisationRefusals } from './organisation-refusals.ts';
import { evidenceRefusals } from './evidence.ts';
import { ruleRefusals } from './rules.ts';
import { definitionRefusals } from './definition-refusals.ts';
import { plannerRefusals } from './planner-refusals.ts';
import { signInRefusals } from './sign-in-refusals.ts';

/** One sentence a refusal code. A parameter that did not come is left out of the sentence, never shown as "undefined". */
export type RefusalSentence = (params: RefusalParams) => string;

/** "K-14: " when the refusal names a KPI. */
const named = ({ kpi }: RefusalParams): string => (typeof kpi === 'string' && kpi !== '' ? `${kpi}: ` : '');

export const refusals = {
  ...plannerRefusals,
  ...fileRefusals,
  ...organisationRefusals,
  ...signInRefusals,
  ...ruleRefusals,
  ...evidenceRefusals,
  ...definitionRefusals,
  // Input
  inputInvalid: ({ field, rule, most }) => {
    const it = fieldNamed(fields, field);
    if (it === null) return `Something in what was sent is not right${field ? `: ${field}` : ''}.`;
    if (most !== undefined) return `${it} may have at most ${most} characters.`;
    return rule === 'too_small' ? `${it} is missing.` : `${it} cannot be kept as it was written. Check it.`;
  },
  notANumber: () => 'This is not a number.',
  textEmpty: () => 'Write it in at least one language.',
  dayUnknown: ({ day }) => `${day ?? 'This'} is not a day of the calendar.`,
  instantUnknown: () => 'This is not a moment in time.',
  timeZoneUnknown: ({ timeZone }) => `There is no time zone ${timeZone ?? 'of that name'}.`,
  periodUnknown: ({ period }) => `${period ?? 'This'} is not a period.`,
  frequenciesDiffer: () => 'Both periods have to be of the same frequency.',
  frequencyFiner: () => 'A period cannot be narrowed to a finer one here.',
  frequencyCoarser: () => 'A period has no parts that are longer than itself.',
  endsBeforeItBegins: () => 'It ends before it begins.',
  yearsReversed: () => 'The last year comes before the first.',
  // Rights
  notAllowed: () => 'Your role does not allow this.',
  notFound: () => 'It was not found, or you may not see it.',
  // Readings
  kpiIsComputed: (params) => `${named(params)}this KPI is computed from others and cannot be typed.`,
  kpiDiscontinued: (params) => `${named(params)}this KPI is no longer measured in that period.`,
  periodOfOtherFrequency: (params) => `${named(params)}this KPI is not reported for periods of that length.`,
  periodInFuture: (params) => `${named(params)}the period has not begun yet.`,
  contentOfOtherKind: ({ expected, ...params }) =>
    expected === 'ratio'
      ? `${named(params)}numerator and denominator are needed.`
      : `${named(params)}one value is needed.`,
  periodClosed: (params) =>
    `${named(params)}the period is closed. A correction needs it to be reopened, with a reason.`,
  readingSubmitted: (params) => `${named(params)}the value has been sent for approval. Take it back to change it.`,
  readingChanged: ({ by, ...params }) =>
    `${named(params)}${typeof by === 'string' && by !== '' ? by : 'somebody'} changed this value in the meantime. Both are shown.`,
  readingImpossible: (params) => `${named(params)}this value is not possible.`,
  commentMissing: ({ problem, ...params }) =>
    problem === 'equalToRow' || problem === 'ruleAtMost' || problem === 'ruleSumOf'
      ? `${named(params)}the value does not agree with that of another KPI, so it needs a comment.`
      : `${named(params)}the value lies outside what is expected, so it needs a comment.`,
  notAssigned: (params) => `${named(params)}this unit does not report this KPI in that period.`,
  correctionUnexplained: (params) =>
    `${named(params)}the value takes the place of an approved one, so it needs a comment that says why.`,
  readingsWaiting: ({ count }) =>
    count === 1
      ? '1 value still waits for approval. Approve or return it before closing.'
      : `${count ?? 'Some'} values still wait for approval. Approve or return them before closing.`,
  nothingToClear: (params) => `${named(params)}there is no draft to clear.`,
  nothingToSubmit: () => 'There is nothing to send.',
  nothingToWithdraw: () => 'There is nothing to take back.',
  submissionChanged: () => 'A value has changed since you opened the page. Look at it before you approve.',
  readingNotDraft: () => 'This value is not a draft any more.',
  readingNotSubmitted: () => 'This value does not wait for approval any more.',
  notTheSubmitter: () => 'Only the person who sent it can take it back.',
  rowTwice: () => 'The same row is there twice.',
  reasonMissing: () => 'Say why.',
  periodNotOver: () => 'The period is not over yet.',
  periodNotClosed: () => 'The period is not closed.',
  everyRowRefused: ({ rows }) => `None of the ${rows ?? ''} rows could be read.`.replace('  ', ' '),
  // Administration
  alreadySetUp: () => 'This installation is set up already. Sign in.',
  emailTaken: () => 'Somebody has an account with this e-mail already.',
  personNotFound: () => 'This person was not found.',
  grantNotFound: () => 'This role was not found; it may have been taken away already.',
  lastAdmin: () => 'The last administrator cannot be removed. Name another first.',
  unitNotFound: () => 'This unit was not found, or you may not see it.',
  unitStays: () =>
    'A unit cannot be moved under another, since earlier periods add up by where it was. End it and add a new one.',
  idTaken: () => 'This already exists. Reload the page and try again.',
  unitUnderItself: () => 'A unit cannot stand under itself.',
  // Signing in
  signInWrong: () => 'E-mail and password do not match. Check both and try again.',
  tooManyTries: ({ seconds }) =>
    seconds === 1 ? 'Too many tries. Wait 1 second.' : `Too many tries. Wait ${seconds ?? 'some'} seconds.`,
  passwordTooShort: ({ atLeast }) =>
    `The password needs at least ${atLeast ?? 12} characters. A sentence is easier to remember than signs and figures.`,
  passwordTooLong: ({ atMost }) => `The password may have at most ${atMost ?? 128} characters.`,
  passwordCommon: () => 'This password is among the first that anybody would guess. Choose another.',
  setUpCodeWrong: () => 'This is not the code that was printed when the server started.',
  originRefused: () => 'This was sent from a page of another address. Open Rumbo at its own address and try again.',
  signedOut: () => 'Your session has ended. Sign in again.',
  unitCycle: () => 'The units would stand under each other in a circle.',
  // Traffic
  commandIdReused: () => 'This request was made before with other content. Reload the page and try again.',
  diskFull: () =>
    'The disk of the server is full, so nothing can be saved for now. What you typed stays here; tell whoever looks after the server.',
  databaseHeld: () => 'Another program holds the database for now. What you typed stays here; try again in a moment.',
  databaseAway: () => 'The database does not answer. What you typed stays here; try again in a moment.',
  writeTookTooLong: () => 'It took too long and nothing was changed. Try again with less at once.',
} satisfies Record<string, RefusalSentence>;

export const refusalFallbacks = {
  generic: (errorId: string | null) =>
    errorId === null
      ? 'That did not work. Try again.'
      : `That did not work. Try again; if it goes on, tell your administrator the reference ${errorId}.`,
  notFound: 'It was not found, or you may not see it.',
  forbidden: 'You may not do this.',
  conflict: 'Somebody else changed this in the meantime.',
  invalid: 'Something in what was sent is not right.',
  busy: 'The server is busy. Try again in a moment.',
};
