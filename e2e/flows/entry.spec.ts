import { allSaved, comment, enter, send, sheetLine, valueCell } from '../support/sheet.ts';
import { expect, test } from '../support/test.ts';

const focused = '[role=grid] [tabindex="0"]';

test('fifteen values are filled with digits and Enter only', async ({ visit, freshServer: server }) => {
  test.slow();
  const page = await visit('contributor', '/entry/due', { server });
  const editable = page.locator('td[aria-colindex="7"][aria-readonly=false]');
  await expect(editable.first()).toBeVisible();
  const typed = (await editable.allInnerTexts()).slice(0, 15).map((text) => {
    const [figure = '1'] = /[\d.,]+/.exec(text) ?? [];
    const plain = Number(figure.replaceAll(',', ''));
    return (plain + 1).toFixed(/\.(\d+)$/.exec(figure)?.[1]?.length ?? 0);
  });
  expect(typed).toHaveLength(15);
  await editable.first().click();
  for (const text of typed) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await allSaved(page);
  const shown = async () =>
    (await editable.allInnerTexts())
      .slice(0, 15)
      .map((text) => Number((/[\d.,]+/.exec(text)?.[0] ?? '').replaceAll(',', '')));
  expect(await shown()).toEqual(typed.map(Number));
  await page.reload();
  await expect(editable.first()).toBeVisible();
  expect(await shown()).toEqual(typed.map(Number));
});

test('Escape restores, F2 edits, Enter goes down, Shift Enter up, Tab on and F6 to the panel', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/entry/due', { server });
  const cell = valueCell(page, /K-24/);
  await cell.click();
  await page.keyboard.type('5');
  await expect(cell.getByRole('textbox')).toHaveValue('5');
  await page.keyboard.press('Escape');
  await expect(cell).toContainText('31,876');
  await expect(cell).toBeFocused();

  await page.keyboard.press('F2');
  await expect(cell.getByRole('textbox')).toHaveValue(/^31[,.]?876$/);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('9');
  await page.keyboard.press('Tab');
  await expect(cell).toContainText('31,879');
  await expect(valueCell(page, /Anticipadas/)).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.press('Shift+Enter');
  await expect(cell).toBeFocused();

  await page.keyboard.press('Home');
  await expect(sheetLine(page, /K-24/).getByRole('rowheader')).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('row').last().getByRole('gridcell').last()).toBeFocused();
  await cell.click();
  await page.keyboard.press('Shift+F2');
  await expect(page.getByRole('complementary').getByRole('textbox', { name: /^Comentario/ })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(cell).toBeFocused();
  // In navigation mode Tab leaves the grid: it is one stop.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[role=grid]') ?? null)).toBeNull();
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator(focused)).toBeFocused();
  await allSaved(page);
});

test('a value is emptied, and half a ratio stays as it was typed', async ({ visit, freshServer: server }) => {
  const page = await visit('contributor', '/entry/due', { server });
  await enter(page, /Con certificación/, '61');
  await expect(valueCell(page, /Con certificación/)).toContainText('61');
  await page.reload();
  await expect(valueCell(page, /Con certificación/)).toContainText('61');
  await enter(page, /En funciones de riesgo/, '80');
  await expect(valueCell(page, /K-12/)).toContainText('76');
  await allSaved(page);
  for (const line of [/Con certificación/, /En funciones de riesgo/]) {
    await valueCell(page, line).click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
  }
  await expect(valueCell(page, /Con certificación/)).toContainText('Pendiente');
  await allSaved(page);
  await page.reload();
  await expect(valueCell(page, /Con certificación/)).toContainText('Pendiente');
});

test('D4 send with problems: focus goes to the list; each entry goes to its cell', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/entry/due', { server });
  await enter(page, /K-24/, 'treinta');
  await page.getByRole('button', { name: 'Revisar y enviar a aprobación' }).click();
  const dialog = page.getByRole('dialog', { name: 'Antes de enviar' });
  await expect(dialog).toContainText('2 cosas por corregir antes');
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await expect(dialog.getByRole('button', { name: 'Ir a K-24' }), 'the first problem').toBeFocused();
  await dialog.getByRole('button', { name: 'Ir a K-20' }).click();
  await expect(dialog).toBeHidden();
  await expect(valueCell(page, /Por ventanilla única/)).toBeFocused();
  await page.getByRole('button', { name: 'Revisar y enviar a aprobación' }).click();
  await dialog.getByRole('button', { name: 'Ir a K-24' }).click();
  await expect(valueCell(page, /K-24/)).toBeFocused();
});

