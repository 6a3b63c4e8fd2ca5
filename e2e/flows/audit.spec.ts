import { readFileSync } from 'node:fs';
import { expect, test } from '../support/test.ts';

test('the audit is narrowed by filters that stay in the address, and goes back page by page', async ({ visit }) => {
  const page = await visit('auditor', '/audit', { language: 'en' });
  const lines = page.locator('.auditline');
  await expect(lines).toHaveCount(50);
  await page.getByLabel('Kind of act').selectOption({ label: 'Map' });
  await expect(page).toHaveURL(/act=map/);
  await expect(lines.first()).toContainText(/the map|the draft of the map/);
  await page.getByLabel('What was changed').selectOption('map');
  await expect(page).toHaveURL(/object=map/);
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(page).not.toHaveURL(/act=|object=/);
  await expect(lines).toHaveCount(50);
  const newest = await lines.first().locator('.seq').innerText();
  await page.getByRole('link', { name: 'Older' }).click();
  await expect(page).toHaveURL(/before=\d+/);
  await expect(lines.first().locator('.seq')).not.toHaveText(newest);
  await page.getByRole('link', { name: 'Back to the newest' }).click();
  await expect(lines.first().locator('.seq')).toHaveText(newest);
});

test('a day is typed as its reader writes it, or found in a calendar by keys', async ({ visit }) => {
  const page = await visit('auditor', '/audit');
  const from = page.getByLabel('Desde', { exact: true });
  await from.fill('31/2/2026');
  await from.blur();
  await expect(page.getByRole('alert').filter({ hasText: 'No es una fecha' })).toContainText('31 oct 2026');
  await expect(from).toHaveValue('31/2/2026');
  await from.fill('9/10/2026');
  await expect(page).toHaveURL(/from=2026-10-09/);
  await from.blur();
  await expect(from).toHaveValue('9 oct 2026');
  await from.press('ArrowDown');
  const calendar = page.getByRole('dialog', { name: 'Calendario de Desde' });
  await expect(calendar.getByRole('button', { name: 'viernes 9 de octubre 2026' })).toBeFocused();
  for (const key of ['PageDown', 'ArrowUp', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
  await expect(calendar).toHaveCount(0);
  await expect(from).toHaveValue('1 nov 2026');
  await expect(page).toHaveURL(/from=2026-11-01/);
});

test('an entry of the audit opens to what was before and after, and to its seals', async ({ visit }) => {
  const page = await visit('auditor', '/audit?act=values', { language: 'en' });
  const line = page.locator('.auditline').filter({ hasText: 'entered a value' }).first();
  await line.getByText('entered a value').click();
  await expect(line.getByRole('columnheader', { name: 'After' })).toBeVisible();
  await expect(line.getByRole('row', { name: /How it came in/ })).toBeVisible();
  await expect(line.locator('.seals dd').last()).toHaveText(/^[0-9a-f]{64}$/);
});

test('the audit is exported with all that its hashes are over', async ({ visit }) => {
  const page = await visit('auditor', '/audit?act=plan', { language: 'en' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d{2}-\d{2}\.csv$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toMatch(/^\uFEFFnumber,instant,who,what/);
  const rows = text.trim().split('\r\n').slice(1);
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) expect(row).toMatch(/[0-9a-f]{64},[0-9a-f]{64}$/);
});

test('who may not read the audit finds nothing there; an admin sees who came in', async ({ visit }) => {
  const planner = await visit('planner', '/audit');
  await expect(planner.getByRole('heading', { level: 1 })).toHaveText('No hay nada en esta dirección');
  const admin = await visit('admin', '/audit');
  await expect(admin.getByRole('cell', { name: 'Ingresó' }).first()).toBeVisible();
  await expect(admin.getByRole('link', { name: 'Exportar CSV' })).toHaveCount(0);
});
