import { activeRow, chooseInMenu, panel, row, tabToOutline, tree, walkTo } from '../support/draft.ts';
import { draftSaved, objective } from '../support/map-editor.ts';
import { expect, test } from '../support/test.ts';

test('B2 in the outline, by keys alone: an objective is added, placed, linked with its reason, undone and redone', async ({
  visit,
  freshServer: server,
}) => {
  test.slow();
  const page = await visit('planner', '/map/edit?view=outline', { server });
  await expect(tree(page)).toBeVisible();
  await tabToOutline(page);

  // Every lane of the demonstration is full: a theme is made wider first.
  await walkTo(page, /^Ejes/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(activeRow(page)).toContainText('2 columnas');
  await chooseInMenu(page, 'Una columna más');
  await expect(activeRow(page)).toContainText('3 columnas');

  await walkTo(page, /^Procesos internos/);
  await page.keyboard.press('Insert');
  await expect(page.getByRole('textbox', { name: /^Nuevo nombre de P6/ })).toBeFocused();
  await page.keyboard.type('Abrir los datos del despacho');
  await page.keyboard.press('Enter');
  await expect(activeRow(page)).toContainText('P6 Abrir los datos del despacho');
  await expect(panel(page), 'what is chosen is in the panel').toHaveAccessibleName(/P6$/);

  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText(/^P6 ahora está en Operadores y socios, columna \d\.$/)).toBeVisible();
  await expect(activeRow(page), 'the focus goes along').toContainText('P6');

  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Nuevo vínculo desde P6' });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('V1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Quien ve los plazos planifica mejor');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(activeRow(page)).toContainText('P6');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(activeRow(page)).toContainText('Impulsa V1');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toHaveAccessibleName('Detalle, P6 impulsa V1');
  await expect(panel(page).getByLabel('¿Por qué funcionaría?')).toHaveValue('Quien ve los plazos planifica mejor');

  await expect(panel(page).getByLabel('¿Por qué funcionaría?')).toBeFocused();
  await page.keyboard.press('F6');
  await expect(activeRow(page), 'F6 goes back to where one was').toContainText('Impulsa V1');
  const other = await visit('planner', '/map/edit?view=outline', { server });
  await expect(row(other, /^P6 /), 'another browser has it').toContainText('Abrir los datos del despacho');

  await walkTo(page, /^P6 /);
  await draftSaved(page);
  await page.getByRole('button', { name: 'Mapa', exact: true }).press('Enter');
  await expect(objective(page, 'P6'), 'what was chosen is chosen on the map').toHaveClass(/\bsel\b/);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.react-flow__edge[aria-label="P6 impulsa a V1"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Esquema', exact: true }).press('Enter');
  await expect(row(page, /^P6 /)).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, /^P6 /), 'nothing lies under it any more').not.toHaveAttribute('aria-expanded');

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(row(page, /^P6 /)).toBeHidden();
  await expect(row(other, /^P6 /)).toBeHidden();
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press('Control+Shift+z');
  await expect(row(page, /^P6 /)).toContainText('Abrir los datos del despacho');
  await draftSaved(page);
  await page.reload();
  await row(page, /^P6 /).press('ArrowRight');
  await expect(row(page, /^Impulsa V1/), 'and it is all kept').toBeVisible();

  await page.getByRole('button', { name: 'Enviar para aprobar' }).press('Enter');
  const sending = page.getByRole('dialog', { name: /^Enviar el borrador/ });
  await sending.getByLabel('Qué cambia y por qué').press('A');
  await sending.getByRole('button', { name: /^Enviar/ }).press('Enter');
  await expect(sending).toBeHidden();
  await row(page, /^P6 /).press('Enter');
  await expect(panel(page), 'sent, it can be read only').toContainText('El borrador fue enviado a aprobación');
  await expect(panel(page).getByRole('textbox', { name: 'Título' })).not.toBeEditable();
});

test('B8 in the outline: removing an objective lists what goes with it, and undo brings it back', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('planner', '/map/edit?view=outline', { server });
  await row(page, /^P2 /).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: /¿Quitar P2/ });
  for (const name of ['P2 impulsa T4', 'K-07 Aforos físicos con hallazgo', 'I-04 Nuevos perfiles de riesgo'])
    await expect(dialog).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(row(page, /^P2 /)).toBeHidden();
  await expect(activeRow(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(row(page, /^P2 /)).toBeVisible();
  await expect(row(page, /^Indicador K-07/)).toBeVisible();
  await expect(row(page, /^Impulsa T4/)).toBeVisible();
});

test('lanes and themes are added, renamed, moved and removed by keys', async ({ visit, freshServer: server }) => {
  const page = await visit('planner', '/map/edit?view=outline', { server, language: 'es' });
  await row(page, /^Valor público/).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Lo que recibe el país');
  await page.keyboard.press('Enter');
  await expect(activeRow(page)).toContainText('Lo que recibe el país');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(tree(page).getByRole('treeitem', { level: 2 }).first()).toContainText('Operadores y socios');

  await page.getByRole('button', { name: 'Agregar perspectiva' }).press('Enter');
  await expect(page.getByRole('textbox', { name: /^Nuevo nombre/ })).toBeFocused();
  await page.keyboard.type('Futuro');
  await page.keyboard.press('Enter');
  await expect(activeRow(page)).toContainText('Futuro');

  await walkTo(page, /^Lo que recibe el país/);
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: '¿Quitar Lo que recibe el país?' });
  await expect(dialog).toContainText('Tiene 3 objetivos.');
  await expect(dialog.getByRole('combobox', { name: 'Pasarlos a' })).toHaveValue(/.+/);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(row(page, /^Futuro/)).toContainText('3 objetivos');
  await page.keyboard.press('Control+z');
  await expect(row(page, /^Lo que recibe el país/)).toContainText('3 objetivos');
});

test('on a phone the outline is the editor, and the details lie over it', async ({ visit, freshServer: server }) => {
  const size = { width: 390, height: 844 };
  const page = await visit('planner', '/map/edit', { server, size });
  for (const one of await tree(page).getByRole('treeitem').all())
    expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await row(page, /^T1 /).click();
  const sheet = page.getByRole('dialog', { name: 'Detalle, T1' });
  await sheet.getByRole('textbox', { name: 'Título' }).fill('Despacho en un día');
  await sheet.getByRole('button', { name: 'Cerrar el detalle' }).click();
  await expect(sheet).toBeHidden();
  await expect(row(page, /^T1 /)).toContainText('Despacho en un día');
  await row(page, /^T1 /).getByRole('button', { name: 'Acciones de T1' }).click();
  await page.getByRole('menuitem', { name: 'Cambiar nombre' }).click();
  await page.getByRole('textbox', { name: /^Nuevo nombre de T1/ }).fill('Despacho en 48 horas');
  await page.keyboard.press('Enter');
  await expect(row(page, /^T1 /)).toContainText('Despacho en 48 horas');
});
