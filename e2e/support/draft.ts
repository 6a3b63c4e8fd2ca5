import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The outline of a draft, and the panel beside it. */
export const tree = (page: Page): Locator => page.getByRole('tree', { name: /^(Esquema|Outline)/ });
export const row = (page: Page, name: string | RegExp): Locator => tree(page).getByRole('treeitem', { name });
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: /^(Detalle|Details)/ });

/** The row that has the focus. */
export const activeRow = (page: Page): Locator => tree(page).locator('[role=treeitem]:focus');

/** Chooses an objective by its code, with the outline as the way to it. */
export async function choose(page: Page, code: string): Promise<void> {
  await row(page, new RegExp(`^${code} `)).click();
  await expect(panel(page)).toHaveAccessibleName(new RegExp(`${code}$`));
}

/** Walks by Tab until a row of the outline has the focus. */
export async function tabToOutline(page: Page): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    if ((await activeRow(page).count()) === 1) return;
  }
  throw new Error('no row of the outline is reached by Tab');
}

/** Walks down to a row by the arrow keys. */
export async function walkTo(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press('Home');
  for (let step = 0; step < 80; step += 1) {
    if (name.test((await activeRow(page).textContent()) ?? '')) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no row ${String(name)} is walked to`);
}

/** Chooses in the menu of the row that has the focus, by keys. */
export async function chooseInMenu(page: Page, entry: string): Promise<void> {
  await page.keyboard.press('Shift+F10');
  const item = page.getByRole('menuitem', { name: entry });
  await expect(item).toBeVisible();
  for (let step = 0; step < 12; step += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}
