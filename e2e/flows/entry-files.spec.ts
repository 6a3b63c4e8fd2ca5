import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { allSaved, valueCell } from '../support/sheet.ts';
import { expect, test } from '../support/test.ts';

async function template(page: Page, format: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Descargar plantilla' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^datos-puerto-principal-2026-09\.(?:csv|xlsx)$/);
  return readFile(await download.path());
}

async function bring(page: Page, name: string, buffer: Buffer): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: 'Traer un archivo' });
  if (await dialog.isHidden()) await page.getByRole('button', { name: 'Traer un archivo' }).click();
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  return dialog;
}

test('a template is downloaded, filled, brought in, looked at and applied', async ({ visit, freshServer: server }) => {
  const page = await visit('contributor', '/entry/due', { server });
  await expect(valueCell(page, /K-24/)).toContainText('31,876');
  const csv = (await template(page, 'Como texto (CSV)')).toString('utf8');
  expect(csv).toContain('K-24,');
  const filled = csv
    .replace(/^(K-24,.*,2026-09,)31876/m, '$131901')
    .replace(/^(K-12,.*,2026-09,),,,/m, '$1,61,80,"Ocho personas, certificadas"')
    .replace(/^(K-33,.*,2026-09,)\d+/m, '$1n/d');
  const dialog = await bring(page, 'mi archivo.csv', Buffer.from(filled));
  await expect(dialog.locator('.filesummary')).toHaveText('1 nueva, 1 cambia, 14 iguales, 1 ilegible');
  await expect(dialog.getByRole('row', { name: /K-24/ })).toContainText('31,87631,901');
  await expect(dialog.getByRole('row', { name: /K-33/ })).toContainText('Esto no es un número.');
  await expect(valueCell(page, /K-24/), 'nothing is written yet').toContainText('31,876');
  await dialog.getByRole('button', { name: 'Aplicar 2 filas' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Se tomaron 2 filas del archivo.')).toBeVisible();
  await allSaved(page);
  await page.reload();
  await expect(valueCell(page, /K-24/)).toContainText('31,901');
  await expect(valueCell(page, /Con certificación/)).toContainText('61');
  await valueCell(page, /K-24/).click();
  const panel = page.getByRole('complementary');
  await panel.getByText('Cambios', { exact: true }).click();
  await expect(panel.getByRole('listitem').first()).toContainText(
    'Corrección, de 31,876 declaraciones a 31,901 declaraciones por L. Vargas, importado',
  );
});

test('a workbook comes back as it went, and what is no workbook says so', async ({ visit }) => {
  const page = await visit('contributor', '/entry/due');
  const workbook = await template(page, 'Para Excel y LibreOffice (XLSX)');
  const dialog = await bring(page, 'plantilla.xlsx', workbook);
  await expect(dialog).toContainText('Este archivo no cambia nada en esta hoja.');
  await bring(page, 'plantilla.xlsx', workbook.subarray(0, 300));
  await expect(dialog.getByRole('alert')).toHaveText(
    'El archivo no se puede abrir. Guárdelo de nuevo como XLSX o CSV.',
  );
  await bring(page, 'foto.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
  await expect(dialog.getByRole('alert')).toContainText('no es una hoja de cálculo (XLSX)');
});
