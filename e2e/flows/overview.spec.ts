import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

const NUMBERS =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte'.split(
    ' ',
  );
const WORDS = {
  'en meta': 'En meta',
  'en riesgo': 'En riesgo',
  'fuera de meta': 'Fuera de meta',
  'sin dato': 'Sin dato',
} as const;

const map = (page: Page): Locator => page.getByRole('region', { name: 'Mapa estratégico' });
const nodes = (page: Page): Locator => map(page).getByRole('listitem');
const attention = (page: Page): Locator =>
  page.getByRole('region', { name: 'Requiere atención' }).getByRole('listitem');

/** How many objectives the sentence says are on target. */
async function saidOnTarget(page: Page): Promise<number> {
  const sentence = await page.getByRole('heading', { level: 1 }).innerText();
  if (sentence.startsWith('Ninguno')) return 0;
  const all = /^Los (\d+|\S+) objetivos están en meta/.exec(sentence);
  const [, word = ''] = all ?? /^(\S+) de \d+ objetivos est/.exec(sentence) ?? [];
  const count = /^\d+$/.test(word) ? Number(word) : NUMBERS.indexOf(word.toLowerCase());
  expect(count, sentence).toBeGreaterThanOrEqual(0);
  return count;
}

async function choosePeriod(page: Page, period: string): Promise<void> {
  await page.getByRole('button', { name: /^Periodo/ }).click();
  await page.getByRole('option', { name: period, exact: true }).click();
  await expect(page.getByRole('button', { name: new RegExp(`Periodo.*${period}`) })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** Twenty objectives: each that is two columns wide makes room for another one like it. */
async function fillMap(page: Page): Promise<void> {
  await page.route('**/trpc/overview?**', async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    const { map } = body.result.data;
    for (const node of map.nodes.slice()) {
      if (node.slot.span < 2) continue;
      map.nodes.push({
        ...node,
        id: node.id.replace(/.$/, (last: string) => (last === '0' ? '1' : '0')),
        code: `${node.code}b`,
        slot: { ...node.slot, column: node.slot.column + 1, span: 1 },
      });
      node.slot.span = 1;
    }
    await route.fulfill({ response, json: body });
  });
}

test('A1 at 1440×900 sentence, six KPIs, all lanes and the attention list are in sight, with 20 objectives', async ({
  visit,
}) => {
  const page = await visit('leader', '/kpis');
  await fillMap(page);
  await page.goto('/');
  await expect(nodes(page)).toHaveCount(20);
  const strip = page.getByRole('region', { name: 'Indicadores principales' }).getByRole('link');
  await expect(strip).toHaveCount(6);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  for (const kpi of await strip.all()) await expect(kpi).toBeInViewport({ ratio: 1 });
  for (const node of await nodes(page).all()) await expect(node).toBeInViewport({ ratio: 1 });
  for (const lane of [
    'Valor público',
    'Operadores y socios',
    'Procesos internos',
    'Personas, tecnología y presupuesto',
  ]) {
    await expect(map(page).getByText(lane, { exact: true })).toBeInViewport({ ratio: 1 });
  }
  await expect(attention(page)).toHaveCount(5);
  for (const item of await attention(page).all()) await expect(item).toBeInViewport({ ratio: 1 });
});

test('A2 the counts in the sentence, the legend and the map agree after any change of period', async ({ visit }) => {
  const page = await visit('leader', '/');
  const seen = new Set<string>();
  for (const period of ['Septiembre 2026', 'Agosto 2026', 'Abril 2026', 'Diciembre 2025', 'Junio 2025', 'Enero 2024']) {
    await choosePeriod(page, period);
    const counts: Record<string, number> = {};
    for (const [word, badge] of Object.entries(WORDS)) {
      const legend = await map(page)
        .getByText(new RegExp(`^\\d+ ${word}$`))
        .innerText();
      counts[word] = Number.parseInt(legend, 10);
      await expect(nodes(page).getByText(badge, { exact: true }), `${period}, ${badge}`).toHaveCount(counts[word]);
    }
    expect(await saidOnTarget(page), period).toBe(counts['en meta']);
    expect(
      Object.values(counts).reduce((sum, count) => sum + count, 0),
      period,
    ).toBe(await nodes(page).count());
    seen.add(JSON.stringify(counts));
  }
  expect(seen.size, 'the periods differ').toBeGreaterThan(2);
});

test('A3 choosing an objective highlights its driver path; Escape clears it; both are announced', async ({ visit }) => {
  const page = await visit('leader', '/');
  const node = (code: string) => map(page).getByRole('link', { name: new RegExp(`^${code}\\b`) });
  const said = map(page).getByRole('status');
  // Until somebody chooses, the map follows the sentence.
  await expect(map(page).getByText('Siguiendo lo que impulsa a V1', { exact: true })).toBeVisible();
  const outline = (one: Locator) =>
    one.evaluate((element) =>
      [
        getComputedStyle(element).borderColor,
        getComputedStyle(element).boxShadow,
        getComputedStyle(element).outlineStyle,
      ].join(' '),
    );
  const before = await outline(node('T1'));

  await node('T1').click();
  await expect(node('T1')).toHaveAttribute('aria-current', 'true');
  await expect(said).toHaveText('Siguiendo lo que impulsa a T1: 2 objetivos.');
  await expect(page).toHaveURL(/trace=/);
  const strong = map(page).locator('svg g.hot');
  await expect(strong, 'P3 to T1 and L3 to P3').toHaveCount(2);

  await page.keyboard.press('Escape');
  await expect(said).toHaveText('Se dejó de seguir.');
  await expect(strong).toHaveCount(0);
  await expect(map(page).getByText(/^Siguiendo lo que impulsa/)).toHaveCount(0);
  await expect(node('T1')).not.toHaveAttribute('aria-current', 'true');
  expect(await outline(node('T1')), 'the highlight can be seen').not.toBe(before);

  await node('V3').focus();
  await page.keyboard.press('Space');
  await expect(said).toHaveText('Nada de lo que impulsa a V3 está fuera de meta.');
  // A press on what is chosen opens it.
  await node('V3').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Una frontera que protege a la sociedad');
});

test('A4 attention items are in their order; each has an owner and a date; at most five', async ({ visit }) => {
  const page = await visit('leader', '/');
  for (const period of ['Septiembre 2026', 'Mayo 2026', 'Octubre 2024']) {
    await choosePeriod(page, period);
    const texts = await attention(page).allInnerTexts();
    expect(texts.length, period).toBeGreaterThan(0);
    expect(texts.length, period).toBeLessThanOrEqual(5);
    const ranks = texts.map((text) => {
      const isWorse = /Peor/.test(text);
      if (text.includes('Fuera de meta')) return isWorse ? 1 : 2;
      if (text.includes('En riesgo')) return isWorse ? 3 : 4;
      return /La acción/.test(text) ? 5 : 6;
    });
    expect(ranks, texts.join('\n')).toEqual(ranks.toSorted((a, b) => a - b));
    for (const text of texts) {
      expect(text, 'an owner').toMatch(/^[A-ZÁÉÍÓÚ]\. \p{L}+(,|\.)/mu);
      expect(text, 'a date').toMatch(/\b\d{1,2} (ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)\b/);
    }
  }
});

test('A5 print gives one A4 landscape page, links joined to nodes, no buttons', async ({ visit }) => {
  const page = await visit('leader', '/');
  await expect(nodes(page)).toHaveCount(17);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, width = 0, height = 0] = (/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf) ?? []).map(Number);
  expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);

  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
  const loose = await page.evaluate(() => {
    const svg = document.querySelector('.smap svg.links');
    const boxes = [...document.querySelectorAll('.smap li > a')].map((node) => node.getBoundingClientRect());
    const touches = (x: number, y: number) =>
      boxes.some(
        (box) => x > box.left - 2 && x < box.right + 2 && (Math.abs(y - box.top) < 9 || Math.abs(y - box.bottom) < 9),
      );
    if (!(svg instanceof SVGSVGElement)) return ['there is no drawing of links'];
    const toScreen = svg.getScreenCTM();
    return [...svg.querySelectorAll<SVGPathElement>('path.line')].flatMap((line) => {
      const ends = [line.getPointAtLength(0), line.getPointAtLength(line.getTotalLength())];
      return ends.flatMap((end) => {
        const { x, y } = end.matrixTransform(toScreen ?? undefined);
        return touches(x, y) ? [] : [`${Math.round(x)} ${Math.round(y)}`];
      });
    });
  });
  expect(loose, 'ends of links that touch no node').toEqual([]);
});

