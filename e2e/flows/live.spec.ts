import type { Page } from '@playwright/test';
import { allSaved, comment, enter, send } from '../support/sheet.ts';
import { expect, test, type Visit } from '../support/test.ts';
import type { Server } from '../support/server.ts';

const RELEASE_TIME = /^Tiempo de despacho marítimo/;
const releaseTime = (page: Page) =>
  page.getByRole('region', { name: 'Indicadores principales' }).getByRole('link', { name: RELEASE_TIME });

/** Marks this very document, so that a reload would be seen. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { isSame: true }));
const isSame = (page: Page) => page.evaluate(() => 'isSame' in window);

/** The main seaport's month is corrected and sent; the approver then sees it waiting. Answers the approver's page. */
async function sendCorrection(visit: Visit, server: Server, hours: string): Promise<Page> {
  const contributor = await visit('contributor', '/entry/due', { server });
  await enter(contributor, /Horas acumuladas/, hours);
  await comment(contributor, /^K-01/, 'Se contaron otra vez las horas');
  await comment(contributor, /K-20/, 'La ventanilla única sumó dos entidades');
  await allSaved(contributor);
  await send(contributor);
  const approver = await visit('approver', '/approvals', { server });
  await expect(approver.getByRole('heading', { level: 2, name: 'Puerto principal, septiembre de 2026' })).toBeVisible();
  return approver;
}

async function approve(approver: Page): Promise<void> {
  const port = approver
    .locator('.submission')
    .filter({ has: approver.getByRole('heading', { name: /^Puerto principal/ }) });
  await port.getByRole('button', { name: /^Aprobar \d+ valores$/ }).click();
  await expect(port).toBeHidden();
}

test('a value that is typed, sent and approved changes the open overview of the leader within two seconds', async ({
  visit,
  freshServer: server,
}) => {
  const leader = await visit('leader', '/', { server });
  await expect(releaseTime(leader)).toContainText('38.6');
  await expect(releaseTime(leader)).toContainText('En riesgo');
  const map = leader.getByRole('region', { name: 'Mapa estratégico' });
  await expect(map.getByText('3 fuera de meta')).toBeVisible();
  await expect(leader.getByText('91 % aprobado')).toBeVisible();
  await mark(leader);
  const approver = await sendCorrection(visit, server, '1396094');
  await expect(releaseTime(leader), 'what is not approved does not count').toContainText('38.6');
  const approved = approver.waitForResponse((response) => response.url().includes('readings.approve'));
  await approve(approver);
  await approved;
  await expect(releaseTime(leader)).not.toContainText('38.6', { timeout: 2_000 });
  await expect(releaseTime(leader)).toContainText('Fuera de meta');
  await expect(map.getByText('4 fuera de meta')).toBeVisible();
  await expect(leader.getByText('91 % aprobado')).toBeHidden();
  expect(await isSame(leader)).toBe(true);
});

test('who waits for an approval sees the count in the navigation change by itself', async ({
  visit,
  freshServer: server,
}) => {
  const approver = await visit('approver', '/', { server });
  const link = approver.getByRole('link', { name: /^Aprobaciones/ });
  await expect(link).toContainText('3 esperan por usted');
  await sendCorrection(visit, server, '1200000');
  await expect(link).not.toContainText('3 esperan por usted', { timeout: 2_000 });
  await expect(link).toContainText(/\d esperan por usted/);
});

test('a line that was cut and mended brings the change that was missed', async ({
  visit,
  freshServer: server,
  line,
}) => {
  const leader = await visit('leader', '/', { server: line });
  await expect(releaseTime(leader)).toContainText('38.6');
  await mark(leader);
  const approver = await sendCorrection(visit, server, '1396094');
  line.cut();
  await approve(approver);
  await leader.waitForTimeout(1_500);
  await expect(releaseTime(leader), 'the last figures stay').toContainText('38.6');
  line.mend();
  await expect(releaseTime(leader)).toContainText('Fuera de meta', { timeout: 15_000 });
  expect(await isSame(leader)).toBe(true);
});

test('a line that fell silent is noticed and opened anew', async ({ visit, freshServer: server, line }) => {
  test.slow();
  const leader = await visit('leader', '/', { server: line });
  await expect(releaseTime(leader)).toContainText('38.6');
  const approver = await sendCorrection(visit, server, '1396094');
  line.fallSilent();
  await approve(approver);
  await leader.waitForTimeout(1_500);
  line.mend();
  await expect(releaseTime(leader)).toContainText('Fuera de meta', { timeout: 30_000 });
});

test('seven tabs of one browser are all live, and an eighth still loads', async ({ visit, freshServer: server }) => {
  const first = await visit('leader', '/', { server });
  const tabs = [first];
  while (tabs.length < 7) tabs.push(await visit('leader', '/', { server, beside: first }));
  for (const tab of tabs) await expect(releaseTime(tab)).toContainText('38.6');
  await approve(await sendCorrection(visit, server, '1396094'));
  for (const tab of tabs) await expect(releaseTime(tab)).toContainText('Fuera de meta', { timeout: 3_000 });
  // Whichever tab holds the line for the others may go.
  await first.close();
  const eighth = await visit('leader', '/kpis', { server, beside: tabs[1] as Page });
  await expect(eighth.getByRole('heading', { level: 1 })).toContainText('indicadores');
});
