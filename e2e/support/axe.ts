import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe finds serious or critical on a page. There are no frames to look into, and it describes only what it
 * finds: to describe the rest of a large page takes it ten times as long.
 */
export async function graveIn(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // Put there by the line before.
    const { axe: inPage } = window as typeof window & { axe: typeof import('axe-core') };
    const { violations } = await inPage.run({ resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}
