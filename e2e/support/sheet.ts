import { expect, type Locator, type Page } from '@playwright/test';

/** The column where values are typed, as the grid itself counts. */
const VALUE = '[aria-colindex="7"]';

/** A line by its own name: what a computed one stands on is named in it too. */
export const sheetLine = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

/** The value cell of the line with that name. */
export const valueCell = (page: Page, name: string | RegExp): Locator => sheetLine(page, name).locator(VALUE);

/** Types over a value and leaves the cell by Enter. */
export async function enter(page: Page, line: string | RegExp, text: string): Promise<void> {
  await valueCell(page, line).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Everything that was typed has reached the server. */
export async function allSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Guardado / })).toBeVisible();
}

/** Writes the comment of the line's row in the panel beside the sheet. */
export async function comment(page: Page, line: string | RegExp, text: string): Promise<void> {
  await valueCell(page, line).click();
  const field = page.getByRole('complementary').getByRole('textbox', { name: /^Comentario/ });
  await field.fill(text);
  await field.blur();
}

/** Sends the whole sheet, which has nothing that keeps it. */
export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Revisar y enviar a aprobación' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enviar a aprobación', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}
