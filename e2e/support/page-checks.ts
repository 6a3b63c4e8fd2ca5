import type { Locator, Page } from '@playwright/test';
import type { Language } from './server-in.ts';

/** Elements that reach past the right edge without standing in a place of their own that scrolls; and the page, if it scrolls. */
export function stickingOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const found = root.scrollWidth > root.clientWidth ? [`the page: ${root.scrollWidth} of ${root.clientWidth}`] : [];
    const scrolls = (element: Element): boolean => {
      for (let place: Element | null = element; place !== null && place !== root; place = place.parentElement) {
        const { overflowX, position } = getComputedStyle(place);
        if (/auto|scroll/.test(overflowX) && place !== document.body) return true;
        // The canvas of the map is moved instead of scrolled.
        if (place.getAttribute('role') === 'application') return true;
        // Text for screen readers alone is clipped away.
        if (position === 'absolute' && place.getBoundingClientRect().width <= 1) return true;
      }
      return false;
    };
    for (const element of document.querySelectorAll('body *')) {
      const { right, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0 || right <= root.clientWidth + 1 || scrolls(element)) continue;
      found.push(
        `${element.tagName} .${element.getAttribute('class') ?? ''} to ${Math.round(right)}: ${(element.textContent ?? '').slice(0, 40)}`,
      );
    }
    return found.slice(0, 8);
  });
}

/** Text that an ellipsis or an edge cuts, with no other way to read it whole. */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isCut = (element: HTMLElement): boolean => {
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const isClosed = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      if (display === 'inline') return false;
      return (
        (isClosed(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (isClosed(overflowY) && element.scrollHeight > element.clientHeight + 2)
      );
    };
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (element) =>
          element.clientWidth > 2 &&
          element.clientHeight > 2 &&
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''),
      )
      .filter((element) => isCut(element) && element.closest('[title]') === null)
      .map((element) => (element.textContent ?? '').trim().slice(0, 60));
  });
}

export interface Stop {
  readonly what: string;
  readonly problem: string | null;
}

/** What has the focus now: whether that can be seen, and whether a bar lies over it. Null where the page ends. */
export function focusedStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body || element === document.documentElement) return null;
    const name =
      element.getAttribute('aria-label') ?? (element instanceof HTMLInputElement ? element.name : element.textContent);
    const what = `${element.tagName} ${(name ?? '').trim().slice(0, 40)}`;
    element.setAttribute('data-reached', '');
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
      return { what, problem: `outline ${outlineStyle} ${outlineWidth}` };
    if (/rgba?\(.*, 0\)$|transparent/.test(outlineColor)) return { what, problem: 'its outline is transparent' };
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const points = [0.5, 0.1, 0.9].flatMap((x) =>
      [0.5, 0.1, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
    );
    const isSeen = points.some(([x, y]) => {
      const over = document.elementFromPoint(x, y);
      return (
        over !== null &&
        (element.contains(over) || over.contains(element) || over.closest('label')?.contains(element) === true)
      );
    });
    return { what, problem: isSeen ? null : `nothing of it can be seen at ${Math.round(left)} ${Math.round(top)}` };
  });
}

/** The next Tab goes on from what had the focus last: from the body it is the page's first stop. */
export async function beforeFirstStop(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
}

/** Walks the whole page by Tab. */
export async function walk(page: Page, most = 150): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await beforeFirstStop(page);
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await focusedStop(page);
    if (stop === null) return stops;
    stops.push(stop);
  }
  return [...stops, { what: 'the page', problem: `has no end after ${most} stops` }];
}

/** Controls that can be seen and that no Tab has reached. A grid is one stop; arrows walk its cells. */
export function unreached(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
      .filter((element) => !element.matches(':disabled'))
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.hasAttribute('data-reached'),
      )
      .filter((element) => element.closest('[role=grid]') === null && element.getAttribute('tabindex') !== '-1')
      // One of a set of radio buttons is the stop of the set.
      .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio'))
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Every text that can be read on the page, names for screen readers included. */
export function textsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement?.closest('[lang]:not(html), script, style, #recharts_measurement_span') == null)
        texts.push((textContent ?? '').trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (element.closest('[lang]:not(html)') !== null) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
    }
    return texts.filter((text) => text !== '');
  });
}

/** The shape of a mark as it is drawn, large: where it is dark and where not, whatever its colour. */
export async function shapeOf(mark: Locator): Promise<string> {
  // At ten pixels a shape depends on where between two of them it begins.
  await mark.evaluate((element: SVGElement) => (element.style.zoom = '6'));
  const png = await mark.screenshot();
  await mark.evaluate((element: SVGElement) => (element.style.zoom = ''));
  return mark.page().evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    const light = (at: number): number => (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0);
    const ground = light(0);
    return Array.from({ length: pixels.length / 4 }, (_, at) =>
      Math.abs(light(at * 4) - ground) > 90 ? '#' : '.',
    ).join('');
  }, png.toString('base64'));
}

/** Badges of a status that lack their mark or their word. */
export function bareBadges(page: Page): Promise<readonly string[]> {
  return page
    .locator('.st')
    .evaluateAll((badges) =>
      badges
        .filter((badge) => badge.querySelector('svg') === null || (badge.textContent ?? '').trim() === '')
        .map((badge) => badge.outerHTML.slice(0, 120)),
    );
}

/** Marks of a status that cannot be told from the ground they stand on. */
export function lostMarks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll('.st svg *')].flatMap((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      const isSeen = [fill, stroke].some(
        (colour) => colour !== 'none' && colour !== ground && !colour.endsWith(', 0)'),
      );
      return isSeen ? [] : [shape.outerHTML];
    });
  });
}

/** What can be pressed or typed into, each by what it is and how it is called. */
export function controlsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const name = element.getAttribute('href') ?? element.getAttribute('aria-label') ?? element.textContent ?? '';
        // A picker says its value, in short where there is little room.
        return `${element.tagName} ${/Periodo|Period\b/.test(name) ? 'Periodo' : name.split(':')[0]}`;
      }),
  );
}

/**
 * The languages and the plan are in the menu then; an outline, which the map has become, traces nothing on the overview and
 * has no size; rows are chosen each for itself; what the checks of a draft found is in the list of all.
 */
const ELSEWHERE_WHEN_SMALL: Readonly<Record<Language, RegExp>> = {
  es: /Español|English|Dejar de seguir|Seleccionar todo|Acercar|Alejar|Ajustar|BUTTON (Mapa|Esquema|Imprimir)$|^A \/plan$|^BUTTON (L4 no tiene meta|Nada impulsa|V1 no tiene indicador)|^SUMMARY Sin /,
  en: /Español|English|Stop tracing|Select all|Zoom in|Zoom out|BUTTON (Map|Outline|Print|Fit)$|^A \/plan$|^BUTTON (L4 has no target|[A-Z]\d has no driver|V[12] has no leading KPI)|^SUMMARY (Without|No) /,
};

/** What was there with room and is not on a small page, without what is to be found elsewhere there. */
export function lostWhenSmall(before: readonly string[], after: readonly string[], language: Language): string[] {
  const left = new Set(after);
  return before.filter((control) => !left.has(control) && !ELSEWHERE_WHEN_SMALL[language].test(control));
}
