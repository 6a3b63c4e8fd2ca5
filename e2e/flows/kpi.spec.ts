import type { Page } from '@playwright/test';
import { expect, test, type Visit } from '../support/test.ts';

async function openKpi(visit: Visit, code: string, language: 'es' | 'en' = 'es'): Promise<Page> {
  const page = await visit('leader', '/kpis', { language });
  await page.getByRole('link', { name: new RegExp(`^${code}\\b`) }).click();
  await expect(page.getByRole('group', { name: /flechas recorren|Arrow keys/ })).toBeVisible();
  return page;
}

/** As the legend and the table name them. */
const RULES = ['Más allá de un límite', 'Tres de cuatro cerca de un límite', 'Ocho seguidos de un mismo lado'];

interface Row {
  readonly period: string;
  readonly value: number | null;
  readonly target: string;
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly change: string;
  readonly signal: string;
}

const figure = (text: string): number | null =>
  /\d/.test(text) ? Number(text.replaceAll(',', '').replace('−', '-')) : null;

/** The Table view, oldest first. */
async function tableOf(page: Page): Promise<readonly Row[]> {
  await page.getByRole('button', { name: 'Tabla' }).click();
  const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Límite superior' }) });
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  return rows
    .map(([period = '', value = '', target = '', centre = '', lower = '', upper = '', change = '', signal = '']) => ({
      period,
      value: figure(value),
      target,
      centre: figure(centre),
      lower: figure(lower),
      upper: figure(upper),
      change,
      signal,
    }))
    .toReversed();
}

test('C2 signals appear on exactly the points the three rules give; their words match polarity', async ({ visit }) => {
  const page = await openKpi(visit, 'K-01');
  const chart = page.getByRole('group', { name: /flechas recorren/ });
  // The marks on the chart that are drawn as the legend draws each rule.
  const marks = new Map<string, number>();
  for (const rule of RULES) {
    const [tag, size] = await page
      .locator('span', { hasText: new RegExp(`^${rule}$`) })
      .locator('svg > *')
      .first()
      .evaluate((mark) => [mark.tagName, mark.getAttribute('r') ?? mark.getAttribute('width')]);
    marks.set(rule, await chart.locator(`${tag}[${tag === 'rect' ? 'width' : 'r'}="${size}"]`).count());
  }
  const rows = await tableOf(page);
  // Rounded figures decide nothing where they are equal.
  const clear = rows.filter(
    ({ value, upper, lower }) => value !== null && upper !== null && value !== upper && value !== lower,
  );
  expect(clear.length).toBeGreaterThan(24);
  for (const { period, value, upper, lower, signal } of clear) {
    const isBeyond = (value ?? 0) > (upper ?? 0) || (value ?? 0) < (lower ?? 0);
    expect(signal === 'Más allá de un límite', `${period} ${signal}`).toBe(isBeyond);
  }
  const sides = rows.map(({ value, centre }) => (value === null || centre === null ? 0 : Math.sign(value - centre)));
  for (const [at, { period, signal }] of rows.entries()) {
    const inEight = [...Array(8).keys()].some((back) => {
      const run = sides.slice(at - back, at - back + 8);
      return at - back >= 0 && run.length === 8 && run[0] !== 0 && run.every((side) => side === run[0]);
    });
    if (inEight) expect(signal, period).not.toBe('');
    if (signal === 'Ocho seguidos de un mismo lado') expect(inEight, period).toBe(true);
  }
  for (const rule of RULES)
    expect(
      rows.filter(({ signal }) => signal === rule),
      rule,
    ).toHaveLength(marks.get(rule) ?? 0);
  expect(rows.filter(({ signal }) => signal !== '' && !RULES.includes(signal))).toEqual([]);
  // Longer is worse for a time to release, and shorter is better.
  await expect(page.getByText('Sí, empeoró.')).toBeVisible();
  await expect(page.getByText(/Desde julio supera el límite superior/)).toBeVisible();
  const air = await openKpi(visit, 'K-30');
  await expect(air.getByText('Sí, mejoró.')).toBeVisible();
});

test('C3 a missing month is a gap; fewer than 12 points give no limits and the reason', async ({ visit }) => {
  const page = await openKpi(visit, 'K-10');
  const chart = page.getByRole('group', { name: /flechas recorren/ });
  const line = await chart.locator('path.recharts-curve').first().getAttribute('d');
  expect(line?.match(/M/g), 'the line is broken once').toHaveLength(2);
  await expect(chart.locator('circle[stroke-dasharray]')).toHaveCount(1);
  const rows = await tableOf(page);
  expect(rows.filter(({ value }) => value === null).map(({ period }) => period)).toEqual(['Oct 2024']);

  const few = await openKpi(visit, 'K-29');
  await expect(few.getByText(/^6 valores hasta ahora\. Los límites aparecen con el duodécimo\./)).toBeVisible();
  for (const { centre, lower, upper } of await tableOf(few)) expect([centre, lower, upper]).toEqual([null, null, null]);
});