test('A5 a phone prints the same page', async ({ visit }) => {
  const page = await visit('leader', '/', { size: { width: 390, height: 844 } });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('A6 at 390 px the first screen has the sentence, the counts, the first problem and two KPIs', async ({
  visit,
}) => {
  const page = await visit('leader', '/', { size: { width: 390, height: 844 } });
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  const foot = (await page.getByRole('navigation', { name: 'Principal' }).last().boundingBox())?.y ?? 0;
  const bottomOf = async (one: Locator) => {
    const box = await one.boundingBox();
    return box === null ? Infinity : box.y + box.height;
  };
  for (const count of ['9 en meta', '4 en riesgo', '3 fuera', '1 sin dato'])
    expect(await bottomOf(page.getByText(count, { exact: true })), count).toBeLessThan(foot);
  const problem = page.getByText('6.8 días frente a una meta de 4 días. Peor desde junio.');
  expect(await bottomOf(problem)).toBeLessThan(foot);
  const kpis = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: /^(Tiempo de despacho marítimo|Despachado dentro de 48 h)/ }) });
  await expect(kpis).toHaveCount(2);
  for (const kpi of await kpis.all()) expect(await bottomOf(kpi)).toBeLessThan(foot);
});

test('every objective, KPI and unit with data outstanding can be gone to from the overview', async ({ visit }) => {
  const page = await visit('leader', '/');
  await page.getByRole('region', { name: 'Indicadores principales' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tiempo de despacho marítimo');
  await page.goBack();
  await attention(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Resultados de laboratorio a tiempo');
  await page.goBack();
  await page.getByRole('button', { name: 'Cómo se calcula' }).click();
  await expect(page.getByRole('dialog', { name: 'Cómo se calcula' })).toContainText('más allá de la tolerancia');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Cómo se calcula' })).toBeFocused();
});
