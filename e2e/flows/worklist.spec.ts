import { allSaved, comment, enter, send, valueCell } from '../support/sheet.ts';
import { expect, test } from '../support/test.ts';

test('the worklist says what is owed, since when, and agrees with the navigation', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/entry', { server });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le falta enviar 3 valores, todos vencidos.');
  const late = page.getByRole('region', { name: 'Vencido' });
  const line = late.getByRole('link', { name: /Puerto principal, septiembre de 2026/ });
  await expect(line).toContainText('14 de 17 enviados, 2 en borrador');
  await expect(line).toContainText('5 días hábiles de atraso');
  await expect(page.getByRole('link', { name: /^Captura/ })).toContainText('3');
  await line.click();
  await expect(page).toHaveURL(/\/entry\/[0-9a-f-]{36}\/2026-09/);
  await enter(page, /K-33/, '7950');
  await allSaved(page);
  await expect(valueCell(page, /K-33/)).toContainText('7,950');
});

test('a sheet that is opened from the worklist is gone on with at its first pending value', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/entry', { server });
  await page
    .getByRole('link', { name: /Puerto principal, septiembre de 2026/ })
    .first()
    .click();
  await expect(page.getByRole('gridcell', { name: /^Pendiente/ }).first()).toBeFocused();
  await page.keyboard.type('61');
  await page.keyboard.press('Enter');
  await page.keyboard.type('120');
  await page.keyboard.press('Enter');
  await expect(valueCell(page, /Con certificación/)).toContainText('61');
  await allSaved(page);
});

test('who is asked for nothing is told so', async ({ visit }) => {
  const page = await visit('leader', '/entry', { language: 'en' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No values are asked of you');
});

test('what is returned comes back on top of the worklist with its reason', async ({ visit, freshServer: server }) => {
  const contributor = await visit('contributor', '/entry/due', { server });
  await enter(contributor, /Con certificación/, '42');
  await enter(contributor, /En funciones de riesgo/, '80');
  await comment(contributor, /K-12/, 'Ocho personas se certificaron');
  await comment(contributor, /K-20/, 'La ventanilla única sumó dos entidades');
  await allSaved(contributor);
  await send(contributor);
  await contributor.getByRole('link', { name: /^Captura/ }).click();
  await expect(contributor.getByRole('heading', { level: 1 })).toHaveText('No debe nada por ahora.');
  await expect(contributor.getByRole('region', { name: 'Enviado, espera aprobación' })).toContainText(
    'Puerto principal',
  );
  const approver = await visit('approver', '/approvals', { server });
  await approver.getByRole('button', { name: 'Devolver K-12' }).click();
  await approver.getByRole('dialog').getByRole('textbox').fill('Falta un turno');
  await approver.getByRole('dialog').getByRole('button', { name: 'Devolver con este motivo' }).click();
  const returned = contributor.getByRole('region', { name: 'Devuelto a usted' });
  await expect(returned).toContainText('K-12: Falta un turno');
  await expect(contributor.getByRole('heading', { level: 1 })).toHaveText('Le falta enviar 1 valor, ya vencido.');
});

test('people choose in their account menu what they are reminded of', async ({ visit, freshServer: server }) => {
  const page = await visit('contributor', '/entry', { server });
  await page.getByRole('button', { name: /Cuenta|cuenta/ }).click();
  await page.getByRole('menuitemradio', { name: 'Solo lo vencido' }).click();
  await page.reload();
  await page.getByRole('button', { name: /Cuenta|cuenta/ }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Solo lo vencido' })).toBeChecked();
});
