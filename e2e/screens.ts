import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { openBrowser } from './support/browsers.ts';
import { launchOptions } from './support/chromium.ts';
import { prepare } from './support/prepared.ts';
import { arrive, SCREENS, type Screen } from './support/screens.ts';
import { startServerIn, type Language } from './support/server-in.ts';
import { startServer, type Server } from './support/server.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'screens-out');
const PICTURES = join(ROOT, 'docs', 'pictures');
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

interface Look {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly size: keyof typeof SIZES;
}

/** The few that the README shows. */
const IN_README: readonly { readonly file: string; readonly screen: string; readonly look: Look }[] = [
  { file: 'overview', screen: 'overview', look: { language: 'es', theme: 'light', size: 'desktop' } },
  { file: 'overview-dark', screen: 'overview', look: { language: 'en', theme: 'dark', size: 'desktop' } },
  { file: 'map-edit', screen: 'map-edit', look: { language: 'en', theme: 'light', size: 'desktop' } },
  { file: 'kpi', screen: 'kpi', look: { language: 'en', theme: 'light', size: 'desktop' } },
  { file: 'data-entry', screen: 'entry', look: { language: 'es', theme: 'light', size: 'desktop' } },
  { file: 'overview-phone', screen: 'overview', look: { language: 'es', theme: 'light', size: 'phone' } },
];

async function open(browser: Browser, server: Server, screen: Screen, look: Look): Promise<Page> {
  const looking = { ...look, size: SIZES[look.size] };
  const context = await openBrowser(browser, server.url, screen.who, looking, { reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(screen.path);
  await arrive(page, screen);
  // A sheet of values opens at the first that is missing.
  await page.evaluate(() => scrollTo(0, 0));
  // Charts are drawn once their place has been measured.
  await page.waitForTimeout(350);
  return page;
}

async function take(
  browser: Browser,
  server: Server,
  screen: Screen,
  look: Look,
  file: string,
  isWhole: boolean,
): Promise<void> {
  const page = await open(browser, server, screen, look);
  await page.screenshot({ path: `${file}.png`, animations: 'disabled' });
  const isLonger = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight + 40);
  if (isWhole && isLonger) await page.screenshot({ path: `${file}-whole.png`, animations: 'disabled', fullPage: true });
  await page.context().close();
}

async function takeAll(browser: Browser, wanted: readonly string[]): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const empty = await startServer({ from: null, seed: 'none' });
  for (const language of ['es', 'en'] as const) {
    const full = await startServerIn(language, startServer);
    for (const screen of SCREENS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      for (const theme of ['light', 'dark'] as const) {
        for (const size of ['desktop', 'phone'] as const) {
          const name = `${screen.name}-${language}-${theme}-${size}`;
          await take(
            browser,
            screen.isEmpty === true ? empty : full,
            screen,
            { language, theme, size },
            join(OUT, name),
            true,
          );
        }
      }
    }
    await full.remove();
  }
  await empty.remove();
  console.log(`The pictures are in ${OUT}.`);
}

async function takeForReadme(browser: Browser): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const servers = { es: await startServerIn('es', startServer), en: await startServerIn('en', startServer) };
  for (const { file, screen: name, look } of IN_README) {
    const screen = SCREENS.find((one) => one.name === name);
    if (screen !== undefined) await take(browser, servers[look.language], screen, look, join(PICTURES, file), false);
  }
  for (const server of Object.values(servers)) await server.remove();
  console.log(`The pictures of the README are in ${PICTURES}.`);
}

/** `screens`: every screen in both languages and themes, on a desk and on a phone. `--readme`: those of the README. */
const args = process.argv.slice(2);
const undo = await prepare();
const options = launchOptions();
const browser = await chromium.launch({
  ...options,
  // Letters stand where the type says, not where a coarse screen would round them to.
  args: [...(options.args ?? []), '--font-render-hinting=none'],
});
try {
  if (args.includes('--readme')) await takeForReadme(browser);
  else await takeAll(browser, args);
} finally {
  await browser.close();
  undo();
}
