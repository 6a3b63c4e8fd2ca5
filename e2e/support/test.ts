import { expect, test as base } from '@playwright/test';
import { createBrowsers, type Browsers } from './browsers.ts';
import { freePort } from './free-port.ts';
import { openHost, type HostedServers } from './hosted-servers.ts';
import { preparedData } from './prepared.ts';
import { openLine, type Line } from './line.ts';
import { startServerIn, type Language } from './server-in.ts';
import { startServer, type Server, type ServerOptions, type ServerProcess } from './server.ts';
import { createVisits, type Visit, type Visits } from './visits.ts';

interface Fixtures {
  /** What is open in browsers. What a page may talk to asks for it, to let the pages go first. */
  readonly visits: Visits;
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

  visits: async ({ browser, browsers, sharedServer, ownPort }, use, testInfo) => {
    const visits = createVisits({
      browser,
      browsers,
      sharedServer,
      keeps: (url) => new URL(url).host === `127.0.0.1:${ownPort}`,
      hasFailed: () => testInfo.status !== testInfo.expectedStatus,
    });
    await use(visits);
    await visits.end();
    expect(visits.defects, 'nothing was thrown in a page').toEqual([]);
  },

  visit: async ({ visits }, use) => use(visits.visit),

  start: async ({ visits }, use) => {
    const started: ServerProcess[] = [];
    await use(async (options) => {
      const server = await startServer(options);
      started.push(server);
      return server;
    });
    await visits.end();
    for (const server of started) await server.remove();
  },

  freshServer: async ({ host, ownPort, visits }, use) => {
    const server = await host.start({ from: preparedData(), port: ownPort });
    await use(server);
    await visits.end();
    await server.remove();
  },

  line: async ({ freshServer, visits }, use) => {
    const line = await openLine(freshServer.port);
    await use(line);
    await visits.end();
    await line.close();
  },
});

export { expect };
export type { Visit, VisitOptions } from './visits.ts';
