import type { Page } from '@playwright/test';
import { graveIn } from '../support/axe.ts';
import {
  bareBadges,
  beforeFirstStop,
  controlsOf,
  cutTexts,
  focusedStop,
  lostMarks,
  lostWhenSmall,
  stickingOut,
  unreached,
  walk,
} from '../support/page-checks.ts';
import { arrive, INNER_SCREENS, SCREENS, type Screen } from '../support/screens.ts';
import type { Language } from '../support/server-in.ts';
import { expect, test } from '../support/test.ts';

const DESK = { width: 1440, height: 900 } as const;
const PHONE = { width: 390, height: 844 } as const;
/** Twice as large is half as much room. */
const TWICE_AS_LARGE = { width: 720, height: 450 } as const;

const isFull = process.env['RUMBO_FULL'] === '1';
const languages: readonly Language[] = isFull ? ['es', 'en'] : ['es'];
const themes = isFull ? (['light', 'dark'] as const) : (['light'] as const);

/** To open a page takes longer than to look at it: each is opened once, and every criterion is looked at there. */
for (const language of languages) {
  for (const theme of themes) {
    for (const screen of SCREENS) {
      const isInner = INNER_SCREENS.includes(screen);
      const codes = isInner ? 'G1 G2 G3 G4 G8 G9' : screen.isPaper === true ? 'G1 G3' : 'G3';
      test(`${codes} ${screen.name}, in ${language} and ${theme}`, async ({ visit, start }) => {
        test.slow();
        const server = screen.isEmpty === true ? { server: await start({ from: null, seed: 'none' }) } : {};
        const page = await visit(screen.who, screen.path, { language, theme, ...server });
        await arrive(page, screen);
        if (isInner) await checkMarks(page);
        if (isInner) await checkKeyboard(page);
        await checkAxe(page, DESK);
        if (codes !== 'G3') await checkWidths(page);
        await checkAxe(page, PHONE);
        if (!isInner) return;
        // Now as a phone.
        if (isFull) await checkKeyboard(page);
        await checkTwiceAsLarge(page, screen, language);
        await checkForcedColours(page);
      });
    }
  }
}

const checkMarks = (page: Page) =>
  test.step('G4 every status has a mark and a word', async () => {
    expect.soft(await bareBadges(page), 'G4').toEqual([]);
  });

const checkKeyboard = (page: Page) =>
  test.step('G2 the keyboard reaches everything, always seen, never under a bar', async () => {
    const stops = await walk(page);
    expect.soft(stops.length, 'G2').toBeGreaterThan(4);
    expect
      .soft(
        stops.filter(({ problem }) => problem !== null),
        'G2',
      )
      .toEqual([]);
    expect.soft(await unreached(page), 'G2').toEqual([]);
  });

const checkAxe = (page: Page, size: typeof DESK | typeof PHONE) =>
  test.step('G3 axe finds nothing serious or critical', async () => {
    await page.setViewportSize(size);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect.soft(await graveIn(page), `G3 at ${size.width} px`).toEqual([]);
  });

const checkWidths = (page: Page) =>
  test.step('G1 nothing sticks out', async () => {
    for (const width of [DESK.width, 1024, 768, PHONE.width]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.soft.poll(() => stickingOut(page), { message: `G1 at ${width} px` }).toEqual([]);
    }
  });

const checkTwiceAsLarge = (page: Page, screen: Screen, language: Language) =>
  test.step('G8 at 200 % no text is cut and no control lost', async () => {
    await page.setViewportSize(DESK);
    // Where there is less room a draft is an outline: its rows are compared with its rows.
    if (screen.name === 'map-edit') {
      await page.goto('/map/edit?view=outline');
      await arrive(page, screen);
    }
    const before = await controlsOf(page);
    expect.soft(await cutTexts(page), 'G8 at 100 %').toEqual([]);
    await page.setViewportSize(TWICE_AS_LARGE);
    await expect.soft.poll(() => stickingOut(page), { message: 'G8' }).toEqual([]);
    expect.soft(await cutTexts(page), 'G8 at 200 %').toEqual([]);
    await page.getByRole('button', { name: /Su cuenta|Your account/ }).click();
    await expect(page.getByRole('menuitemradio', { name: 'English' }), 'the languages are in the menu').toBeVisible();
    await page.keyboard.press('Escape');
    expect.soft(lostWhenSmall(before, await controlsOf(page), language), 'G8').toEqual([]);
  });

const checkForcedColours = (page: Page) =>
  test.step('G9 with forced colours marks and focus stay visible', async () => {
    await page.setViewportSize(DESK);
    await page.emulateMedia({ forcedColors: 'active' });
    expect.soft(await lostMarks(page), 'G9').toEqual([]);
    await beforeFirstStop(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect.soft((await focusedStop(page))?.problem, 'G9').toBeNull();
  });
