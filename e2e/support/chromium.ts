import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A name that means this machine and that a browser does not trust as it trusts localhost: plain http on a network. */
export const NETWORK_NAME = 'rumbo.lan';

/** The browser that the task runner found, else one on the path, else Playwright's own. */
function executablePath(): string | undefined {
  const given = process.env['RUMBO_BROWSER'];
  if (given !== undefined) return given === '' ? undefined : given;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

export function launchOptions(): LaunchOptions {
  const path = executablePath();
  return {
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
      // A page lives for seconds here, and what an optimising compiler puts in it is never paid back.
      '--js-flags=--no-maglev --no-turbofan',
      `--host-resolver-rules=MAP ${NETWORK_NAME} 127.0.0.1`,
    ],
  };
}
