import { textIn, type Language, type Text } from '@rumbo/domain';
import { mapSheet, sheetOfView, toSvg, type Paper } from '@rumbo/drawing';
import { inputs, newTrace, parseInput, type Caller, type Operations } from '@rumbo/operations';
import { formatter, wordsIn, type Wording } from '@rumbo/words';
import { Router, type Request, type RequestHandler } from 'express';
import * as z from 'zod';
import { answerSignedOut } from '../http/failures.ts';
import { sceneToPdf } from '../pdf/scene-to-pdf.ts';
import type { WhoAsks } from '../sign-in/who-asks.ts';
import { fileName } from './file-name.ts';
import { typefaceStyle } from './svg-typeface.ts';

interface MapSheetDependencies {
  readonly operations: Pick<Operations, 'mapSheet'>;
  readonly whoAsks: WhoAsks;
  readonly now: () => string;
}

/** How it should come out; what it shows is the query's to check. */
const outcome = z.object({ paper: z.enum(['a4', 'a3']).default('a4'), lang: z.enum(['es', 'en']).default('es') });

/** The picture brings its typeface along and may do nothing else, also where a browser shows it as a page. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox";

interface Sheet {
  readonly scene: ReturnType<typeof mapSheet>;
  readonly language: Language;
  readonly title: string;
  readonly madeAt: string;
  readonly nameFor: (extension: string) => string;
}

/** The map as it is shown, as a file: `/map.pdf` and `/map.svg`, by the reader's own rights. */
export function createMapSheets(deps: MapSheetDependencies, limit: RequestHandler): Router {
  const router = Router();
  router.get('/map.pdf', limit, async (request, response) => {
    const person = await deps.whoAsks(request);
    if (person === null) return answerSignedOut(response);
    const { scene, title, language, madeAt, nameFor } = await sheetFor(deps, person.caller, request);
    const bytes = await sceneToPdf(scene, { title, language, madeAt });
    response
      .attachment(nameFor('pdf'))
      .type('application/pdf')
      .setHeader('Cache-Control', 'private, no-store')
      .end(bytes);
  });
  router.get('/map.svg', limit, async (request, response) => {
    const person = await deps.whoAsks(request);
    if (person === null) return answerSignedOut(response);
    const { scene, language, nameFor } = await sheetFor(deps, person.caller, request);
    const svg = toSvg(scene, { unit: 'pt', language, style: typefaceStyle(scene) });
    response.attachment(nameFor('svg')).type('image/svg+xml').setHeader('Cache-Control', 'private, no-store');
    response.setHeader('Content-Security-Policy', PICTURE_POLICY).end(svg);
  });
  return router;
}

async function sheetFor({ operations, now }: MapSheetDependencies, caller: Caller, request: Request): Promise<Sheet> {
  const { plan, period, unit, map, trace, theme, paper, lang } = request.query;
  const asked = { planId: plan, period, unitId: unit, map: named(map), traceId: trace, themeId: theme };
  const input = parseInput(inputs.mapSheet, asked);
  const { paper: size, lang: language } = parseInput(outcome, { paper, lang });
  const view = await operations.mapSheet(caller, input, newTrace());
  const wording: Wording = {
    words: wordsIn(language),
    format: formatter({ language, numberFormat: view.numberFormat, timeZone: view.timeZone }),
    text: (text: Text) => textIn(text, language).words,
  };
  const madeAt = now();
  const sheet = sheetOfView(view, wording, { paper: size, madeAt });
  return {
    scene: mapSheet(sheet),
    language,
    title: [sheet.words.title, wording.words.sheet.title, sheet.words.period].join(', '),
    madeAt,
    nameFor: (extension) => fileName(nameParts(sheet.words.title, view, size, wording), extension),
  };
}

/** A version is called by its number. */
function named(map: unknown): unknown {
  return typeof map === 'string' && /^\d{1,5}$/.test(map) ? Number(map) : map;
}

function nameParts(
  plan: string,
  { head, version }: Awaited<ReturnType<Operations['mapSheet']>>,
  paper: Paper,
  { words }: Wording,
): string[] {
  const { fileName: name, draftFileName } = words.sheet;
  const of = version === null ? [] : [`v${version.number}`, ...(version.kind === 'draft' ? [draftFileName] : [])];
  return [name, plan, head.period, ...of, paper];
}
