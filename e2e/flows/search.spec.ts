import type { Locator, Page } from '@playwright/test';
import { graveIn } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

const field = (page: Page): Locator => page.getByRole('combobox');
const options = (page: Page): Locator => page.getByRole('option');
/** The option that the field names as the active one. */
const active = (page: Page): Promise<string> =>
  field(page).evaluate((input) => {
    const id = input.getAttribute('aria-activedescendant');
    return (id === null ? null : document.getElementById(id))?.textContent ?? '';
  });

for (const [language, typed, title, button] of [
  ['es', 'RESULTADOS LAB', 'Resultados de laboratorio a tiempo', 'Buscar'],
  ['en', 'laboratory res', 'Laboratory results on time', 'Search'],
] as const) {
  test(`an objective is found and opened by keyboard alone, in ${language}`, async ({ visit }) => {
    const page = await visit('leader', '/', { language });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(typed);
    await expect(options(page).first()).toContainText(title);
    expect(await active(page)).toContain(title);
    // The focus stays inside.
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      ),
    ).toBe(true);
    await field(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('dialog')).toHaveCount(0);

    // What was gone to comes first the next time; Escape gives the focus back.
    await page.getByRole('button', { name: button, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(options(page).first()).toContainText(title);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: button, exact: true })).toBeFocused();
  });
}

test('finds by code, without accents, in the language that is not read, and pages too', async ({ visit }) => {
  const page = await visit('leader', '/map');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  for (const [typed, found] of [
    ['k07', 'Aforos físicos con hallazgo'],
    ['recaudacion', 'Recaudación'],
    ['laboratory', 'Resultados de laboratorio a tiempo'],
    ['overview', 'Panorama'],
  ] as const) {
    await field(page).fill(typed);
    await expect(options(page).first()).toContainText(found);
  }
  await field(page).fill('xyzzy');
  await expect(page.getByText('Nada de lo que usted puede ver se llama «xyzzy».')).toBeVisible();
  await expect(options(page)).toHaveCount(0);
  await field(page).fill('indicadores');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/kpis/);
});

test('a person leads on to what they own', async ({ visit }) => {
  const page = await visit('leader', '/');
  await page.getByRole('button', { name: 'Buscar', exact: true }).click();
  await field(page).fill('salas');
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByText('De R. Salas', { exact: true })).toBeVisible();
  await expect(field(page)).toBeFocused();
  await expect(options(page).first()).toContainText('Resultados de laboratorio a tiempo');
  await page.keyboard.press('Backspace');
  await expect(page.getByText('De R. Salas', { exact: true })).toHaveCount(0);
  await field(page).fill('salas');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/kpis\/|\/objectives\//);
});

test('a stroke opens it where the page itself has the focus, and is a stroke where one types', async ({ visit }) => {
  const page = await visit('leader', '/kpis');
  const filter = page.getByRole('searchbox');
  await filter.fill('a');
  await page.keyboard.type('/');
  await expect(filter).toHaveValue('a/');
  await page.locator('#content').focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
});

test('who manages accounts sees no figures, and nothing to search', async ({ visit }) => {
  const page = await visit('admin', '/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Buscar', exact: true })).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`axe finds nothing serious or critical in the search, in ${theme} at ${size.width} px`, async ({ visit }) => {
      const page = await visit('leader', '/', { theme, size });
      await page.getByRole('button', { name: 'Buscar', exact: true }).click();
      await field(page).fill('a');
      await expect(options(page).first()).toBeVisible();
      expect(await graveIn(page)).toEqual([]);
    });
  }
}
