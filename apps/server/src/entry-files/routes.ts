import { Refusal } from '@rumbo/domain';
import { MOST_BYTES, writeCsv, writeXlsx } from '@rumbo/interchange';
import { inputs, newTrace, parseInput, type Caller, type Operations } from '@rumbo/operations';
import type { EntryView } from '@rumbo/operations/views';
import { formatter, wordsIn } from '@rumbo/words';
import express, { Router, type Request, type RequestHandler } from 'express';
import * as z from 'zod';
import { fileName } from '../export/file-name.ts';
import { answerSignedOut } from '../http/failures.ts';
import type { WhoAsks } from '../sign-in/who-asks.ts';
import { previewOf } from './preview.ts';
import { createReadFile } from './read-file.ts';
import { headings, templateTables } from './template.ts';

interface EntryFileDependencies {
  readonly operations: Pick<Operations, 'entry'>;
  readonly whoAsks: WhoAsks;
}

const outcome = z.object({
  lang: z.enum(['es', 'en']).default('es'),
  /** How figures that can be read in two ways are meant. */
  sign: z.enum([',', '.']).optional(),
});

/** A file that is too large is read far enough to say so. */
const MOST_BODY = 2 * MOST_BYTES;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `/entry.xlsx` and `/entry.csv`: what is due of a unit and month, to be filled elsewhere. */
export function createEntryTemplates(deps: EntryFileDependencies, limit: RequestHandler): Router {
  const router = Router();
  for (const format of ['xlsx', 'csv'] as const) {
    router.get(`/entry.${format}`, limit, async (request, response) => {
      const person = await deps.whoAsks(request);
      if (person === null) return answerSignedOut(response);
      const view = await sheetFor(deps, person.caller, request);
      const { lang } = parseInput(outcome, { lang: request.query['lang'] });
      const tables = templateTables(view, lang);
      const bytes = format === 'xlsx' ? await writeXlsx(tables) : writeCsv(tables, decimalSignOf(view));
      const { fileName: name } = wordsIn(lang).entryFiles;
      const { head } = view;
      response
        .attachment(fileName([name, head.unitName[lang] ?? '', head.period], format))
        .type(format === 'xlsx' ? XLSX : 'text/csv; charset=utf-8')
        .setHeader('Cache-Control', 'private, no-store')
        .end(Buffer.from(bytes));
    });
  }
  return router;
}

/** `POST /entry` with a file as its body: what it would change, row by row. Nothing is written. */
export function createEntryImports(deps: EntryFileDependencies, limit: RequestHandler): Router {
  const router = Router();
  const readFile = createReadFile();
  router.post('/entry', limit, async (request, response, next) => {
    // Before the body is read: a stranger's is not.
    if ((await deps.whoAsks(request)) === null) return answerSignedOut(response);
    return next();
  });
  router.post('/entry', express.raw({ type: () => true, limit: MOST_BODY }), async (request, response) => {
    const person = await deps.whoAsks(request);
    if (person === null) return answerSignedOut(response);
    const view = await sheetFor(deps, person.caller, request);
    const { sign } = parseInput(outcome, { sign: request.query['sign'] });
    const bytes = Buffer.isBuffer(request.body) ? request.body : new Uint8Array();
    const rows = await readFile({ bytes, headings: headings() });
    if (rows.length === 0) throw new Refusal('invalid', 'fileNotATemplate', {}, 'file');
    response.setHeader('Cache-Control', 'private, no-store').json(previewOf(view, rows, sign));
  });
  return router;
}

function sheetFor({ operations }: EntryFileDependencies, caller: Caller, request: Request): Promise<EntryView> {
  const { plan, unit, period } = request.query;
  const input = parseInput(inputs.entry, { planId: plan, unitId: unit, period });
  return operations.entry(caller, input, newTrace());
}

function decimalSignOf({ numberFormat }: EntryView): '.' | ',' {
  const { figure } = formatter({ language: 'es', numberFormat, timeZone: 'UTC' });
  return figure(0.5, 1).includes(',') ? ',' : '.';
}
