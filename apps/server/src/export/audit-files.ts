import { textIn, type Language } from '@rumbo/domain';
import { inputs, parseInput, type CommandName, type Operations } from '@rumbo/operations';
import type { AuditRow } from '@rumbo/operations/views';
import { auditedThing, formatter, wordsIn, type Wording } from '@rumbo/words';
import { Router, type Request, type RequestHandler } from 'express';
import * as z from 'zod';
import { answerSignedOut } from '../http/failures.ts';
import type { WhoAsks } from '../sign-in/who-asks.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';
import { fileName } from './file-name.ts';
import { put } from './put.ts';

interface AuditFilesDependencies {
  readonly operations: Pick<Operations, 'auditRows'>;
  readonly whoAsks: WhoAsks;
  readonly now: () => string;
}

const outcome = z.object({ lang: z.enum(['es', 'en']).default('es') });

/** The change log as a file, by the reader's own rights: written page by page, however long it is. */
export function createAuditFiles(deps: AuditFilesDependencies, limit: RequestHandler): Router {
  const router = Router();
  router.get('/audit.csv', limit, async (request, response) => {
    const person = await deps.whoAsks(request);
    if (person === null) return answerSignedOut(response);
    const input = parseInput(inputs.auditExport, filtersOf(request));
    const { lang } = parseInput(outcome, { lang: request.query['lang'] });
    const pages = deps.operations.auditRows(person.caller, input)[Symbol.asyncIterator]();
    // The first page before the headers, so that a refusal is one.
    let page = await pages.next();
    const wording = wordingIn(lang);
    const name = fileName([wording.words.audit.csv.file, deps.now().slice(0, 10)], 'csv');
    response.attachment(name).type('text/csv; charset=utf-8').setHeader('Cache-Control', 'private, no-store');
    await put(response, BYTE_ORDER_MARK + csvLine(wording.words.audit.csv.columns));
    for (; page.done !== true && !response.destroyed; page = await pages.next())
      await put(response, page.value.map((row) => lineOf(row, wording)).join(''));
    response.end();
  });
  return router;
}

/** The filters as the page writes them into its address. */
function filtersOf({ query }: Request): unknown {
  const { plan, object, who, act, from, to } = query;
  const [kind, id] = typeof object === 'string' ? object.split(':') : [];
  const subject = kind === undefined ? {} : { subject: id === undefined ? { kind } : { kind, id } };
  return { planId: plan, ...subject, personId: who, act, from, to };
}

function wordingIn(language: Language): Wording {
  return {
    words: wordsIn(language),
    // Instants are written as they are sealed; days and periods need no zone.
    format: formatter({ language, numberFormat: 'es-PE' }),
    text: (text) => textIn(text, language).words,
  };
}

function lineOf(row: AuditRow, wording: Wording): string {
  const { audit } = wording.words;
  const who = row.actorKind === 'system' ? audit.system : (row.actorName ?? audit.nobody);
  return csvLine([
    row.seq,
    row.at,
    who,
    row.command === null ? audit.otherAct(row.commandName) : doneBy(row.command, row.count, wording),
    row.subjects.map((subject) => auditedThing(wording, subject)).join('; '),
    row.count,
    row.actorKind,
    row.actorId,
    row.commandName,
    row.commandId,
    row.planId,
    JSON.stringify(row.topics),
    JSON.stringify(row.refs),
    row.digest,
    row.previousHash,
    row.hash,
  ]);
}

/** What was done, in words: a command without them does not compile. */
function doneBy(command: CommandName, count: number, { words }: Wording): string {
  const done: Readonly<Record<CommandName, (count: number) => string>> = words.audit.done;
  return done[command](count);
}
