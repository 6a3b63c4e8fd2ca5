import type { Locator, Page } from '@playwright/test';
import { graveIn } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

const map = (page: Page): Locator => page.getByRole('region', { name: 'Mapa estratégico' });
const node = (page: Page, code: string): Locator => map(page).getByRole('link', { name: new RegExp(`^${code}\\b`) });
const canvas = (page: Page): Locator => page.getByRole('application', { name: /^Mapa estratégico, dibujado/ });
const focusedCode = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.querySelector('.codes')?.textContent?.trim() ?? '');
const placeOf = (one: Locator) => one.evaluate((element) => Math.round(element.getBoundingClientRect().left));

/** In reading order, as the map of the demonstration is drawn. */
const CODES = 'V1 V2 V3 T1 T2 T3 T4 P3 P1 P4 P5 P2 L3 L2 L1 L4 L5'.split(' ');

test('the map is walked by Tab in reading order, traced by Space, opened by Enter', async ({ visit }) => {
  const page = await visit('leader', '/map');
  await canvas(page).focus();
  const walked: string[] = [];
  for (const _ of CODES) {
    await page.keyboard.press('Tab');
    walked.push(await focusedCode(page));
  }
  expect(walked).toEqual(CODES);

  await node(page, 'T1').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status')).toHaveText('Siguiendo lo que impulsa a T1: 2 objetivos.');
  await expect(node(page, 'T1')).toHaveAttribute('aria-current', 'true');
  await expect(map(page).locator('g.hot'), 'P3 to T1 and L3 to P3').toHaveCount(2);
  await expect(page).toHaveURL(/trace=/);
  const copy = await visit('leader', page.url());
  await expect(copy.getByText('Siguiendo lo que impulsa a T1', { exact: true })).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('status')).toHaveText('Se dejó de seguir.');
  await expect(map(page).locator('g.hot')).toHaveCount(0);
  await expect(page).not.toHaveURL(/trace=/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Despacho en 48 horas');
});

