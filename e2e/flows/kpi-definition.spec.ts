import type { Page } from '@playwright/test';
import { people } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const fill = async (page: Page, label: string, text: string): Promise<void> => page.getByLabel(label).fill(text);

test('a planner defines a formula with completion, sees what it gives, and finds it in the list', async ({
  visit,
  freshServer: server,
}) => {
  const planner = await visit('planner', '/kpis', { server });
  await planner.getByRole('link', { name: 'Nuevo indicador' }).click();
  await planner.getByRole('button', { name: 'Crear el indicador' }).click();
  await expect(planner.getByText('Póngale un nombre al menos en un idioma.')).toBeVisible();
  await fill(planner, 'Código', 'F-01');
  await fill(planner, 'Nombre, español', 'El doble del tiempo');
  await fill(planner, 'Unidad de medida, español', 'h');
  await planner.getByLabel('Tipo').selectOption('formula');
  const formula = planner.getByRole('combobox', { name: 'Fórmula' });
  await formula.pressSequentially('2 * K-0');
  await expect(planner.getByRole('listbox', { name: 'Indicadores' }).getByRole('option').first()).toBeVisible();
  await formula.press('ArrowDown');
  await formula.press('ArrowUp');
  await formula.press('Enter');
  await expect(formula).toHaveValue(/^2 \* K-0\d$/);
  await expect(planner.getByRole('group', { name: 'Qué da' }).locator('.fig')).toContainText('h');
  await formula.pressSequentially(' + F-01');
  await expect(planner.getByText(/F-01 → F-01/)).toBeVisible();
  await formula.fill('2 * K-99');
  await expect(planner.getByText(/K-99.*en el carácter 5/)).toBeVisible();
  await planner.reload();
  await expect(formula, 'kept over a reload').toHaveValue('2 * K-99');
  await formula.fill('2 * K-01');
  await formula.press('Escape');
  await planner.getByRole('button', { name: 'Crear el indicador' }).click();
  await expect(planner).toHaveURL(/\/kpis\/[^/]+\/definition/);
  await planner.goto('/kpis');
  await expect(planner.getByRole('link', { name: /F-01/ })).toBeVisible();
});

async function openDefinition(page: Page, code = 'K-01'): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${code}\\b`) }).click();
  await page.getByRole('link', { name: 'Definición', exact: true }).click();
  await expect(page).toHaveURL(/\/definition/);
  await page.locator('.versionlist').waitFor();
}

test('a target that the process cannot reach says so while it is typed', async ({ visit, freshServer: server }) => {
  const planner = await visit('planner', '/kpis', { server });
  await openDefinition(planner);
  const realism = planner.getByRole('region', { name: '¿Es realista esta meta?' });
  await expect(realism).toContainText('Hoy el proceso da');
  await planner.getByLabel('Meta 2026').fill('1');
  await expect(realism).toContainText('Fuera de su alcance');
  await planner.getByLabel('Meta 2026').fill('500');
  await expect(realism).toContainText('A su alcance');
});

test('a baseline that is set anew leaves the one before to be read', async ({ visit, freshServer: server }) => {
  const planner = await visit('planner', '/kpis', { server });
  await openDefinition(planner);
  const form = planner.getByRole('form', { name: 'Línea base' });
  for (const value of ['31', '33']) {
    await form.getByLabel('Valor').fill(value);
    await form.getByRole('button', { name: 'Fijar la línea base' }).click();
    await expect(planner.getByRole('region', { name: 'Líneas base vigentes' })).toContainText(value);
  }
  await planner.getByText('Líneas base anteriores', { exact: true }).first().click();
  const before = planner.getByRole('region', { name: 'Líneas base anteriores' });
  await expect(before.getByRole('row').nth(1)).toContainText('31');
  await expect(before.getByRole('row').nth(1)).toContainText(people.planner.name);
});

test('a target and a baseline that are half typed are there again after a reload', async ({
  visit,
  freshServer: server,
}) => {
  const planner = await visit('planner', '/kpis', { server });
  await openDefinition(planner);
  const target = planner.getByLabel('Meta 2026');
  const baseline = planner.getByRole('form', { name: 'Línea base' }).getByLabel('Valor');
  await target.fill('3');
  await baseline.fill('1,');
  await planner.reload();
  await expect(target).toHaveValue('3');
  await expect(baseline).toHaveValue('1,');
});

test('a new version breaks the line of the chart and says what changed', async ({ visit, freshServer: server }) => {
  const planner = await visit('planner', '/kpis', { server });
  await openDefinition(planner);
  await fill(planner, 'Unidad de medida, español', 'horas hábiles');
  await planner.getByLabel('Vigente desde', { exact: true }).fill('15/3/2026');
  await planner.getByRole('button', { name: 'Guardar esta versión' }).click();
  await expect(planner.getByText(/empieza/).first()).toBeVisible();
  await planner.getByLabel('Vigente desde', { exact: true }).fill('1 mar 2026');
  await planner.getByRole('button', { name: 'Guardar esta versión' }).click();
  await expect(planner.locator('.versionlist')).toContainText('unidad de medida');
  await planner.getByRole('link', { name: /^K-01/ }).click();
  await expect(planner.getByText(/La definición cambió en marzo de 2026: unidad de medida/)).toBeVisible();
  await expect(planner.locator('.recharts-line')).toHaveCount(2);
});

test('who may not define reads and cannot save, and an id of elsewhere is not there', async ({ visit }) => {
  const leader = await visit('leader', '/kpis');
  await expect(leader.getByRole('link', { name: 'Nuevo indicador' })).toHaveCount(0);
  await openDefinition(leader);
  await expect(leader.getByText('Puede leer esta definición.')).toBeVisible();
  await expect(leader.getByRole('button', { name: 'Guardar esta versión' })).toHaveCount(0);
  await leader.goto('/kpis/new');
  await expect(leader.getByText('Solo quien planifica en este plan')).toBeVisible();
  await leader.goto('/kpis/01900000-0000-7000-8000-00000000ffff/definition');
  await expect(leader.getByText('No hay nada en esta dirección')).toBeVisible();
});
