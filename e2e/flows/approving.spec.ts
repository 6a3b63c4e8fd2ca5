import { allSaved, comment, enter, send, sheetLine, valueCell } from '../support/sheet.ts';
import { expect, test } from '../support/test.ts';

test('a sheet is sent, returned, corrected, approved with its effect in view, closed and opened again', async ({
  visit,
  freshServer: server,
}) => {
  test.slow();
  const page = await visit('contributor', '/entry/due', { server });
  await enter(page, /Con certificación/, '61');
  await enter(page, /En funciones de riesgo/, '80');
  await comment(page, /K-12/, 'Ocho personas se certificaron');
  await allSaved(page);
  // K-20 lacks its comment: the rest goes without it.
  await page.getByRole('button', { name: 'Revisar y enviar a aprobación' }).click();
  const review = page.getByRole('dialog', { name: 'Antes de enviar' });
  await expect(review).toContainText('Queda abierto: K-20');
  await review.getByRole('button', { name: /^Enviar (?:el valor listo|los \d+ listos)/ }).click();
  await expect(review).toBeHidden();
  await expect(sheetLine(page, /K-20/)).toContainText('Falta comentario');

  const approver = await visit('approver', '/approvals', { server });
  const effect = approver.getByRole('region', { name: /^Si aprueba/ }).first();
  await expect(effect).toBeVisible();
  await approver.getByRole('button', { name: 'Devolver K-12' }).click();
  await approver.getByRole('dialog').getByRole('textbox').fill('Faltan dos personas de la sala de control');
  await approver.getByRole('button', { name: 'Devolver con este motivo' }).click();
  await expect(approver.getByRole('dialog')).toBeHidden();

  const returned = page.getByRole('region', { name: 'Lo devuelto' });
  await expect(returned).toContainText('Devuelto por T. Aguirre');
  await expect(returned).toContainText('Por corregir');
  await returned.getByRole('button', { name: 'Ir a K-12' }).click();
  await expect(valueCell(page, /Con certificación/)).toBeFocused();
  await page.keyboard.type('62');
  await page.keyboard.press('Enter');
  await comment(page, /K-20/, 'La ventanilla única sumó dos entidades');
  await allSaved(page);
  await expect(returned).toContainText('Corregido');
  await send(page);
  await expect(returned).toBeHidden();

  await approver.getByRole('link', { name: 'Abrir la hoja' }).first().click();
  await approver.getByRole('button', { name: 'Cerrar el periodo' }).click();
  const closing = approver.getByRole('dialog');
  await expect(closing).toContainText('Apruébelos o devuélvalos primero');
  await closing.getByRole('link', { name: 'Ir a aprobaciones' }).click();
  const sheets = approver.getByRole('button', { name: /^Aprobar \d+ valor/ });
  await expect(sheets.first()).toBeVisible();
  for (let left = await sheets.count(); left > 0; left -= 1) {
    await sheets.first().click();
    await expect(sheets).toHaveCount(left - 1);
  }
  await page.getByRole('list', { name: 'Avance' }).getByText('T. Aguirre').first().waitFor();

  await approver.goto(new URL(page.url()).pathname);
  await approver.getByRole('button', { name: 'Cerrar el periodo' }).click();
  await approver
    .getByRole('dialog')
    .getByRole('button', { name: /^Cerrar y publicar/ })
    .click();
  await expect(page.getByText(/^Cerrado y publicado por T\. Aguirre/)).toBeVisible();
  await expect(valueCell(page, /Con certificación/)).toHaveAttribute('aria-readonly', 'true');

  await approver.getByRole('button', { name: 'Reabrir' }).click();
  const reopening = approver.getByRole('dialog');
  await reopening.getByRole('button', { name: 'Reabrir con este motivo' }).click();
  await expect(reopening.getByRole('alert')).toHaveText('Diga por qué se reabre.');
  await reopening.getByRole('textbox').fill('Una planilla se contó dos veces');
  await reopening.getByRole('button', { name: 'Reabrir con este motivo' }).click();
  await expect(page.getByText(/Reabierto por T\. Aguirre el .+: Una planilla se contó dos veces/)).toBeVisible();
  await expect(valueCell(page, /Con certificación/)).toHaveAttribute('aria-readonly', 'false');
});
