import type { Page } from '@playwright/test';
import { graveIn } from '../support/axe.ts';
import { cutTexts, focusedStop, shapeOf, stickingOut, textsOf, unreached, walk } from '../support/page-checks.ts';
import { arrive, INNER_SCREENS, SCREENS, type Screen } from '../support/screens.ts';
import { expect, test, type Visit, type VisitOptions } from '../support/test.ts';

const isFull = process.env['RUMBO_FULL'] === '1';
const WIDTHS = [1440, 1024, 768, 390] as const;
const PHONE = { width: 390, height: 844 } as const;
const byName = (name: string): Screen => {
  const screen = SCREENS.find((one) => one.name === name);
  if (screen === undefined) throw new Error(`there is no screen ${name}`);
  return screen;
};

async function open(visit: Visit, screen: Screen, options: VisitOptions = {}): Promise<Page> {
  const page = await visit(screen.who, screen.path, options);
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

for (const screen of SCREENS.filter((one) => INNER_SCREENS.includes(one) || one.isPaper === true)) {
  test(`G1 ${screen.name}: no horizontal scroll at 1440, 1024, 768 and 390 px`, async ({ visit }) => {
    const page = await open(visit, screen);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => stickingOut(page), { message: `${screen.name} at ${width}` }).toEqual([]);
    }
  });
}

for (const screen of INNER_SCREENS) {
  for (const size of isFull ? (['desk', 'phone'] as const) : (['desk'] as const)) {
    test(`G2 ${screen.name} on a ${size}: the keyboard reaches everything, always seen, never under a bar`, async ({
      visit,
    }) => {
      test.slow();
      const page = await open(visit, screen, size === 'phone' ? { size: PHONE } : {});
      const stops = await walk(page);
      expect(stops.length).toBeGreaterThan(4);
      expect(stops.filter(({ problem }) => problem !== null)).toEqual([]);
      expect(await unreached(page)).toEqual([]);
    });
  }
}

const looks = isFull
  ? (['es', 'en'] as const).flatMap((language) => (['light', 'dark'] as const).map((theme) => ({ language, theme })))
  : ([{ language: 'es', theme: 'light' }] as const);

for (const { language, theme } of looks) {
  for (const screen of SCREENS) {
    test(`G3 ${screen.name}: axe finds nothing serious or critical, in ${language} and ${theme}`, async ({
      visit,
      start,
    }) => {
      const server = screen.isEmpty === true ? { server: await start({ from: null, seed: 'none' }) } : {};
      const page = await open(visit, screen, { language, theme, ...server });
      for (const size of [{ width: 1440, height: 900 }, PHONE]) {
        await page.setViewportSize(size);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        expect(await graveIn(page), `${size.width} px`).toEqual([]);
      }
    });
  }
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
  const kpi = await open(visit, byName('kpi'));
  await kpi.getByRole('button', { name: 'Tabla' }).click();
  expect(await graveIn(kpi), 'table').toEqual([]);
  const entry = await open(visit, byName('entry'));
  await entry.getByRole('button', { name: 'Revisar y enviar a aprobación' }).click();
  expect(await graveIn(entry), 'review').toEqual([]);
});

test('G4 every status has a mark and a word; in greyscale the four marks are told apart', async ({ visit }) => {
  const show = walkThrough(visit);
  for (const screen of INNER_SCREENS) {
    const page = await show(screen);
    const bare = await page
      .locator('.st')
      .evaluateAll((badges) =>
        badges
          .filter((badge) => badge.querySelector('svg') === null || (badge.textContent ?? '').trim() === '')
          .map((badge) => badge.outerHTML.slice(0, 120)),
      );
    expect(bare, screen.name).toEqual([]);
  }
  const page = await show(byName('overview'));
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

/**
 * The languages and the plan are in the menu then; an outline, which the map has become, traces nothing on the overview and has no size;
 * rows are chosen each for itself; what the checks of a draft found is in the list of all.
 */
const isElsewhere = (control: string): boolean =>
  /Español|English|Dejar de seguir|Seleccionar todo|Acercar|Alejar|Ajustar|BUTTON (Mapa|Esquema|Imprimir)$|^A \/plan$|^BUTTON (L4 no tiene meta|Nada impulsa|V1 no tiene indicador)|^SUMMARY Sin /.test(
    control,
  );

for (const screen of INNER_SCREENS) {
  test(`G8 ${screen.name} at 200% zoom: no text cut, no control lost`, async ({ visit }) => {
    // Where there is less room a draft is an outline: its rows are compared with its rows.
    const path = screen.name === 'map-edit' ? '/map/edit?view=outline' : screen.path;
    const page = await open(visit, { ...screen, path });
    const controls = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')]
          .filter((element) => element.checkVisibility())
          .map((element) => {
            const name =
              element.getAttribute('href') ?? element.getAttribute('aria-label') ?? element.textContent ?? '';
            // A picker says its value, in short where there is little room.
            return `${element.tagName} ${/Periodo/.test(name) ? 'Periodo' : name.split(':')[0]}`;
          }),
      );
    const before = await controls();
    expect(await cutTexts(page), '100%').toEqual([]);
    // Twice as large is half as much room.
    await page.setViewportSize({ width: 720, height: 450 });
    await expect.poll(() => stickingOut(page)).toEqual([]);
    expect(await cutTexts(page), '200%').toEqual([]);
    await page.getByRole('button', { name: /Su cuenta/ }).click();
    await expect(page.getByRole('menuitemradio', { name: 'English' }), 'the languages are in the menu').toBeVisible();
    await page.keyboard.press('Escape');
    const after = new Set(await controls());
    expect(before.filter((control) => !after.has(control) && !isElsewhere(control))).toEqual([]);
  });
}

test('G9 with forced colours marks, borders, links and focus stay visible', async ({ visit }) => {
  const show = walkThrough(visit, { forcedColors: 'active' });
  for (const screen of INNER_SCREENS) {
    const page = await show(screen);
    const lost = await page.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll('.st svg *')].flatMap((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        const isSeen = [fill, stroke].some(
          (colour) => colour !== 'none' && colour !== ground && !colour.endsWith(', 0)'),
        );
        return isSeen ? [] : [shape.outerHTML];
      });
    });
    expect(lost, screen.name).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect((await focusedStop(page))?.problem, screen.name).toBeNull();
  }
  const page = await show(byName('overview'));
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
