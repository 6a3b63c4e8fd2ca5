import { readFileSync } from 'node:fs';
import { expect, test } from '../support/test.ts';

test('data health says how much came in, how punctually, and for which unit', async ({ visit }) => {
  const page = await visit('planner', '/data-health');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^Llegó el 9\d\.\d\s% de los [\d,]+ valores que vencieron\.$/,
  );
  const punctual = page.locator('.rates > div').filter({ hasText: 'A tiempo' });
  const [, got = '', of = ''] = /([\d,]+) de ([\d,]+)/.exec(await punctual.innerText()) ?? [];
  const share = Math.round((100 * Number(got.replace(',', ''))) / Number(of.replace(',', '')));
  await expect(punctual).toContainText(new RegExp(`${share}\\s%`));
  await page.getByRole('button', { name: 'Tabla' }).click();
  await expect(page.getByRole('region', { name: 'Mes a mes' }).locator('tbody tr')).toHaveCount(12);
  await page.getByRole('button', { name: /Todas las unidades/ }).click();
  await page.getByRole('option', { name: 'Puerto norte' }).click();
  await expect(page.getByRole('region', { name: 'Por unidad' }).locator('tbody tr')).toHaveCount(1);
});

test('data health is exported as counts with their rates', async ({ visit }) => {
  const page = await visit('planner', '/data-health', { language: 'en' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export CSV' }).click(),
  ]);
  const [head, total] = readFileSync(await download.path(), 'utf8').split('\r\n');
  expect(head).toContain('of,code,name,month,due,complete');
  expect(total).toMatch(/^total,,.+,,\d+,\d+,[\d.]+,/);
});

test('a contributor sees the health of their own unit alone', async ({ visit }) => {
  const page = await visit('contributor', '/data-health');
  await expect(page.getByRole('region', { name: 'Por unidad' }).locator('tbody tr')).toHaveCount(1);
});
