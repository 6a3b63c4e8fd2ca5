import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { TaskFailure, sh } from './process.mjs';

/** The one without a window of its own comes first: it does the same in two thirds of the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
  'msedge.exe',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A browser for the tests that need one, as a path; empty for Playwright's own. The machine's Chromium, else Playwright's
 * download, else the system's package where this may install it.
 */
export async function findBrowser(tools) {
  const onMachine = browserOnMachine();
  if (onMachine !== null) return onMachine;
  console.log('No Chromium on this machine; asking Playwright for one.');
  const own = await sh(tools, 'pnpm', ['--filter', '@rumbo/e2e', 'exec', 'playwright', 'install', 'chromium'], {
    isKept: true,
    isAllowedToFail: true,
  });
  if (own.exitCode === 0 && (await starts(tools))) return '';
  if (isDebianAsRoot()) {
    console.log('Installing Chromium from the packages of this system.');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await sh(tools, 'apt-get', ['update', '-qq'], { isKept: true, isAllowedToFail: true, env });
    await sh(tools, 'apt-get', ['install', '-y', '-qq', 'chromium-headless-shell'], {
      isKept: true,
      isAllowedToFail: true,
      env,
    });
    const installed = browserOnMachine();
    if (installed !== null) return installed;
  }
  throw new TaskFailure(
    'The tests in the browser need Chromium, and none could be found or fetched. Install it (on Debian: apt-get install -y chromium-headless-shell), or name one in RUMBO_BROWSER, then try again.',
  );
}

function browserOnMachine() {
  const named = process.env.RUMBO_BROWSER ?? process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new TaskFailure(`RUMBO_BROWSER names ${named}, which does not exist.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** A download without the libraries that it needs is no browser. */
async function starts(tools) {
  const script =
    "import('@playwright/test').then(({ chromium }) => chromium.launch()).then((browser) => browser.close())";
  const tried = await sh(tools, 'pnpm', ['--filter', '@rumbo/e2e', 'exec', 'node', '-e', script], {
    isKept: true,
    isAllowedToFail: true,
  });
  return tried.exitCode === 0;
}

function isDebianAsRoot() {
  try {
    return process.getuid?.() === 0 && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
