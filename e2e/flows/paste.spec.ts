import type { Page } from '@playwright/test';
import { allSaved, enter, sheetLine, valueCell } from '../support/sheet.ts';
import { expect, test } from '../support/test.ts';

/** Puts text on the clipboard as a spreadsheet does, and presses Control V where the focus is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

const report = (page: Page) =>
  page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Descartar' }) });

test('D1 Control Z undoes a paste in one step, and Control Y does it again', async ({ visit, freshServer: server }) => {
  const page = await visit('contributor', '/entry/due', { server, isOwn: true });
  const [first, second] = [valueCell(page, /K-24/), valueCell(page, /K-33/)];
  const before = [await first.innerText(), await second.innerText()];
  await enter(page, /K-33/, '7951');
  await first.click();
  await paste(page, '31901\t"Más ""contenedores""\nen espera"\n');
  await expect(first).toContainText('31,901');
  await expect(sheetLine(page, /K-24/)).toContainText('Más "contenedores" en espera');
  await second.click();
  await paste(page, '7952\n');
  await allSaved(page);
  await page.keyboard.press('Control+z');
  await expect(second).toContainText('7,951');
  await page.keyboard.press('Control+z');
  await expect(first).toHaveText(before[0] ?? '');
  await expect(sheetLine(page, /K-24/)).not.toContainText('contenedores');
  await page.keyboard.press('Control+z');
  await expect(second).toHaveText(before[1] ?? '');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect(first).toContainText('31,901');
  await allSaved(page);
  await page.reload();
  await expect(valueCell(page, /K-24/)).toContainText('31,901');
  await expect(valueCell(page, /K-33/)).toContainText('7,951');
});

test('D2 a column with decimal commas is read right where points are the rule, and the report says so', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/entry/due', { server, isOwn: true });
  await valueCell(page, /K-18/).click();
  await paste(page, '1026,2\r\n1009,9\r\n20460\r\n31880\r\n29970\r\n31880\r\n283\r\n');
  await expect(report(page)).toContainText('Se pegaron 6 valores de Excel y se omitieron 4 calculados.');
  await expect(report(page), 'K-19 is another person’s').toContainText('1 celda de filas bloqueadas no se pegó.');
  await expect(report(page)).toContainText('La coma de «1026,2» se leyó como decimal.');
  await expect(valueCell(page, /K-18/)).toContainText('1,026.2');
  await allSaved(page);
  await page.reload();
  await expect(valueCell(page, /K-18/)).toContainText('1,026.2');
  await expect(valueCell(page, /Despachadas en 48 h/)).toContainText('20,460');
  await expect(valueCell(page, /K-03/)).toContainText('64');
  await expect(valueCell(page, /Hechas en conjunto/)).toContainText('283');
});

test('what can be read in two ways is asked once, stays as text until then, and is one step to undo', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/entry/due', { server, isOwn: true });
  const cell = valueCell(page, /K-24/);
  await cell.click();
  const before = await cell.innerText();
  await paste(page, '31,905');
  const dialog = page.getByRole('dialog', { name: '¿Qué quiere decir «31,905»?' });
  await expect(cell).toContainText('31,905');
  await dialog.getByRole('button', { name: '31,905, el signo separa miles' }).click();
  await expect(report(page)).toContainText('La coma de «31,905» se leyó como separador de miles.');
  await allSaved(page);
  await report(page).getByRole('button', { name: 'Deshacer' }).click();
  await expect(cell).toHaveText(before);
  await report(page).getByRole('button', { name: 'Descartar' }).click();
  await expect(report(page)).toBeHidden();
});

test('without a clipboard to read, the text is pasted into a dialog; an undo says who has changed it since', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/entry/due', { server });
  await valueCell(page, /K-24/).click();
  await page.getByRole('button', { name: /^Pegar desde Excel/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Pegar desde Excel' });
  await dialog.getByRole('button', { name: 'Pasar a la hoja' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Todavía no hay nada');
  await dialog.getByRole('textbox', { name: 'Celdas copiadas' }).fill('n/d');
  await dialog.getByRole('button', { name: 'Pasar a la hoja' }).click();
  await expect(report(page)).toContainText('1 celda no es un número: queda como texto, con el motivo.');
  await expect(valueCell(page, /K-24/)).toContainText('n/d');
  await expect(sheetLine(page, /K-24/)).toContainText('Esto no es un número.');
});
