import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildBarePage } from '../browser/bare-page.ts';
import { openBrowser } from '../browser/chromium.ts';
import { framesOfDrag, handOn } from '../browser/drag.ts';
import { timeToFirstEdit } from '../browser/first-edit.ts';
import { shownMap, type ShownMap } from '../browser/shown-map.ts';
import { withOperations } from '../build/build-plan.ts';
import { largeMap } from '../build/large-map.ts';
import { preparedPlan, type PreparedPlan } from '../build/prepared-plan.ts';
import { BARE_TOKEN } from '../serve/bare-middleware.ts';
import { serve } from '../serve/child.ts';
import { createHttpClient } from '../serve/http-client.ts';
import { serveProduct } from '../serve/product.ts';
import { createSignedIn, openSession, type SignedIn } from '../serve/signed-in.ts';
import { MAP } from './map-edit.ts';
import type { Measurement } from './measurements.ts';
import { inTurns, median, quantile } from './times.ts';

const BARE = join(import.meta.dirname, '..', 'serve', 'bare-server.ts');
const SCREEN = { width: 1_440, height: 900 };
const DRAGS = 8;
const OPENINGS = 15;
const WARM_UP = 2;
const AIMS = { frame: 1.3, open: 1.5 } as const;

/** The map editor and the bare page, each in a browser profile of its own. */
interface Pages {
  readonly product: { readonly url: string; readonly context: () => Promise<BrowserContext> };
  readonly bare: { readonly url: string; readonly context: () => Promise<BrowserContext> };
  readonly planner: SignedIn;
  /** Has the bare page show the same. */
  readonly showBare: (map: ShownMap) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What drawing on a map is like in a browser, against React Flow alone with the same nodes in the same places. */
export async function mapInBrowser(tell: (line: string) => void): Promise<readonly Measurement[]> {
  const plan = await preparedPlan(MAP, tell);
  const barePage = await buildBarePage('map');
  const browser = await openBrowser();
  try {
    return [await measuring(browser, plan, barePage, dragFrame), await measuring(browser, plan, barePage, opening)];
  } finally {
    await browser.close();
  }
}

/** One measurement, on a copy of the plan that nobody has drawn on. */
async function measuring(
  browser: Browser,
  plan: PreparedPlan,
  barePage: string,
  measure: (pages: Pages, plan: PreparedPlan) => Promise<Measurement>,
): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-bench-browser-'));
  const file = join(folder, 'plan.db');
  copyFileSync(plan.file, file);
  const pages = await servePages(browser, file, plan, barePage);
  try {
    return await measure(pages, plan);
  } finally {
    await pages.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function servePages(browser: Browser, file: string, plan: PreparedPlan, barePage: string): Promise<Pages> {
  const token = await withOperations(file, ({ store }) => openSession(store, plan.people.planner));
  const product = await serveProduct(file, null);
  const bareServer = await serve([BARE], { BARE_DATABASE: file, BARE_PAGE: barePage }, '/ready');
  const planner = createSignedIn(product.origin, token);
  const bare = createHttpClient(bareServer.origin, { Cookie: `rumbo=${BARE_TOKEN}` });
  const contextOn = (url: string, value: string) => async () => {
    const context = await browser.newContext({ viewport: SCREEN, locale: 'en' });
    await context.addCookies([{ name: 'rumbo', value, url }]);
    return context;
  };
  return {
    product: { url: `${product.origin}/map/edit`, context: contextOn(product.origin, token) },
    bare: { url: `${bareServer.origin}/`, context: contextOn(bareServer.origin, BARE_TOKEN) },
    planner,
    async showBare(map) {
      await bare.send('PUT', '/kept', gzipSync(JSON.stringify(map)), {
        'x-kept-content-type': 'application/json',
        'x-kept-content-encoding': 'gzip',
      });
    },
    async stop() {
      planner.close();
      bare.close();
      await product.stop();
      await bareServer.stop();
    },
  };
}

/** The p95 frame time of a drag on 300 objectives and 600 links. */
async function dragFrame(pages: Pages, { outline }: PreparedPlan): Promise<Measurement> {
  const document = largeMap(outline);
  await pages.planner.act('maps.edit', { planId: outline.planId, edits: [{ kind: 'replaceMap', document }] });
  const [own, theirs] = [await pages.product.context(), await pages.bare.context()];
  const ownPage = await opened(own, pages.product.url, document.objectives.length);
  const map = await shownMap(ownPage, document.links);
  await pages.showBare(map);
  const barePage = await opened(theirs, pages.bare.url, document.objectives.length);
  const nodeId = nearestToMiddle(map);
  const [ownHand, bareHand] = [await handOn(ownPage), await handOn(barePage)];
  const [ownFrames, bareFrames]: [number[], number[]] = [[], []];
  const p95 = async (hand: typeof ownHand, all: number[]) => {
    const frames = await framesOfDrag(hand, nodeId);
    all.push(...frames);
    return quantile(frames, 0.95);
  };
  const [ours, bare] = await inTurns(
    DRAGS,
    WARM_UP,
    () => p95(ownHand, ownFrames),
    () => p95(bareHand, bareFrames),
  );
  await Promise.all([own.close(), theirs.close()]);
  const size = `${document.objectives.length} objectives, ${document.links.length} links`;
  return {
    name: 'map-drag-frame',
    ratio: round(median(ours) / median(bare)),
    aim: AIMS.frame,
    better: 'lower',
    detail: `${inMs(median(ours))} against ${inMs(median(bare))} at p95, ${inMs(median(ownFrames))} against ${inMs(median(bareFrames))} in the middle, ${DRAGS} drags each; ${size}, all in sight`,
  };
}

async function opened(context: BrowserContext, url: string, nodes: number): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('.react-flow__node.draggable').length >= wanted,
    nodes,
  );
  // What is worked out behind the first picture is over.
  await page.waitForTimeout(3_000);
  return page;
}

