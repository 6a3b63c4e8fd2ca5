import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildBarePage } from '../browser/bare-page.ts';
import { openBrowser } from '../browser/chromium.ts';
import { keysOf, type KeyTime } from '../browser/typing.ts';
import { makeOpenSheet, type OpenSheet } from '../build/open-sheet.ts';
import { BARE_TOKEN } from '../serve/bare-middleware.ts';
import { serve } from '../serve/child.ts';
import { createHttpClient } from '../serve/http-client.ts';
import { serveProduct } from '../serve/product.ts';
import type { Measurement } from './measurements.ts';
import { median, quantile } from './times.ts';

const BARE = join(import.meta.dirname, '..', 'serve', 'bare-server.ts');
const SCREEN = { width: 1_440, height: 900 };
const ROWS = 500;
const FIGURES_IN_TURN = 10;
const ROUNDS = 8;
const WARM_UP = 2;
const AIM = 1.5;

type Turn = readonly KeyTime[];

/** From a key to the cell that shows it, in the entry grid of 500 rows, against a bare table of 500 rows of inputs. */
export async function gridKeystroke(tell: (line: string) => void): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-bench-typing-'));
  const file = join(folder, 'plan.db');
  tell(`Making a sheet of ${ROWS} rows.`);
  const sheet = await makeOpenSheet(file, ROWS);
  const product = await serveProduct(file, null);
  const bare = await serve([BARE], { BARE_DATABASE: file, BARE_PAGE: await buildBarePage('table') }, '/ready');
  const browser = await openBrowser();
  try {
    const own = await openOwn(browser, product.origin, sheet);
    await keepFont(own, product.origin, bare.origin);
    const table = await openPage(browser, bare.origin, '/', BARE_TOKEN);
    await table.locator('input').first().click();
    return measurementOf(...(await typeInTurns(own, table, sheet)));
  } finally {
    await browser.close();
    await Promise.all([product.stop(), bare.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openPage(browser: Browser, origin: string, path: string, token: string): Promise<Page> {
  const context = await browser.newContext({ viewport: SCREEN, locale: 'en' });
  await context.addCookies([{ name: 'rumbo', value: token, url: origin }]);
  const page = await context.newPage();
  await page.goto(`${origin}${path}`);
  return page;
}

async function openOwn(browser: Browser, origin: string, { path, token }: OpenSheet): Promise<Page> {
  const page = await openPage(browser, origin, path, token);
  await page.locator('.g .val').first().click();
  return page;
}

/** The font of the product's page, for the bare one to show. */
async function keepFont(own: Page, origin: string, bareOrigin: string): Promise<void> {
  const address = await own.evaluate(
    () => performance.getEntriesByType('resource').find(({ name }) => name.includes('.woff2'))?.name,
  );
  if (address === undefined) throw new Error('The product has loaded no font.');
  const [from, to] = [createHttpClient(origin), createHttpClient(bareOrigin, { Cookie: `rumbo=${BARE_TOKEN}` })];
  const { body } = await from.get(new URL(address).pathname);
  await to.send('PUT', '/kept', body, { 'x-kept-content-type': 'font/woff2' });
  for (const { close } of [from, to]) close();
}

/** The same keys on both, some figures here and then some there. Answers the keys of each turn. */
async function typeInTurns(
  own: Page,
  table: Page,
  { usual }: OpenSheet,
): Promise<readonly [readonly Turn[], readonly Turn[]]> {
  const [ours, theirs]: [Turn[], Turn[]] = [[], []];
  const figures = [...usual.values()].map(String);
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const some = figures.slice(round * FIGURES_IN_TURN, (round + 1) * FIGURES_IN_TURN);
    const [here, there] = [await keysOf(own, some), await keysOf(table, some)];
    if (round < WARM_UP) continue;
    ours.push(here);
    theirs.push(there);
  }
  return [ours, theirs];
}

/** By the p95 of the turn in the middle: what else the machine does comes in bursts, and meets some turns and not others. */
function measurementOf(ours: readonly Turn[], theirs: readonly Turn[]): Measurement {
  const [own, bare] = [p95Of(ours), p95Of(theirs)];
  const enters = `${inMs(p95Of(ours.map(entersOf)))} against ${inMs(p95Of(theirs.map(entersOf)))}`;
  const middles = `${inMs(median(timesIn(ours.flat())))} against ${inMs(median(timesIn(theirs.flat())))}`;
  return {
    name: 'grid-keystroke',
    ratio: Math.round((own / bare) * 100) / 100,
    aim: AIM,
    better: 'lower',
    detail: `${inMs(own)} against ${inMs(bare)} at p95, of Enter alone ${enters}; ${middles} in the middle; ${ours.flat().length} keys each, ${ROWS} rows`,
  };
}

const timesIn = (turn: Turn): readonly number[] => turn.map(({ milliseconds }) => milliseconds);
const entersOf = (turn: Turn): Turn => turn.filter(({ key }) => key === 'Enter');
const p95Of = (turns: readonly Turn[]): number => median(turns.map((turn) => quantile(timesIn(turn), 0.95)));
const inMs = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`;
