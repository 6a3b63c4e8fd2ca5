import { allSaved, comment, sheetLine } from '../support/sheet.ts';
import { expect, test } from '../support/test.ts';

const PHONE = { width: 390, height: 844 };
const BROKEN = /K-02 \([\d.]+\) debería ser K-20 \([\d.]+\) \+ K-28 \([\d.]+\)/;

test('a rule warns at each row of the sheet, and tells the approver, who decides on one sheet after the other on a phone', async ({
  visit,
  freshServer: server,
}) => {
  test.slow();
  const planner = await visit('planner', '/plan/rules', { server });
  await planner.getByRole('button', { name: 'Agregar la regla' }).click();
  await expect(planner.getByRole('alert')).toHaveText('Elija el indicador del que trata la regla.');
  await planner.getByRole('combobox', { name: 'Qué se debe cumplir' }).selectOption('es la suma de');
  for (const [field, code] of [
    ['Indicador', 'K-02'],
    ['Sumando 1', 'K-20'],
    ['Sumando 2', 'K-28'],
  ] as const) {
    await planner.getByRole('combobox', { name: field }).fill(code);
    await planner.keyboard.press('Enter');
  }
  await planner.getByRole('button', { name: 'Agregar la regla' }).click();
  const rules = planner.getByRole('list', { name: 'Reglas entre indicadores' });
  await expect(rules).toContainText(/K-02 .+= K-20 .+\+ K-28/);

  const page = await visit('contributor', '/entry/due', { server });
  for (const line of [/^K-20/, /^K-28/]) await expect(sheetLine(page, line)).toContainText('Falta comentario');
  for (const line of [/^K-02/, /^K-20/, /^K-28/]) await expect(sheetLine(page, line)).toContainText(BROKEN);
  for (const line of [/^K-20/, /^K-28/]) await comment(page, line, 'Cada cifra se revisó con su oficina');
  await allSaved(page);
  await page.getByRole('button', { name: 'Revisar y enviar a aprobación' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Enviar/ })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();

  const approver = await visit('approver', '/approvals', { server, size: PHONE });
  const heading = approver.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^Puerto norte/);
  await approver.getByRole('button', { name: 'Siguiente' }).click();
  await expect(heading).toHaveText(/^Puerto principal/);
  await expect(approver.getByRole('status').filter({ hasText: '2 de 2' })).toBeVisible();
  await expect(approver.getByRole('row').filter({ hasText: BROKEN })).toHaveCount(2);
  await approver.reload();
  await expect(heading).toHaveText(/^Puerto principal/);
  await approver.getByRole('button', { name: /^Aprobar \d+ valores/ }).click();
  await expect(heading).toHaveText(/^Puerto norte/);
  await expect(heading).toBeFocused();
  await expect(approver.getByRole('button', { name: 'Siguiente' })).toHaveCount(0);
});
