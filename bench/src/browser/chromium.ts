import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that the task runner found, else one on the path, else Playwright's own. */
function executablePath(): string | undefined {
  const given = process.env['RUMBO_BROWSER'];
  if (given !== undefined) return given === '' ? undefined : given;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

export function openBrowser(): Promise<Browser> {
  const path = executablePath();
  return chromium.launch({
    ...(path === undefined ? {} : { executablePath: path }),
    // Without them Chromium does not start in a container, or asks the internet for things.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
