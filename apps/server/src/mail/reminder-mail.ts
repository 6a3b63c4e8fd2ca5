import type { OutboxMail } from '@rumbo/store';
import { formatter, wordsIn, type Formatter, type Words } from '@rumbo/words';
import * as z from 'zod';

const line = z.object({
  stage: z.enum(['before', 'late', 'escalated']),
  plan: z.string(),
  unit: z.string(),
  period: z.string(),
  dueDay: z.iso.date(),
  lateBy: z.int().min(0),
  count: z.int().min(1),
  codes: z.array(z.string()),
  owedBy: z.array(z.string()),
  path: z.string().regex(/^\/(?!\/)/),
});
type Line = z.infer<typeof line>;

const told = z.object({
  name: z.string().min(1),
  numberFormat: z.string(),
  illustrative: z.boolean(),
  // Parameters of a mail are plain values; the list of what is owed is one of them, as text.
  lines: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(line).min(1)),
});

/** Of one section; whoever owes more finds the rest in the product. */
const MOST_LINES = 40;
const MOST_CODES = 8;
const SECTIONS = ['late', 'before', 'escalated'] as const;

/** What is said of one sheet, before it is text or a page. */
interface Said {
  readonly heading: string;
  readonly detail: string;
  readonly address: string;
}

interface Section {
  readonly title: string;
  readonly said: readonly Said[];
  readonly more: string | null;
}

export interface ReminderMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The one mail of a day about all that a person owes, as text and as a simple page. Throws for what it cannot word. */
export function reminderMail(
  { language, params }: Pick<OutboxMail, 'language' | 'params'>,
  baseUrl: string | null,
): ReminderMail {
  const { lines, name, illustrative, numberFormat } = told.parse(params);
  const words = wordsIn(language);
  const format = formatter({ language, numberFormat });
  const plans = new Set(lines.map(({ plan }) => plan));
  const address = (path: string) => `${(baseUrl ?? '').replace(/\/$/, '')}${path}`;
  const sections = SECTIONS.flatMap((stage) => {
    const own = lines.filter((one) => one.stage === stage);
    if (own.length === 0) return [];
    const said = own.slice(0, MOST_LINES).map((one) => saidOf(one, plans.size > 1, words, format, address));
    const more = own.length > MOST_LINES ? words.reminders.more(own.length - MOST_LINES) : null;
    return [{ title: words.reminders.sections[stage], said, more }];
  });
  const parts = {
    greeting: words.mail.greeting(name),
    sections,
    list: { words: words.reminders.openList, address: address('/entry') },
    notes: [words.reminders.why, ...(illustrative ? [words.mail.illustrative] : []), words.mail.closing],
  };
  return { subject: subjectOf(lines, words), text: textOf(parts), html: pageOf(parts, language, words) };
}

function subjectOf(lines: readonly Line[], { reminders }: Words): string {
  const sum = (stage: Line['stage']) => lines.reduce((count, one) => count + (one.stage === stage ? one.count : 0), 0);
  const [late, due] = [sum('late'), sum('before')];
  return late + due === 0 ? reminders.escalatedSubject(sum('escalated')) : reminders.subject(late, due);
}

function saidOf(
  one: Line,
  isPlanNamed: boolean,
  { reminders }: Words,
  format: Formatter,
  address: (path: string) => string,
): Said {
  const heading = reminders.line(one.unit, format.period(one.period, 'text'));
  const codes = [
    ...one.codes.slice(0, MOST_CODES),
    ...(one.codes.length > MOST_CODES ? [reminders.more(one.codes.length - MOST_CODES)] : []),
  ];
  const day = format.day(one.dueDay, 'weekday');
  return {
    heading: isPlanNamed ? `${one.plan}: ${heading}` : heading,
    detail: [
      reminders.owed(one.count, codes.join(', ')),
      one.stage === 'before' ? reminders.due(day) : reminders.late(one.lateBy, day),
      ...whose(one, reminders, format),
    ].join('; '),
    address: address(one.path),
  };
}

function whose({ stage, owedBy }: Line, reminders: Words['reminders'], format: Formatter): readonly string[] {
  if (owedBy.length === 0) return stage === 'escalated' ? [reminders.nobody] : [];
  const names = format.list(owedBy);
  return [stage === 'escalated' ? reminders.owedBy(names) : reminders.instead(names)];
}

interface Parts {
  readonly greeting: string;
  readonly sections: readonly Section[];
  readonly list: { readonly words: string; readonly address: string };
  readonly notes: readonly string[];
}

function textOf({ greeting, sections, list, notes }: Parts): string {
  const listed = sections.flatMap(({ title, said, more }) => [
    title.toUpperCase(),
    ...said.map((one) => `${one.heading}\n${one.detail}\n${one.address}`),
    ...(more === null ? [] : [more]),
  ]);
  return [greeting, ...listed, `${list.words}:\n${list.address}`, ...notes, ''].join('\n\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Tables and colours of its own: mail programs know little more. Every text is somebody's, so every text is escaped. */
function pageOf({ greeting, sections, list, notes }: Parts, language: string, { reminders }: Words): string {
  const link = (address: string, words: string) =>
    `<a href="${escaped(address)}" style="color:#1b4b72">${escaped(words)}</a>`;
  const row = ({ heading, detail, address }: Said) =>
    `<tr><td style="padding:8px 16px 8px 0;border-top:1px solid #e3e0d9"><b>${escaped(heading)}</b><br>` +
    `<span style="color:#43505c">${escaped(detail)}</span></td>` +
    `<td style="padding:8px 0;border-top:1px solid #e3e0d9">${link(address, reminders.open)}</td></tr>`;
  const tables = sections.map(
    ({ title, said, more }) =>
      `<h2 style="font-size:16px;margin:24px 0 6px">${escaped(title)}</h2>` +
      `<table style="border-collapse:collapse;width:100%;max-width:640px">${said.map(row).join('')}</table>` +
      (more === null ? '' : `<p>${escaped(more)}</p>`),
  );
  return (
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Rumbo</title>` +
    `<body style="font:14px/1.5 sans-serif;color:#16212c"><p>${escaped(greeting)}</p>${tables.join('')}` +
    `<p>${link(list.address, list.words)}</p>` +
    `${notes.map((note) => `<p style="color:#5f6a74;font-size:12px">${escaped(note)}</p>`).join('')}</body></html>`
  );
}
