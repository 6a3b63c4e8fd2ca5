import type { Locator } from 'playwright-core';
import { openBrowser } from '../browser/chromium.ts';
import type { OpenSheet } from '../build/open-sheet.ts';
import { createHand, type Done } from './hand.ts';
import { checkValues, templateOf, valuesIn } from './template.ts';

/** From the worklist to every value saved, and from there to the sheet sent for approval. */
export async function enterHere(
  origin: string,
  sheet: OpenSheet,
  figures: ReadonlyMap<string, number>,
): Promise<{ readonly entering: Done; readonly sending: Done }> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1_440, height: 900 }, locale: 'en' });
    await context.addCookies([{ name: 'rumbo', value: sheet.token, url: origin }]);
    const page = await context.newPage();
    const hand = createHand<Locator>(
      (key) => page.keyboard.press(key),
      (place) => place.click(),
    );
    await page.goto(`${origin}/entry`);
    await hand.click(page.locator('a.sheetline').first());
    await hand.click(page.locator('.g .val').first());
    for (const figure of figures.values()) await hand.enter(figure);
    await page
      .getByRole('status')
      .filter({ hasText: /^Saved / })
      .waitFor();
    const entering = hand.done();
    checkValues(valuesIn((await templateOf(origin, sheet, 'csv')).toString('utf8')), figures);

    await hand.click(page.getByRole('button', { name: 'Review and send for approval' }));
    // The dialog opens on the button that sends.
    await page.getByRole('dialog').getByRole('button', { name: 'Send for approval', exact: true }).waitFor();
    await hand.press('Enter');
    await page.getByRole('button', { name: 'Take back' }).waitFor();
    return { entering, sending: hand.done() };
  } finally {
    await browser.close();
  }
}