test('C4 the Table view holds every number on the chart', async ({ visit }) => {
  const page = await openKpi(visit, 'K-01');
  const chart = page.getByRole('group', { name: /flechas recorren/ });
  const labels = (await chart.locator('svg text').allTextContents()).filter((text) => /^(Meta|Límite)/.test(text));
  expect(labels.length).toBeGreaterThanOrEqual(5);
  const read: string[] = [];
  await chart.focus();
  await page.keyboard.press('Home');
  const said = chart.getByRole('status');
  for (let index = 0; index < 36; index += 1) {
    read.push((await said.innerText()).replaceAll('\u00a0', ' '));
    await page.keyboard.press('ArrowRight');
  }
  const rows = await tableOf(page);
  expect(rows).toHaveLength(36);
  for (const [index, { value, target }] of rows.entries()) {
    expect(read[index]).toContain(`: ${value?.toFixed(1)} h`);
    if (target !== '') expect(read[index]).toContain(`meta ${target}`);
  }
  const cells = new Set((await page.getByRole('cell').allInnerTexts()).map((text) => text.trim()));
  for (const label of labels) {
    const [number = ''] = /[\d.,]+$/.exec(label) ?? [];
    const isInTable = [...cells].some((cell) => figure(cell) === figure(number));
    // The limit of the changes is of the second, small chart.
    if (!label.startsWith('Límite del cambio')) expect(isInTable, label).toBe(true);
  }
});

test('C5 target steps and limits are readable without hover', async ({ visit }) => {
  const page = await openKpi(visit, 'K-01');
  const chart = page.getByRole('group', { name: /flechas recorren/ });
  for (const text of ['Meta 38', 'Meta 37', 'Meta 36'])
    await expect(chart.getByText(text, { exact: true })).toBeVisible();
  await expect(chart.getByText(/^Límite superior/)).toBeVisible();
  await expect(chart.getByText(/^Límite inferior/)).toBeVisible();
});

test('C6 arrow keys walk the points; the reading is announced', async ({ visit }) => {
  const page = await openKpi(visit, 'K-01');
  const chart = page.getByRole('group', { name: /flechas recorren/ });
  const said = chart.getByRole('status');
  await chart.focus();
  await expect(said).toBeEmpty();
  await page.keyboard.press('End');
  await expect(said).toHaveText('septiembre de 2026: 38.6 h, meta 36 h, más allá de un límite');
  await page.keyboard.press('ArrowLeft');
  await expect(said).toHaveText(/^agosto de 2026: 38\.3\sh/);
  await page.keyboard.press('Home');
  await expect(said).toHaveText(/^octubre de 2023: /);
  await page.keyboard.press('ArrowLeft');
  await expect(said).toHaveText(/^octubre de 2023: /);
  await page.keyboard.press('Escape');
  await expect(said).toBeEmpty();
});

test('D7 a point of the trend opens the history of its value, from the chart and from the table', async ({ visit }) => {
  const page = await visit('contributor', '/kpis');
  await page.getByRole('link', { name: /^K-33\b/ }).click();
  const chart = page.getByRole('group', { name: /flechas recorren/ });
  await chart.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText(/^Historial de K-33, \p{L}+ de 2026$/u);
  await expect(dialog.getByRole('listitem').first()).toContainText(/Aprobado por T\. Aguirre/);
  await expect(dialog.getByRole('listitem').last()).toContainText(/De Vacío a [\d,.]+.* por L\. Vargas/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tabla' }).click();
  await page.getByRole('button', { name: 'Historial de agosto de 2026' }).click();
  await expect(dialog.getByRole('listitem').first()).toContainText('Aprobado');
});

test('the list of KPIs finds by name and code, and can show problems alone', async ({ visit }) => {
  const page = await visit('leader', '/kpis');
  const rows = page.getByRole('table').locator('tbody tr:not(.grp)');
  await expect(rows).toHaveCount(33);
  await page.getByRole('searchbox').fill('laboratorio');
  await expect(rows).toHaveCount(1);
  await page.getByRole('searchbox').fill('k-03');
  await expect(rows).toHaveText([/Despachado dentro de 48 h/]);
  await page.getByRole('searchbox').fill('zzz');
  await expect(rows).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: '0 indicadores' })).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('checkbox').check();
  for (const text of await rows.allInnerTexts()) expect(text).toMatch(/En riesgo|Fuera de meta/);
  expect(await rows.count()).toBeLessThan(33);
});
