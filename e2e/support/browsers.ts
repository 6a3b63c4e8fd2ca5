import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { Who } from './people.ts';
import { signedIn } from './prepared.ts';
import type { Language } from './server-in.ts';

export interface Looking {
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
  readonly forcedColors?: 'active';
}

/**
 * The browsers of a worker, each with one page open. They are kept from test to test: to start the process of a page and to
 * compile the product in it takes three times as long as to open the next page there. Who takes one finds nothing of an
 * earlier test in it.
 */
export interface Browsers {
  /** A page of a browser for an address that comes again. */
  readonly take: (url: string, who: Who | null, looking: Looking) => Promise<Page>;
  /** Leaves the page, so that nothing of it goes on. */
  readonly giveBack: (page: Page) => Promise<void>;
  readonly close: () => Promise<void>;
}

const DESK = { width: 1440, height: 900 } as const;

/** A browser as people have it, which somebody has signed in with; null: nobody. */
export async function openBrowser(
  browser: Browser,
  url: string,
  who: Who | null,
  { language = 'es', theme = 'light', size = DESK, forcedColors }: Looking,
  more: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    locale: language === 'es' ? 'es-PE' : 'en-GB',
    timezoneId: 'America/Lima',
    colorScheme: theme,
    viewport: size,
    ...(forcedColors === undefined ? {} : { forcedColors }),
    ...more,
  });
  await signIn(context, who);
  return context;
}

async function signIn(context: BrowserContext, who: Who | null): Promise<void> {
  if (who === null) return;
  // Playwright wrote it itself.
  const { cookies } = JSON.parse(readFileSync(signedIn(who), 'utf8')) as {
    readonly cookies: Parameters<BrowserContext['addCookies']>[0];
  };
  await context.addCookies(cookies);
}

export function createBrowsers(browser: Browser): Browsers {
  const idle = new Map<string, Page[]>();
  const kindOf = new Map<Page, string>();
  return {
    async take(url, who, looking) {
      const kind = `${url} ${looking.language ?? 'es'}`;
      const kept = idle.get(kind)?.pop();
      if (kept === undefined) {
        const page = await (await openBrowser(browser, url, who, looking)).newPage();
        kindOf.set(page, kind);
        return page;
      }
      await makeNew(kept, url, looking);
      await signIn(kept.context(), who);
      return kept;
    },
    async giveBack(page) {
      const kind = kindOf.get(page);
      if (kind === undefined || page.isClosed()) return page.context().close();
      await letGo(page.context());
      for (const other of page.context().pages()) if (other !== page) await other.close();
      await page.goto('about:blank');
      idle.set(kind, [...(idle.get(kind) ?? []), page]);
    },
    async close() {
      for (const page of kindOf.keys()) await page.context().close();
    },
  };
}

/** Takes away what a test has put between pages and the server: it asks from outside of them, and would go on without them. */
export async function letGo(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
}

/** Takes away what a site may keep in a browser, and looks at it as somebody new does. */
async function makeNew(
  page: Page,
  url: string,
  { theme = 'light', size = DESK, forcedColors }: Looking,
): Promise<void> {
  const context = page.context();
  await context.clearCookies();
  // A page of the address, so that there is something to empty; not one of the product, which would fill it again.
  await page.goto('/healthz');
  await page.evaluate(() => sessionStorage.clear());
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
  await session.detach();
  await page.mouse.move(-1, -1);
  await page.setViewportSize(size);
  await page.emulateMedia({ media: null, colorScheme: theme, forcedColors: forcedColors ?? 'none' });
}
