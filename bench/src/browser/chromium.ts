import { chromium, type Browser } from 'playwright-core';

/** In the browser that the task runner found; Playwright's own where it names none. */
export function openBrowser(): Promise<Browser> {
  const path = process.env['RUMBO_BROWSER'] ?? '';
  return chromium.launch({
    ...(path === '' ? {} : { executablePath: path }),
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
