import { expect, type Locator, type Page } from '@playwright/test';

export const EDITOR = '/map/edit';

/** An objective of the draft on its canvas. */
export const objective = (page: Page, code: string): Locator =>
  page.locator(`.draftcanvas [data-objective]`).filter({ hasText: new RegExp(`^${code} `) });

/** Everything that was done has reached the server. */
export async function draftSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^(?:Guardado|Saved) \d/ })).toBeVisible();
}

/** Walks on by Tab until a control of that name has the focus. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const named = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    });
    if (name.test(named)) return;
  }
  throw new Error(`no Tab leads to ${name}`);
}

/** A free column at the right of the map, which the demonstration fills. */
export async function makeRoom(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Protección', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Una columna más' }).click();
  await draftSaved(page);
}

/** Where something stands, as whoever does not see it hears. */
export const placeOf = async (page: Page, code: string): Promise<string> =>
  (await objective(page, code).locator('.said').textContent())?.replace(/^, /, '') ?? '';

/** Takes hold of an objective and lets it go elsewhere. */
export async function drag(page: Page, code: string, to: { readonly x: number; readonly y: number }): Promise<void> {
  const box = await objective(page, code).boundingBox();
  if (box === null) throw new Error(`${code} is not drawn`);
  const [x, y] = [box.x + 40, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 10, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** Types a title in its place. */
export async function retitle(page: Page, code: string, title: string): Promise<void> {
  await objective(page, code).focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(title);
}
