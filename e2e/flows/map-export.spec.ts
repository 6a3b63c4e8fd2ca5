import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { graveIn } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

const MENU = { es: 'Descargar o imprimir el mapa', en: 'Download or print the map' } as const;
/** In points. */
const PAPER = { a4: [842, 595], a3: [1191, 842] } as const satisfies Record<string, readonly number[]>;

async function download(page: Page, item: string, language: 'es' | 'en' = 'es'): Promise<Download> {
  await page.getByRole('button', { name: MENU[language] }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item, exact: true }).click(),
  ]);
  return file;
}

async function printed(page: Page): Promise<{ readonly pages: number; readonly size: readonly number[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const box = (/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf) ?? []).slice(1).map(Number);
  return { pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, size: box.map(Math.round) };
}

/** Forty objectives: the map's own over and over, two rows a lane, with long titles. */
async function crowd(page: Page): Promise<void> {
  await page.route('**/trpc/mapSheet?**', async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    const { map } = body.result.data;
    const [first] = map.nodes;
    const title = {
      es: 'Reducir el tiempo de despacho de las mercancías perecederas en los puertos y aeropuertos del sur',
    };
    map.nodes = map.perspectives.flatMap(({ id: perspectiveId }: { id: string }, lane: number) =>
      Array.from({ length: 10 }, (_, index) => ({
        ...first,
        id: `${lane}-${index}`,
        code: `O${lane}${index}`,
        title,
        slot: { perspectiveId, column: index % 5, span: 1 },
      })),
    );
    await route.fulfill({ response, json: body });
  });
}

test('the map is downloaded as PDF and as SVG, with a name that says what it is', async ({ visit }) => {
  const page = await visit('leader', '/');
  const pdf = await download(page, 'PDF en A3');
  expect(pdf.suggestedFilename()).toMatch(/^mapa-estrategico-[a-z0-9-]+-2026-09-v\d+-a3\.pdf$/);
  expect(
    readFileSync(await pdf.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const svg = readFileSync(await (await download(page, 'Dibujo vectorial (SVG)')).path(), 'utf8');
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain('lang="es"');
  for (const part of ['Plan estratégico', 'Septiembre 2026', 'Versión 2, publicada el', 'Generado el'])
    expect(svg).toContain(part);
  expect(svg).toContain('Siguiendo lo que impulsa a V1');
  for (const count of ['9 en meta', '4 en riesgo', '3 fuera de meta', '1 sin dato']) expect(svg).toContain(count);
});

test('the map is downloaded as a picture in print quality, in the letters of the page', async ({ visit }) => {
  const page = await visit('leader', '/', { language: 'en' });
  const file = await download(page, 'Picture (PNG)', 'en');
  expect(file.suggestedFilename()).toMatch(/^strategic-map-.*\.png$/);
  const png = readFileSync(await file.path());
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  // A4 at 300 dots an inch, up to a dot.
  expect(Math.abs(png.readUInt32BE(16) - 3508)).toBeLessThan(2);
  expect(Math.abs(png.readUInt32BE(20) - 2480)).toBeLessThan(2);
  await expect(page.getByRole('status').filter({ hasText: 'The picture has been downloaded.' })).toBeVisible();
});

test('a picture that cannot be made is said, and can be tried again', async ({ visit }) => {
  const page = await visit('leader', '/');
  await page.route('**/export/map.svg**', (route) => route.abort());
  await page.getByRole('button', { name: MENU.es }).click();
  await page.getByRole('menuitem', { name: 'Imagen (PNG)' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'No se pudo preparar la imagen' })).toBeVisible();
  await page.unroute('**/export/map.svg**');
  await download(page, 'Imagen (PNG)');
});

for (const paper of ['a4', 'a3'] as const) {
  for (const language of ['es', 'en'] as const) {
    test(`prints on one ${paper} sheet and nothing else, in ${language}`, async ({ visit }) => {
      const page = await visit('leader', `/print/map?paper=${paper}`, { language, theme: 'dark' });
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.getByText(language === 'es' ? '9 en meta' : '9 on target', { exact: true })).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      expect(await printed(page)).toEqual({ pages: 1, size: PAPER[paper] });
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('link')).toHaveCount(0);
    });
  }

  test(`forty objectives with long titles print on one ${paper} sheet`, async ({ visit }) => {
    const page = await visit('leader', '/kpis');
    await crowd(page);
    await page.goto(`/print/map?paper=${paper}`);
    await expect(page.getByText('O39', { exact: true })).toBeVisible();
    expect(await printed(page)).toEqual({ pages: 1, size: PAPER[paper] });
    const titles = page.getByText(/aeropuertos del sur$/);
    await expect(titles).toHaveCount(40);
  });
}

test('the menu opens a sheet of the same period and trace, which asks to be printed', async ({ visit }) => {
  const page = await visit('leader', '/?period=2026-08', { isOwn: true });
  await page.context().addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: MENU.es }).click();
  const [sheet] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('menuitem', { name: 'Imprimir en A3' }).click(),
  ]);
  await expect(sheet.getByText('Agosto 2026', { exact: true })).toBeVisible();
  await expect(sheet.locator('html[data-printed]')).toHaveCount(1);
  expect(new URL(sheet.url()).hash).toBe('');
  expect(new URL(sheet.url()).searchParams.get('paper')).toBe('a3');
});

test('the map goes out with the theme that is looked at', async ({ visit }) => {
  const page = await visit('leader', '/map');
  await page.getByRole('button', { name: /^Eje/ }).click();
  await page.getByRole('option').nth(1).click();
  await expect(page).toHaveURL(/theme=/);
  const svg = readFileSync(await (await download(page, 'Dibujo vectorial (SVG)')).path(), 'utf8');
  expect(svg).toContain('>Eje: ');
  expect(svg).toContain('fuera del eje');
});

test('an older version goes out as it was, and says that it is no longer in force', async ({ visit }) => {
  const page = await visit('planner', '/map/versions');
  await page.getByRole('button', { name: 'Descargar o imprimir: Versión 1' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Dibujo vectorial (SVG)' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/-v1-a4\.svg$/);
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/Versión 1, publicada el [^<]*, ya no vigente/);
});

test('axe finds nothing serious or critical on the sheet, nor with the menu open', async ({ visit }) => {
  const page = await visit('leader', '/print/map', { theme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await graveIn(page)).toEqual([]);
  await page.goto('/');
  await page.getByRole('button', { name: MENU.es }).click();
  await expect(page.getByRole('menuitem', { name: 'Imagen (PNG)' })).toBeFocused();
  expect(await graveIn(page)).toEqual([]);
});

test('who has not signed in is asked to, and comes back to the sheet', async ({ visit }) => {
  const page = await visit(null, '/print/map?paper=a3');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fprint%2Fmap%3Fpaper%3Da3/);
});

test('a plan that one may not see has no sheet', async ({ visit }) => {
  const page = await visit('leader', '/print/map?plan=01900000-0000-7000-8000-ffffffffffff');
  await expect(page.getByText('Septiembre 2026')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
