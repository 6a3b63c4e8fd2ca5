import type { Locator, Page } from '@playwright/test';
import { choose, panel, row } from '../support/draft.ts';
import { draftSaved } from '../support/map-editor.ts';
import { expect, test } from '../support/test.ts';

const SECOND = { timeout: 1_000 };

const smart = (page: Page, criterion: string): Locator => panel(page).locator(`[data-criterion=${criterion}]`);
const isMet = (page: Page, criterion: string): Locator =>
  smart(page, criterion).getByRole('img', { name: 'Se cumple', exact: true });
const isNotMet = (page: Page, criterion: string): Locator =>
  smart(page, criterion).getByRole('img', { name: 'No se cumple' });

test('B5 each SMART row changes within a second of the field it depends on, and leads to it', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('planner', '/map/edit?view=outline', { server });
  await choose(page, 'P2');
  const side = panel(page);
  for (const criterion of ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'])
    await expect(isMet(page, criterion)).toBeVisible();

  const statement = side.getByRole('textbox', { name: 'Objetivo', exact: true });
  const before = await statement.inputValue();
  await statement.fill('Una mejor inspección');
  await expect(isNotMet(page, 'specific')).toBeVisible(SECOND);
  await smart(page, 'specific').getByRole('button').click();
  await expect(statement).toBeFocused();
  await statement.fill(before);
  await expect(isMet(page, 'specific')).toBeVisible(SECOND);

  const owner = side.getByRole('combobox', { name: 'Responsable' });
  await owner.fill('Nad');
  await owner.press('Enter');
  await expect(smart(page, 'specific')).toContainText('Nombre un responsable', SECOND);
  await smart(page, 'specific').getByRole('button').click();
  await expect(owner).toBeFocused();
  await owner.fill('torres');
  await owner.press('Enter');
  await expect(isMet(page, 'specific')).toBeVisible(SECOND);

  for (const code of ['I-04', 'I-05']) await side.getByRole('button', { name: `Desvincular ${code}` }).click();
  await expect(isNotMet(page, 'achievable')).toBeVisible(SECOND);
  await smart(page, 'achievable').getByRole('button').click();
  await expect(side.getByRole('button', { name: 'Vincular', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('I-04');
  await page.keyboard.press('Enter');
  await expect(isMet(page, 'achievable')).toBeVisible(SECOND);

  await side.getByRole('button', { name: /^Impulsa T4/ }).click();
  await side.getByRole('button', { name: 'Quitar vínculo' }).click();
  await expect(isNotMet(page, 'relevant')).toBeVisible(SECOND);
  await smart(page, 'relevant').getByRole('button').click();
  await expect(side.getByRole('button', { name: 'Agregar vínculo' })).toBeFocused();

  for (const code of ['K-07', 'K-21', 'K-28', 'K-33'])
    await side.getByRole('button', { name: `Quitar ${code} de este objetivo` }).click();
  await expect(isNotMet(page, 'measurable')).toBeVisible(SECOND);
  await expect(isNotMet(page, 'timeBound')).toBeVisible(SECOND);
  await smart(page, 'measurable').getByRole('button').click();
  await expect(side.getByRole('button', { name: 'Agregar indicador' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('aforos con hallazgo');
  await page.keyboard.press('Enter');
  await expect(isMet(page, 'measurable')).toBeVisible(SECOND);
  await expect(isMet(page, 'timeBound')).toBeVisible(SECOND);
});

test('a target is proposed as one types, with its reason, and taken back', async ({ visit, freshServer: server }) => {
  const page = await visit('planner', '/map/edit?view=outline', { server });
  await choose(page, 'P2');
  const side = panel(page);
  const target = side.getByRole('textbox', { name: 'Meta 2026' }).first();
  await expect(target).toHaveValue('14.0');
  await target.fill('catorce');
  await expect(target).toHaveAccessibleDescription('No es un número.');
  await target.fill('15,5');
  const reason = side.getByRole('textbox', { name: 'Por qué cambia la meta' });
  await expect(reason).toHaveAccessibleDescription('Para cambiar una meta hace falta un motivo.');
  await reason.fill('Dos escáneres más');
  await expect(side).toContainText('Propuesto; rige cuando se publique el mapa. Vigente: 14');
  const off = side.getByRole('textbox', { name: 'Fuera bajo' }).first();
  await off.fill('16');
  await expect(off).toHaveAttribute('aria-invalid', 'true');
  await off.fill('13');
  await expect(off).toHaveAttribute('aria-invalid', 'false');
  await off.blur();
  await draftSaved(page);

  await page.reload();
  await choose(page, 'P2');
  await expect(target).toHaveValue('15.5');
  await expect(off).toHaveValue('13.0');
  await side.getByRole('button', { name: 'Retirar lo propuesto para K-07, 2026' }).click();
  await expect(target).toHaveValue('14.0');
  await expect(side).not.toContainText('Propuesto');
});

test('bad texts: too long, markup, emoji, right to left, empty; the text stays and the reason stands beside it', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('planner', '/map/edit?view=outline', { server });
  await choose(page, 'T1');
  const title = panel(page).getByRole('textbox', { name: 'Título' });
  await title.fill('x'.repeat(10_000));
  await expect(title).toHaveAccessibleDescription(/^Son 10,000 caracteres y aquí caben 2,000/);
  await choose(page, 'T2');
  await choose(page, 'T1');
  await expect(title, 'what could not be kept is still there').toHaveValue('x'.repeat(10_000));
  await expect(row(page, /^T1 /)).toContainText('Despacho en 48 horas');
  await title.focus();
  await title.fill('');
  await title.fill('Des');
  await page.keyboard.press('Escape');
  await expect(title, 'Escape brings back what was there').toHaveValue('Despacho en 48 horas');
  for (const text of ['<img src=x onerror=alert(1)>', '🚢 Aduana 👩🏽‍🔬', 'تسريع الإفراج عن البضائع']) {
    await title.fill(text);
    await expect(row(page, /^T1 /)).toContainText(text);
  }
  await expect(title).toHaveAttribute('dir', 'auto');
  const english = panel(page).getByRole('checkbox', { name: 'Ambos idiomas' });
  await english.check();
  await panel(page).getByRole('textbox', { name: 'Título, en inglés' }).fill('');
  await panel(page).getByRole('textbox', { name: 'Título, en español' }).fill('');
  await expect(panel(page).getByRole('textbox', { name: 'Título, en español' })).toHaveAccessibleDescription(
    /^Hace falta un título/,
  );
});

test('an objective that another removes while it is written on: the panel says so and keeps the text', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('planner', '/map/edit?view=outline', { server });
  const other = await visit('planner', '/map/edit?view=outline', { server });
  await choose(page, 'T1');
  const statement = panel(page).getByRole('textbox', { name: 'Objetivo', exact: true });
  await statement.click();
  await page.keyboard.type('Algo que no se debe perder. ');
  await row(other, /^T1 /).focus();
  await other.keyboard.press('Delete');
  await other.keyboard.press('Enter');
  await expect(row(page, /^T1 /)).toBeHidden();
  const notice = panel(page).getByRole('alert');
  await expect(notice).toContainText('Este objetivo se quitó');
  await expect(notice.getByRole('textbox')).toHaveValue(/Algo que no se debe perder\./);
  await notice.getByRole('button', { name: 'Descartar' }).click();
  await expect(notice).toBeHidden();
});

test('a text that another changes: a quiet note while one is in the field', async ({ visit, freshServer: server }) => {
  const page = await visit('planner', '/map/edit?view=outline', { server });
  const other = await visit('planner', '/map/edit?view=outline', { server });
  for (const one of [page, other]) await choose(one, 'T1');
  const title = panel(page).getByRole('textbox', { name: 'Título' });
  await title.focus();
  await panel(other).getByRole('textbox', { name: 'Título' }).fill('Despacho en un día');
  await expect(title).toHaveValue('Despacho en un día');
  await expect(title).toHaveAccessibleDescription('Otra persona acaba de cambiarlo: «Despacho en un día»');
});
