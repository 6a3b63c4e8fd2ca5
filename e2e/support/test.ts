import { expect, request, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { everybody, type Who } from './people.ts';
import { preparedData, signedIn } from './prepared.ts';
import { startServer, type Server, type ServerOptions } from './server.ts';

export type Language = 'es' | 'en';

export interface VisitOptions {
  /** By default the one that the tests of a worker share, in `language`: for tests that only read. */
  readonly server?: Server;
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
  readonly forcedColors?: 'active';
  /** Another tab beside this page, in the same browser. */
  readonly beside?: Page;
}

/** Opens a page as somebody, in a browser of their own; null: not signed in. */
export type Visit = (who: Who | null, path: string, options?: VisitOptions) => Promise<Page>;

interface Fixtures {
  readonly visit: Visit;
  /** A server over a fresh copy of the demonstration, for a test that writes. */
  readonly freshServer: Server;
  /** Starts further servers, which end with the test. */
  readonly start: (options: ServerOptions) => Promise<Server>;
}

interface WorkerFixtures {
  readonly sharedServer: (language: Language) => Promise<Server>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sharedServer: [
    async ({}, use) => {
      const started = new Map<Language, Promise<Server>>();
      await use((language) => {
        const server = started.get(language) ?? startIn(language);
        started.set(language, server);
        return server;
      });
      for (const server of started.values()) await (await server).remove();
    },
    { scope: 'worker' },
  ],

  start: async ({}, use) => {
    const started: Server[] = [];
    await use(async (options) => {
      const server = await startServer(options);
      started.push(server);
      return server;
    });
    for (const server of started) await server.remove();
  },

  freshServer: async ({ start }, use) => use(await start({ from: preparedData() })),

  visit: async ({ browser, sharedServer }, use) => {
    const contexts: BrowserContext[] = [];
    const defects: string[] = [];
    await use(async (who, path, options = {}) => {
      const { language = 'es', beside } = options;
      const server = options.server ?? (await sharedServer(language));
      const context = beside?.context() ?? (await openBrowser(browser, who, server, options));
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => defects.push(error.stack ?? error.message));
      await page.goto(path);
      return page;
    });
    for (const context of new Set(contexts)) await context.close();
    expect(defects, 'nothing was thrown in a page').toEqual([]);
  },
});

export { expect };

function openBrowser(browser: Browser, who: Who | null, server: Server, options: VisitOptions): Promise<BrowserContext> {
  const { language = 'es', theme = 'light', size = { width: 1440, height: 900 }, forcedColors } = options;
  return browser.newContext({
    baseURL: server.url,
    locale: language === 'es' ? 'es-PE' : 'en-GB',
    timezoneId: 'America/Lima',
    colorScheme: theme,
    viewport: size,
    ...(forcedColors === undefined ? {} : { forcedColors }),
    ...(who === null ? {} : { storageState: signedIn(who) }),
  });
}

/** The demonstration as everybody reads it in one language: language belongs to the person. */
async function startIn(language: Language): Promise<Server> {
  const server = await startServer({ from: preparedData() });
  for (const who of everybody) {
    const { url } = server;
    const browser = await request.newContext({ baseURL: url, storageState: signedIn(who), extraHTTPHeaders: { origin: url } });
    const answer = await browser.post('/trpc/preferences.set', { data: { commandId: crypto.randomUUID(), language } });
    expect(answer.status(), await answer.text()).toBe(200);
    await browser.dispose();
  }
  return server;
}
