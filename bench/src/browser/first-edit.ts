import type { BrowserContext } from 'playwright-core';

const PATIENCE_MS = 60_000;
/** A window that has just been opened is still busy with itself. */
const SETTLING_MS = 400;

/**
 * Opens an address and answers the milliseconds from the navigation until the first edit is possible: every node is drawn
 * and can be taken hold of, and the page has come to answer the hand.
 */
export async function timeToFirstEdit(context: BrowserContext, url: string, nodes: number): Promise<number> {
  const page = await context.newPage();
  try {
    await page.addInitScript(watchForNodes, nodes);
    await page.waitForTimeout(SETTLING_MS);
    await page.goto(url);
    const ready = await page.waitForFunction(
      () => performance.getEntriesByName('first-edit')[0]?.startTime ?? 0,
      null,
      {
        timeout: PATIENCE_MS,
        polling: 100,
      },
    );
    return await ready.jsonValue();
  } finally {
    await page.close();
  }
}

/** Runs in the page, before anything of its own. Times count from the navigation. */
function watchForNodes(wanted: number): void {
  const look = (): void => {
    const nodes = document.querySelectorAll('.react-flow__node.draggable');
    const last = nodes[nodes.length - 1];
    if (nodes.length < wanted || last === undefined || getComputedStyle(last).visibility !== 'visible')
      return void requestAnimationFrame(look);
    // The frame that shows them, and whatever is still to be done after it.
    requestAnimationFrame(() => setTimeout(() => performance.mark('first-edit')));
  };
  if (location.protocol.startsWith('http')) look();
}
