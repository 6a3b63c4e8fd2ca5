import type { Page } from '@playwright/test';
import type { Who } from './people.ts';

export interface Screen {
  readonly name: string;
  readonly who: Who | null;
  readonly path: string;
  /** From there on through the first link that leads to such an address, and so on. */
  readonly through?: string | readonly string[];
  /** What comes after the heading, and has to be there too. */
  readonly shows?: string;
  /** Paper: nothing on it can be pressed. */
  readonly isPaper?: boolean;
  /** Of an installation that nobody has set up. */
  readonly isEmpty?: boolean;
}

/** Every screen of the product. */
export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', who: null, path: '/sign-in' },
  { name: 'forgot', who: null, path: '/forgot' },
  { name: 'dead-link', who: null, path: '/reset#gone' },
  { name: 'set-up', who: null, path: '/set-up', isEmpty: true },
  { name: 'overview', who: 'leader', path: '/' },
  { name: 'map', who: 'leader', path: '/map' },
  { name: 'map-edit', who: 'planner', path: '/map/edit', shows: '.checks b' },
  { name: 'map-versions', who: 'planner', path: '/map/versions?left=1&right=live', shows: '.differences' },
  { name: 'map-sheet', who: 'leader', path: '/print/map', isPaper: true, shows: '.sheet svg' },
  { name: 'plan', who: 'planner', path: '/plan' },
  { name: 'kpi-rules', who: 'planner', path: '/plan/rules' },
  { name: 'new-plan', who: 'planner', path: '/plan/new' },
  { name: 'objective', who: 'leader', path: '/kpis', through: '/objectives/' },
  { name: 'kpis', who: 'leader', path: '/kpis' },
  { name: 'kpi', who: 'leader', path: '/kpis', through: '/kpis/' },
  { name: 'worklist', who: 'contributor', path: '/entry' },
  { name: 'entry', who: 'contributor', path: '/entry/due' },
  { name: 'kpi-definition', who: 'planner', path: '/kpis', through: ['/kpis/0', '/definition'], shows: '.settarget' },
  { name: 'kpi-read', who: 'leader', path: '/kpis', through: ['/kpis/0', '/definition'], shows: '.versionlist' },
  { name: 'new-kpi', who: 'planner', path: '/kpis/new', shows: '.savepanel' },
  { name: 'approvals', who: 'approver', path: '/approvals', shows: '.effect[aria-busy=false] li' },
  { name: 'organisation-units', who: 'admin', path: '/admin', shows: '[role=treeitem]' },
  { name: 'organisation-people', who: 'admin', path: '/admin/people', shows: 'tbody tr' },
  { name: 'organisation-assignments', who: 'planner', path: '/admin/assignments', shows: 'tbody tr' },
  { name: 'organisation-absences', who: 'planner', path: '/admin/absences', shows: '.organisationtools' },
  { name: 'organisation-holidays', who: 'planner', path: '/admin/holidays', shows: '.yearhead' },
  { name: 'organisation-settings', who: 'admin', path: '/admin/settings', shows: 'form' },
  { name: 'own-absences', who: 'contributor', path: '/absences', shows: '.organisationtools' },
  { name: 'account', who: 'leader', path: '/account', shows: '.sessionlist li' },
  { name: 'data-health', who: 'planner', path: '/data-health', shows: '.rates' },
  { name: 'audit', who: 'auditor', path: '/audit', shows: '.trail' },
  { name: 'sign-ins', who: 'admin', path: '/audit', shows: '.events' },
  { name: 'nothing-here', who: 'leader', path: '/nothing' },
];

/** Those of the demonstration, behind sign-in, in the frame with its controls. */
export const INNER_SCREENS = SCREENS.filter(
  ({ who, name, isPaper = false }) => who !== null && name !== 'nothing-here' && !isPaper,
);

export function screenNamed(name: string): Screen {
  const screen = SCREENS.find((one) => one.name === name);
  if (screen === undefined) throw new Error(`there is no screen ${name}`);
  return screen;
}

/** Goes on to the screen from its path, and waits until it is all there. */
export async function arrive(page: Page, { through, shows = 'h1' }: Screen): Promise<void> {
  for (const part of through === undefined ? [] : [through].flat()) {
    const href = await page.locator(`main a[href*="${part}"]`).first().getAttribute('href');
    await page.goto(href ?? '');
  }
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator(shows).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}