test('D6 after sending, the grid is read only; after Returned, only the returned rows are flagged', async ({
  visit,
  freshServer: server,
}) => {
  test.slow();
  const page = await visit('contributor', '/entry/due', { server });
  await enter(page, /Con certificación/, '61');
  await enter(page, /En funciones de riesgo/, '80');
  await comment(page, /K-12/, 'Ocho personas se certificaron');
  await comment(page, /K-20/, 'La ventanilla única sumó dos entidades');
  await allSaved(page);
  await send(page);
  await expect(page.getByRole('list', { name: 'Avance' }).locator('[aria-current=step]')).toContainText(
    /^EnviadoL\. Vargas, /,
  );
  await valueCell(page, /Con certificación/).click();
  await page.keyboard.type('9');
  await expect(valueCell(page, /Con certificación/).getByRole('textbox')).toBeHidden();
  await expect(valueCell(page, /Con certificación/)).toHaveAttribute('aria-readonly', 'true');

  const approver = await visit('approver', '/approvals', { server });
  await approver.getByRole('button', { name: 'Devolver K-12' }).click();
  const dialog = approver.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Devolver con este motivo' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Diga qué hay que corregir.');
  await dialog.getByRole('textbox').fill('Faltan dos personas de la sala de control');
  await dialog.getByRole('button', { name: 'Devolver con este motivo' }).click();
  await expect(dialog).toBeHidden();

  await expect(sheetLine(page, /K-12/)).toContainText('Faltan dos personas de la sala de control');
  await expect(valueCell(page, /Con certificación/)).toHaveAttribute('aria-readonly', 'false');
  await expect(page.getByText('Faltan dos personas de la sala de control').first()).toBeVisible();
  for (const line of [/K-20/, /K-28/]) await expect(sheetLine(page, line)).not.toContainText('Devuelto');
  await expect(valueCell(page, /Por ventanilla única/)).toHaveAttribute('aria-readonly', 'true');
});

test('what was sent can be taken back until somebody approves it', async ({ visit, freshServer: server }) => {
  const page = await visit('contributor', '/entry/due', { server });
  await comment(page, /K-20/, 'La ventanilla única sumó dos entidades');
  await allSaved(page);
  await enter(page, /Con certificación/, '60');
  await enter(page, /En funciones de riesgo/, '80');
  await comment(page, /K-12/, 'Ocho personas se certificaron');
  await allSaved(page);
  await send(page);
  await page.getByRole('button', { name: 'Retirar' }).click();
  await expect(page.getByRole('button', { name: 'Revisar y enviar a aprobación' })).toBeVisible();
  await expect(valueCell(page, /Con certificación/)).toHaveAttribute('aria-readonly', 'false');
});

test('D7 each value’s history shows person, time, before, after and how', async ({ visit, freshServer: server }) => {
  const page = await visit('contributor', '/entry/due', { server });
  await enter(page, /K-33/, '7950');
  await allSaved(page);
  await enter(page, /K-33/, '7960');
  await allSaved(page);
  await valueCell(page, /K-33/).click();
  const panel = page.getByRole('complementary');
  await panel.getByText('Cambios', { exact: true }).click();
  const changes = panel.getByRole('listitem');
  await expect(changes.first()).toHaveText(
    /[Dd]e 7,950\s\p{L}+ a 7,960\s\p{L}+ por L\. Vargas, escrito\s*\d{1,2} \p{L}+ \d{4} \d{1,2}:\d{2}/u,
  );
  await expect(changes.nth(1)).toHaveText(/[Dd]e 7,921\s\p{L}+ a 7,950\s\p{L}+ por L\. Vargas, escrito/u);
  expect(await changes.count()).toBeGreaterThanOrEqual(3);
});

test('that a value does not apply needs a reason, and is sent with it', async ({ visit, freshServer: server }) => {
  const page = await visit('contributor', '/entry/due', { server });
  await valueCell(page, /K-12/).click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('checkbox', { name: 'No aplica en este periodo' }).check();
  await panel.getByRole('textbox', { name: '¿Por qué no aplica?' }).fill('El puesto estuvo cerrado todo el mes');
  await panel.getByRole('textbox', { name: '¿Por qué no aplica?' }).blur();
  await allSaved(page);
  await expect(valueCell(page, /K-12/)).toContainText('No aplica');
  await expect(sheetLine(page, /K-12/)).toContainText('El puesto estuvo cerrado todo el mes');
});
