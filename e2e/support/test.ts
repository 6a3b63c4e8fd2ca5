import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Who } from './people.ts';
import { preparedData, signedIn } from './prepared.ts';
import { openLine, type Line } from './line.ts';
import { startServerIn, type Language } from './server-in.ts';
import { startServer, type Server, type ServerOptions } from './server.ts';

export interface VisitOptions {
  /** By default the one that the tests of a worker share, in `language`: for tests that only read. */
  readonly server?: { readonly url: string };
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
  /** A line to `freshServer` that can be cut. */
  readonly line: Line;
}

interface WorkerFixtures {
  readonly sharedServer: (language: Language) => Promise<Server>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sharedServer: [
    async ({}, use) => {
      const started = new Map<Language, Promise<Server>>();
      await use((language) => {
        const server = started.get(language) ?? startServerIn(language);
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

  line: async ({ freshServer }, use) => {
    const line = await openLine(freshServer.port);
    await use(line);
    await line.close();
  },

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

function openBrowser(
  browser: Browser,
  who: Who | null,
  server: { readonly url: string },
  options: VisitOptions,
): Promise<BrowserContext> {
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
