import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { createBrowsers, openBrowser, type Browsers, type Looking } from './browsers.ts';
import { freePort } from './free-port.ts';
import { openHost, type HostedServers } from './hosted-servers.ts';
import type { Who } from './people.ts';
import { preparedData } from './prepared.ts';
import { openLine, type Line } from './line.ts';
import { startServerIn, type Language } from './server-in.ts';
import { startServer, type Server, type ServerOptions, type ServerProcess } from './server.ts';

export interface VisitOptions extends Looking {
  /** By default the one that the tests of a worker share, in `language`: for tests that only read. */
  readonly server?: { readonly url: string };
  /** Another tab beside this page, in the same browser. */
  readonly beside?: Page;
  /** A browser that ends with the test, for what cannot be taken back. */
  readonly isOwn?: boolean;
}

/** Opens a page as somebody, in a browser of their own; null: not signed in. */
export type Visit = (who: Who | null, path: string, options?: VisitOptions) => Promise<Page>;

interface Fixtures {
  readonly visit: Visit;
  /** A server over a fresh copy of the demonstration, for a test that writes. */
  readonly freshServer: Server;
  /** Starts servers that are processes of their own, which end with the test. */
  readonly start: (options: ServerOptions) => Promise<ServerProcess>;
  /** A line to `freshServer` that can be cut. */
  readonly line: Line;
}

interface WorkerFixtures {
  readonly browsers: Browsers;
  readonly host: HostedServers;
  /** Where the servers of a worker answer that tests have for themselves, one after the other. */
  readonly ownPort: number;
  readonly sharedServer: (language: Language) => Promise<Server>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  browsers: [
    async ({ browser }, use) => {
      const browsers = createBrowsers(browser);
      await use(browsers);
      await browsers.close();
    },
    { scope: 'worker' },
  ],

  host: [
    async ({}, use) => {
      const host = openHost();
      await use(host);
      host.close();
    },
    { scope: 'worker' },
  ],

  ownPort: [async ({}, use, { parallelIndex }) => use(await freePort(parallelIndex)), { scope: 'worker' }],

  sharedServer: [
    async ({ host }, use) => {
      const started = new Map<Language, Promise<Server>>();
      await use((language) => {
        const server = started.get(language) ?? startServerIn(language, host.start);
        started.set(language, server);
        return server;
      });
      for (const server of started.values()) await (await server).remove();
    },
    { scope: 'worker' },
  ],

  start: async ({}, use) => {
    const started: ServerProcess[] = [];
    await use(async (options) => {
      const server = await startServer(options);
      started.push(server);
      return server;
    });
    for (const server of started) await server.remove();
  },

  freshServer: async ({ host, ownPort }, use) => {
    const server = await host.start({ from: preparedData(), port: ownPort });
    await use(server);
    await server.remove();
  },

  line: async ({ freshServer }, use) => {
    const line = await openLine(freshServer.port);
    await use(line);
    await line.close();
  },

  visit: async ({ browser, browsers, sharedServer, ownPort }, use, testInfo) => {
    const kept = new Set<Page>();
    const ending = new Set<BrowserContext>();
    const defects: string[] = [];
    const hear = (error: Error) => void defects.push(error.stack ?? error.message);

    const pageFor = async (who: Who | null, options: VisitOptions): Promise<Page> => {
      const { language = 'es', beside, isOwn = false } = options;
      if (beside !== undefined) return beside.context().newPage();
      const { url } = options.server ?? (await sharedServer(language));
      if (!isOwn && (options.server === undefined || new URL(url).host === `127.0.0.1:${ownPort}`)) {
        const page = await browsers.take(url, who, options);
        kept.add(page);
        return page;
      }
      const context = await openBrowser(browser, url, who, options);
      ending.add(context);
      return context.newPage();
    };

    await use(async (who, path, options = {}) => {
      const page = await pageFor(who, options);
      page.on('pageerror', hear);
      await page.goto(path);
      return page;
    });
    for (const page of kept) {
      page.off('pageerror', hear);
      // Whatever state a failure left behind ends with it.
      if (testInfo.status === testInfo.expectedStatus) await browsers.giveBack(page);
      else await page.context().close();
    }
    for (const context of ending) await context.close();
    expect(defects, 'nothing was thrown in a page').toEqual([]);
  },
});

export { expect };