function nearestToMiddle({ nodes, width, height, viewport }: ShownMap): string {
  const distance = ({ position, ...size }: ShownMap['nodes'][number]): number =>
    Math.hypot(
      (position.x + size.width / 2) * viewport.zoom + viewport.x - width / 2,
      (position.y + size.height / 2) * viewport.zoom + viewport.y - height / 2,
    );
  const [first, ...others] = nodes;
  if (first === undefined) throw new Error('The map is empty.');
  return others.reduce((best, node) => (distance(node) < distance(best) ? node : best), first).id;
}

/** From the navigation to the first edit that is possible, with 100 objectives: the page was open before, and before that never. */
async function opening(pages: Pages, { outline }: PreparedPlan): Promise<Measurement> {
  const links = await publishedLinks(pages, outline.planId);
  const wanted = outline.objectives.length;
  const [own, theirs] = [await pages.product.context(), await pages.bare.context()];
  const page = await opened(own, pages.product.url, wanted);
  await pages.showBare(await shownMap(page, links));
  await page.close();
  const first = async ({ context, url }: Pages['bare']) => {
    const fresh = await context();
    const time = await timeToFirstEdit(fresh, url, wanted);
    await fresh.close();
    return time;
  };
  const [ours, bare] = await inTurns(
    OPENINGS,
    WARM_UP,
    () => timeToFirstEdit(own, pages.product.url, wanted),
    () => timeToFirstEdit(theirs, pages.bare.url, wanted),
  );
  const [oursFirst, bareFirst] = await inTurns(
    OPENINGS,
    WARM_UP,
    () => first(pages.product),
    () => first(pages.bare),
  );
  await Promise.all([own.close(), theirs.close()]);
  const ratioOfFirst = round(median(oursFirst) / median(bareFirst));
  return {
    name: 'map-open',
    ratio: round(median(ours) / median(bare)),
    aim: AIMS.open,
    better: 'lower',
    detail: `${inMs(median(ours))} against ${inMs(median(bare))}, ${OPENINGS} each; in a browser that was never here ${inMs(median(oursFirst))} against ${inMs(median(bareFirst))}: ${ratioOfFirst} times; ${wanted} objectives, ${links.length} links`,
  };
}

interface LinkOnTheWire {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
}

async function publishedLinks({ planner }: Pages, planId: string): Promise<readonly LinkOnTheWire[]> {
  // The wire's contract names the value of this screen.
  const draft = (await planner.read('draft', { planId })) as { document: { links: readonly LinkOnTheWire[] } };
  return draft.document.links;
}

const round = (ratio: number): number => Math.round(ratio * 100) / 100;

function inMs(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}
