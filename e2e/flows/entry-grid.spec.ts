import type { Page } from '@playwright/test';
import { allSaved, sheetLine, valueCell } from '../support/sheet.ts';
import { expect, test } from '../support/test.ts';

interface Row {
  readonly kpiId: string;
  readonly code: string;
}
interface Answer {
  readonly result: { readonly data: { groups: { rows: Row[] }[] } };
}

/** The sheet as the server gives it, with so many more rows in its first group. */
async function lengthen(page: Page, count: number): Promise<void> {
  await page.route(/\/trpc\/entry\?/, async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    // The server's answer to this question.
    const answer = (await response.json()) as Answer;
    const [first] = answer.result.data.groups;
    const row = first?.rows.find(({ code }) => code === 'K-18');
    if (first === undefined || row === undefined) throw new Error('The sheet has no rows.');
    const more = Array.from({ length: count }, (_, index) => ({
      ...row,
      kpiId: `${row.kpiId.slice(0, -4)}${String(index).padStart(4, '0')}`,
      code: `X-${index}`,
    }));
    first.rows = [...first.rows, ...more];
    await route.fulfill({ response, json: answer });
  });
}

test('500 rows scroll and are typed into, and only those in sight are drawn', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/', { server, isOwn: true });
  await lengthen(page, 500);
  await page.goto('/entry/due');
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', /^5\d\d$/);
  expect(await grid.getByRole('row').count()).toBeLessThan(80);
  await valueCell(page, /K-18/).click();
  await page.keyboard.press('Control+End');
  const last = grid.getByRole('row').last();
  await expect(last).toHaveAttribute('aria-rowindex', (await grid.getAttribute('aria-rowcount')) ?? '');
  await expect(last.getByRole('gridcell').last()).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(sheetLine(page, /K-01/).getByRole('rowheader')).toBeFocused();
  await valueCell(page, /K-18/).click();
  const start = await page.evaluate(() => performance.now());
  await page.keyboard.type('1031.25');
  await page.keyboard.press('Enter');
  await expect(valueCell(page, /K-18/)).toContainText('1,031.3');
  expect((await page.evaluate(() => performance.now())) - start, 'eight keys').toBeLessThan(4_000);
  await allSaved(page);
});

test('a computed row follows what is typed, and is not typed into', async ({ visit, freshServer: server }) => {
  const page = await visit('contributor', '/entry/due', { server });
  const computed = valueCell(page, /K-02/);
  await expect(computed).toHaveText('101.6');
  await valueCell(page, /K-18/).click();
  await page.keyboard.type('1009.8');
  await expect(computed, 'while it is typed').toHaveText('100.0');
  await page.keyboard.press('Escape');
  await expect(computed).toHaveText('101.6');
  await valueCell(page, /K-18/).click();
  await page.keyboard.press('Delete');
  await expect(sheetLine(page, /K-02/), 'why there is none').toContainText('Falta K-18');
  await page.keyboard.press('Escape');
  await computed.click();
  await page.keyboard.type('5');
  await expect(computed.getByRole('textbox')).toBeHidden();
  await expect(computed).toHaveAttribute('aria-readonly', 'true');
});

test('what was typed in earlier months stands beside each part of a ratio', async ({ visit }) => {
  const page = await visit('contributor', '/entry/due');
  const before = sheetLine(page, /Con certificación/).getByRole('gridcell');
  // After the unit of measure: the same month last year, then as many of the last as there is room for.
  for (const column of [1, 2, 3]) await expect(before.nth(column)).toHaveText(/^\d+$/);
});
