import type { Page } from '@playwright/test';
import { graveIn } from '../support/axe.ts';
import { shapeOf, textsOf } from '../support/page-checks.ts';
import { arrive, INNER_SCREENS, screenNamed, type Screen } from '../support/screens.ts';
import { expect, test, type Visit, type VisitOptions } from '../support/test.ts';

async function open(visit: Visit, screen: Screen): Promise<Page> {
  const page = await visit(screen.who, screen.path);
  await arrive(page, screen);
  return page;
}

/** Opens one screen after the other, for each person in the browser of the screen before. */
function walkThrough(visit: Visit, options: VisitOptions = {}): (screen: Screen) => Promise<Page> {
  const pages = new Map<Screen['who'], Page>();
  return async (screen) => {
    const before = pages.get(screen.who);
    const page = before ?? (await visit(screen.who, screen.path, options));
    if (before !== undefined) await page.goto(screen.path);
    pages.set(screen.who, page);
    await arrive(page, screen);
    return page;
  };
}

test('G3 what opens over a page is as accessible as the page', async ({ visit }) => {
  const page = await visit('leader', '/');
  await page.getByRole('button', { name: /Periodo/ }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  expect(await graveIn(page), 'periods').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Su cuenta/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await graveIn(page), 'menu').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Cómo se calcula' }).click();
  expect(await graveIn(page), 'dialog').toEqual([]);
  const kpi = await open(visit, screenNamed('kpi'));
  await kpi.getByRole('button', { name: 'Tabla' }).click();
  expect(await graveIn(kpi), 'table').toEqual([]);
  const entry = await open(visit, screenNamed('entry'));
  await entry.getByRole('button', { name: 'Revisar y enviar a aprobación' }).click();
  expect(await graveIn(entry), 'review').toEqual([]);
});

test('G4 in greyscale the four marks of a status are told apart', async ({ visit }) => {
  const page = await open(visit, screenNamed('overview'));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
  const legend = page.getByRole('region', { name: 'Mapa estratégico' });
  const shapes: string[] = [];
  for (const word of ['en meta', 'en riesgo', 'fuera de meta', 'sin dato']) {
    shapes.push(await shapeOf(legend.getByText(new RegExp(`^\\d+ ${word}$`)).locator('svg')));
  }
  await session.detach();
  for (const [at, one] of shapes.entries()) {
    expect(one).toContain('#');
    for (const other of shapes.slice(at + 1)) {
      const inEither = [...one].filter((pixel, index) => pixel === '#' || other[index] === '#').length;
      const inOne = [...one].filter((pixel, index) => pixel !== other[index]).length;
      expect(inOne / inEither, `${at}`).toBeGreaterThan(0.12);
    }
  }
});

/** What reads the same in both languages: names, codes, figures, signs, and what people wrote. */
const SAME =
  /^(?:[\d\s.,:%+−–·/()<>±-]|[A-Z]{1,2}-?\d+[a-z]?|[A-ZÁÉÍÓÚ]\. ?\p{L}+|Rumbo|Plan|Total|M|h|USD|ES|EN|OEA|LPI|K|FY|H\d|Español|English|[A-Z]{2,3}|[\w.]+@[\w.]+|[\w-]+(?:\/[\w -]+)+|UTC|L|Z|[‹›↑↓←→]|Ctrl|V|Tab|Enter|Esc|Wheeler|NHS|Jul|Jun|Sep|Oct|Nov|Mar|May|Feb|Ir|No)+$/u;

test('G5 switching language changes every string, date and number without reload and keeps the route', async ({
  visit,
  freshServer: server,
}) => {
  test.slow();
  const show = walkThrough(visit, { server });
  for (const screen of INNER_SCREENS) {
    const page = await show(screen);
    await page.evaluate(() => void Object.assign(window, { isSame: true }));
    // Somebody of the demonstration reads English.
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Español/ })
      .click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    const address = page.url();
    const isWritten = ['entry', 'approvals', 'map-versions', 'map-edit', 'plan', 'kpi-definition', 'kpi-read'].includes(
      screen.name,
    );
    const spanish = new Set(await textsOf(page));
    await page
      .getByRole('banner')
      .getByRole('button', { name: /English/ })
      .click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    // Comments stay as their authors wrote them.
    const isOwnWords = (text: string): boolean => isWritten && /^[A-ZÁÉÍÓÚ].*\p{L}{3,} \p{L}+ \p{L}+/u.test(text);
    const kept = async () =>
      [...new Set(await textsOf(page))].filter((text) => spanish.has(text) && !SAME.test(text) && !isOwnWords(text));
    await expect.poll(kept, { message: screen.name }).toEqual([]);
    expect(page.url(), screen.name).toBe(address);
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Español/ })
      .click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect
      .poll(async () => new Set(await textsOf(page)), { message: `${screen.name} comes back` })
      .toEqual(spanish);
  }
});

test('the language and the theme that were chosen are there at the next sign-in, on another machine', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('leader', '/', { server });
  const write = page.waitForResponse((response) => response.url().includes('preferences.set'));
  await page.getByRole('button', { name: /English/ }).click();
  expect((await write).ok()).toBe(true);
  await page.getByRole('button', { name: /Your account/ }).click();
  const theme = page.waitForResponse((response) => response.url().includes('preferences.set'));
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  expect((await theme).ok()).toBe(true);
  const ground = (one: Page) => one.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground(page);
  const other = await visit('leader', '/', { server });
  await expect(other.getByRole('heading', { level: 1 })).toContainText('objectives');
  expect(await ground(other)).toBe(dark);
});

test('G7 the address opens the same view, period and selection in another browser', async ({ visit }) => {
  const page = await visit('leader', '/');
  await page.getByRole('button', { name: /Periodo/ }).click();
  await page.getByRole('option', { name: 'Mayo 2026', exact: true }).click();
  await page
    .getByRole('region', { name: 'Mapa estratégico' })
    .getByRole('link', { name: /^T2\b/ })
    .click({ position: { x: 10, y: 10 } });
  await expect(page.getByText('Siguiendo lo que impulsa a T2', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Mayo 2026,/)).toBeVisible();
  const sentence = await page.getByRole('heading', { level: 1 }).innerText();
  const copy = await visit('leader', page.url());
  await expect(copy.getByRole('heading', { level: 1 })).toHaveText(sentence);
  await expect(copy.getByText(/^Mayo 2026,/)).toBeVisible();
  await expect(copy.getByText('Siguiendo lo que impulsa a T2', { exact: true })).toBeVisible();
  // The period goes along to other screens.
  await copy.getByRole('link', { name: 'Indicadores', exact: true }).click();
  await expect(copy.getByText('Mayo 2026').first()).toBeVisible();
});

test('G9 with forced colours every objective keeps its border', async ({ visit }) => {
  const page = await visit('leader', '/', { forcedColors: 'active' });
  await arrive(page, screenNamed('overview'));
  const nodes = await page.locator('.smap li > a').evaluateAll((all) =>
    all.map((node) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(node);
      return {
        hasBorder:
          borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1 && borderTopColor !== backgroundColor,
      };
    }),
  );
  expect(nodes).toHaveLength(17);
  expect(nodes.filter(({ hasBorder }) => !hasBorder)).toEqual([]);
});