test('a pointer traces by a press, opens by the title, and moves and zooms the canvas', async ({ visit }) => {
  const page = await visit('leader', '/map');
  await node(page, 'T1').click({ position: { x: 20, y: 70 } });
  await expect(page.getByText('Siguiendo lo que impulsa a T1', { exact: true })).toBeVisible();
  const before = await placeOf(node(page, 'T1'));
  const from = await node(page, 'T2').boundingBox();
  if (from === null) throw new Error('T2 is not there');
  await page.mouse.move(from.x + 30, from.y + 60);
  await page.mouse.down();
  await page.mouse.move(from.x + 130, from.y + 90, { steps: 4 });
  await page.mouse.up();
  expect((await placeOf(node(page, 'T1'))) - before, 'dragged along').toBe(100);
  await expect(page.getByText('Siguiendo lo que impulsa a T1', { exact: true }), 'and nothing chosen').toBeVisible();
  await expect(page.getByRole('img', { name: 'El mapa completo, en pequeño' })).toBeVisible();

  await page.getByRole('button', { name: 'Acercar' }).click();
  await expect(page.getByText('120 %', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Ajustar' }).click();
  await expect(page.getByText('100 %', { exact: true })).toBeVisible();
  expect(await placeOf(node(page, 'T1'))).toBe(before);
  await expect(page.getByRole('img', { name: 'El mapa completo, en pequeño' })).toHaveCount(0);
  await node(page, 'T1').getByText('Despacho en 48 horas').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Despacho en 48 horas');
});

test('arrows move the map only while the canvas has the focus, and what has the focus comes into sight', async ({
  visit,
}) => {
  const page = await visit('leader', '/map');
  const before = await placeOf(node(page, 'V1'));
  await node(page, 'V1').focus();
  await page.keyboard.press('ArrowRight');
  expect(await placeOf(node(page, 'V1'))).toBe(before);
  await canvas(page).focus();
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight');
  expect(await placeOf(node(page, 'V1'))).toBe(before - 640);
  await page.keyboard.press('Tab');
  expect(await focusedCode(page)).toBe('V1');
  await expect(node(page, 'V1')).toBeInViewport({ ratio: 1 });
  await canvas(page).focus();
  await page.keyboard.press('0');
  expect(await placeOf(node(page, 'V1'))).toBe(before);
});

test('a theme stands in the address, steps the rest back and is counted by itself', async ({ visit }) => {
  const page = await visit('leader', '/map');
  await page.getByRole('button', { name: /^Eje/ }).click();
  await page.getByRole('option', { name: 'Recaudación' }).click();
  await expect(page).toHaveURL(/theme=/);
  await expect(page.getByText('4 en meta', { exact: true })).toBeVisible();
  for (const one of [page, await visit('leader', page.url())]) {
    await expect(node(one, 'V2')).not.toContainText('fuera del eje');
    await expect(node(one, 'V1')).toContainText('fuera del eje');
    await expect(map(one).locator('.node.outside')).toHaveCount(11);
    await expect(map(one).locator('.maplink.faint')).toHaveCount(13);
  }
  expect(await graveIn(page)).toEqual([]);
});

test('a link says its hypothesis, by pointer and by keyboard', async ({ visit }) => {
  const page = await visit('leader', '/map');
  await node(page, 'P3').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Vínculos de P3: 2' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem')).toHaveText(['P3 impulsa a T1', 'L3 impulsa a P3']);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'P3 impulsa a T1' });
  await expect(panel).toBeFocused();
  for (const said of ['Demora esperada', 'Sustento', 'Moverse juntos es un indicio, no una prueba.'])
    await expect(panel).toContainText(said);
  await expect(page).toHaveURL(/link=/);
  // Escape closes what lies on top, and only that.
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'Vínculos de P3: 2' })).toBeFocused();
  await expect(page.getByText('Siguiendo lo que impulsa a P3', { exact: true })).toBeVisible();

  const line = map(page).getByRole('img', { name: 'T3 impulsa a V2' });
  await line.click({ force: true });
  await expect(page.getByRole('dialog', { name: 'T3 impulsa a V2' })).toBeVisible();
  await page.getByRole('button', { name: 'Cerrar el vínculo' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('at 390 px the map is an outline, lane by lane, with the chain that is traced', async ({ visit }) => {
  const page = await visit('leader', '/map', { size: { width: 390, height: 844 } });
  await expect(page.getByRole('application')).toHaveCount(0);
  await expect(map(page).getByRole('heading', { level: 3 })).toHaveText([
    'Valor público',
    'Operadores y socios',
    'Procesos internos',
    'Personas, tecnología y presupuesto',
  ]);
  await map(page).getByRole('button', { name: 'Seguir lo que impulsa a V1' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Siguiendo lo que impulsa a V1: 3 objetivos.');
  await expect(map(page).locator('.chain b')).toHaveText(['L3', 'P3', 'T1', 'V1']);
  await page.getByRole('button', { name: 'Vínculos de V1: 2' }).click();
  await page.getByRole('menuitem', { name: 'T1 impulsa a V1' }).click();
  await expect(page.getByRole('dialog', { name: 'T1 impulsa a V1' })).toContainText('Lo que sale en 48 horas');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Dejar de seguir' }).click();
  await expect(map(page).locator('.chain')).toHaveCount(0);
  await node(page, 'P3').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Resultados de laboratorio a tiempo');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious or critical on the map that is traced, with a link open, in ${theme}`, async ({
    visit,
  }) => {
    const page = await visit('leader', '/map', { theme });
    await node(page, 'T1').focus();
    await page.keyboard.press('Space');
    await map(page).getByRole('img', { name: 'P3 impulsa a T1' }).click({ force: true });
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await graveIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Esquema' }).click();
    await expect(map(page).locator('.chain')).toBeVisible();
    expect(await graveIn(page), 'outline').toEqual([]);
  });
}

test('print gives the map on one A4 landscape page, without buttons', async ({ visit }) => {
  const page = await visit('leader', '/map');
  await expect(node(page, 'L5')).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.onpaper .smap').getByRole('link')).toHaveCount(CODES.length);
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
});
