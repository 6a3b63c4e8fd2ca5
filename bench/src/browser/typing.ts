import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Between two keys of somebody who types figures fast; no multiple of a frame, so that keys meet every part of one. */
const KEY_EVERY_MS = 87;
/** Until what a page does behind a value that was left is over. */
const SETTLING_MS = 400;

export interface KeyTime {
  readonly key: string;
  /** From the key to the frame that shows what it did. */
  readonly milliseconds: number;
}

/** Types figures one below the other, each left by Enter. Answers how long each key took to be seen. */
export async function keysOf(page: Page, figures: readonly string[]): Promise<readonly KeyTime[]> {
  await page.bringToFront();
  await page.evaluate(watchKeys);
  await wait(SETTLING_MS);
  for (const key of figures.flatMap((figure) => [...figure, 'Enter'])) {
    await Promise.all([page.keyboard.press(key), wait(KEY_EVERY_MS)]);
  }
  await wait(SETTLING_MS);
  const times = await page.evaluate(watchedKeys);
  const sent = figures.reduce((count, figure) => count + figure.length + 1, 0);
  if (times.length !== sent) throw new Error(`Of ${sent} keys ${times.length} were seen on ${page.url()}.`);
  return times;
}

/**
 * Runs in the page: notes, for each key, when the frame has been drawn in which its figure, or after Enter the next cell, is
 * there. That is the task after the first animation frame that finds it in the document: style, layout and paint are done by
 * then. A second animation frame would add the same wait to both sides and make them look alike.
 */
function watchKeys(): void {
  const times: KeyTime[] = [];
  let typed = '';
  const digitsIn = (row: Element | null | undefined): string =>
    (row?.querySelector('input')?.value ?? row?.querySelector('.val')?.textContent ?? '').replaceAll(/\D/g, '');
  const rowNow = (): Element | null => document.activeElement?.closest('tr') ?? null;
  const onKeyDown = ({ key, timeStamp }: KeyboardEvent): void => {
    const row = rowNow();
    const isLeft = key === 'Enter';
    const figure = isLeft ? typed : typed + key;
    typed = isLeft ? '' : figure;
    const isShown = (): boolean => digitsIn(row).startsWith(figure) && !(isLeft && rowNow() === row);
    const look = (): void => {
      if (!isShown()) return void requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => times.push({ key, milliseconds: performance.now() - timeStamp }));
      port1.start();
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  };
  document.addEventListener('keydown', onKeyDown, true);
  Object.assign(globalThis, {
    watched: { times, stop: () => document.removeEventListener('keydown', onKeyDown, true) },
  });
}

function watchedKeys(): readonly KeyTime[] {
  // `watchKeys` has put it there.
  const { watched } = globalThis as unknown as { watched: { times: readonly KeyTime[]; stop: () => void } };
  watched.stop();
  return watched.times;
}
