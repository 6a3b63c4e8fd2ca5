import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openCalc, openDisplay } from './calc-window.ts';
import { createHand, type Done } from './hand.ts';
import { checkValues, valuesIn } from './template.ts';

/** The first cell to fill, E2, in the window that fills a screen of 1,440 by 900. */
const FIRST_CELL = { x: 954, y: 150 };
const PATIENCE_MS = 30_000;
const PAUSE_MS = 100;
/** Somebody who types figures fast. */
const KEY_EVERY_MS = 60;
/** As xdotool names it. */
const NAMES: Readonly<Record<string, string>> = { Enter: 'Return' };

/** From the open window to every value typed and the file saved; what the file then holds is read by Calc itself. */
export async function enterInCalc(workbook: Buffer, figures: ReadonlyMap<string, number>): Promise<Done> {
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-race-'));
  const file = join(folder, 'template.xlsx');
  writeFileSync(file, workbook);
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  const display = await openDisplay();
  try {
    const calc = await openCalc(display.name, profile, file);
    const type = async (...args: readonly string[]) => {
      execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: display.name } });
      await wait(KEY_EVERY_MS);
    };
    const hand = createHand<{ readonly x: number; readonly y: number }>(
      (key) => type('key', NAMES[key] ?? key),
      ({ x, y }) => type('mousemove', String(x), String(y), 'click', '1'),
    );
    await hand.click(FIRST_CELL);
    for (const figure of figures.values()) await hand.enter(figure);
    const before = statSync(file).mtimeMs;
    await hand.press('ctrl+s');
    const until = performance.now() + PATIENCE_MS;
    while (statSync(file).mtimeMs === before) {
      if (performance.now() > until) throw new Error('Calc did not save the file.');
      await wait(PAUSE_MS);
    }
    await calc.stop();
    checkValues(valuesIn(asText(file, folder, profile)), figures);
    return hand.done();
  } finally {
    await display.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function asText(file: string, folder: string, profile: string): string {
  const args = [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--convert-to',
    'csv',
    '--outdir',
    folder,
    file,
  ];
  execFileSync('soffice', args, { stdio: 'ignore' });
  return readFileSync(join(folder, 'template.csv'), 'utf8');
}
