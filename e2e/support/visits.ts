import type { Browser, BrowserContext, Page } from '@playwright/test';
import { letGo, openBrowser, type Browsers, type Looking } from './browsers.ts';
import type { Who } from './people.ts';
import type { Language } from './server-in.ts';
import type { Server } from './server.ts';

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

/** The pages that a test has open. */
export interface Visits {
  readonly visit: Visit;
  /** Leaves every page, so that nothing asks a server that is about to go. Asked again, it has nothing left to do. */
  readonly end: () => Promise<void>;
  /** What was thrown in a page. */
  readonly defects: readonly string[];
}

interface House {
  readonly browser: Browser;
  readonly browsers: Browsers;
  readonly sharedServer: (language: Language) => Promise<Server>;
  /** Whether browsers for this address are kept for the next test. */
  readonly keeps: (url: string) => boolean;
  readonly hasFailed: () => boolean;
}

export function createVisits({ browser, browsers, sharedServer, keeps, hasFailed }: House): Visits {
  const kept = new Set<Page>();
  const ending = new Set<BrowserContext>();
  const defects: string[] = [];
  const hear = (error: Error) => void defects.push(error.stack ?? error.message);

  const pageFor = async (who: Who | null, options: VisitOptions): Promise<Page> => {
    const { language = 'es', beside, isOwn = false } = options;
    if (beside !== undefined) return beside.context().newPage();
    const { url } = options.server ?? (await sharedServer(language));
    if (!isOwn && (options.server === undefined || keeps(url))) {
      const page = await browsers.take(url, who, options);
      kept.add(page);
      return page;
    }
    const context = await openBrowser(browser, url, who, options);
    ending.add(context);
    return context.newPage();
  };

  const close = async (context: BrowserContext): Promise<void> => {
    await letGo(context);
    await context.close();
  };

  return {
    defects,
    async visit(who, path, options = {}) {
      const page = await pageFor(who, options);
      page.on('pageerror', hear);
      await page.goto(path);
      return page;
    },
    async end() {
      for (const page of kept) {
        page.off('pageerror', hear);
        // Whatever state a failure left behind ends with it.
        if (hasFailed()) await close(page.context());
        else await browsers.giveBack(page);
      }
      for (const context of ending) await close(context);
      kept.clear();
      ending.clear();
    },
  };
}
