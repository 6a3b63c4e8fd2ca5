import type { Page } from '@playwright/test';
import { allSaved, enter, valueCell } from '../support/sheet.ts';
import { expect, test, type Visit } from '../support/test.ts';
import type { Server } from '../support/server.ts';

/** Two browsers write over the same value, having seen the same one; the second is asked. Answers both. */
async function collide(visit: Visit, server: Server): Promise<{ readonly first: Page; readonly second: Page }> {
  const second = await visit('contributor', '/entry/due', { server });
  await valueCell(second, /K-33/).click();
  await second.keyboard.type('7931');
  const first = await visit('contributor', '/entry/due', { server });
  await enter(first, /K-33/, '7925');
  await allSaved(first);
  await second.keyboard.press('Enter');
  return { first, second };
}

test('two people type over the same value: both are shown, and mine is kept', async ({
  visit,
  freshServer: server,
}) => {
  const { first, second } = await collide(visit, server);
  const dialog = second.getByRole('dialog', { name: 'L. Vargas cambió este valor mientras usted escribía' });
  await expect(dialog).toContainText('7,931 escaneos');
  await expect(dialog).toContainText('7,925 escaneos');
  await expect(dialog).toContainText(/guardado \d{1,2}:\d{2}/);
  await dialog.getByRole('button', { name: 'Conservar el mío' }).click();
  await expect(dialog).toBeHidden();
  await allSaved(second);
  await expect(valueCell(first, /K-33/), 'the other browser sees it').toContainText('7,931');
});

test('two people type over the same value: both are shown, and theirs is taken', async ({
  visit,
  freshServer: server,
}) => {
  const { first, second } = await collide(visit, server);
  const dialog = second.getByRole('dialog');
  await expect(dialog).toContainText('7,925 escaneos');
  await dialog.getByRole('button', { name: 'Tomar el de L. Vargas' }).click();
  await expect(dialog).toBeHidden();
  await expect(valueCell(second, /K-33/)).toContainText('7,925');
  await expect(valueCell(first, /K-33/)).toContainText('7,925');
  await second.reload();
  await expect(valueCell(second, /K-33/)).toContainText('7,925');
});

test('values of different rows do not meet: both survive', async ({ visit, freshServer: server }) => {
  const one = await visit('contributor', '/entry/due', { server });
  const other = await visit('contributor', '/entry/due', { server });
  await valueCell(one, /K-33/).click();
  await one.keyboard.type('7926');
  await enter(other, /K-24/, '31910');
  await allSaved(other);
  await one.keyboard.press('Enter');
  await allSaved(one);
  for (const page of [one, other]) {
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(valueCell(page, /K-33/)).toContainText('7,926');
    await expect(valueCell(page, /K-24/)).toContainText('31,910');
  }
});

test('what an approver has on screen is not approved when it changed meanwhile', async ({
  visit,
  freshServer: server,
}) => {
  const approver = await visit('approver', '/approvals', { server });
  const port = approver
    .locator('.submission')
    .filter({ has: approver.getByRole('heading', { name: /^Puerto norte/ }) });
  await port.getByRole('button', { name: 'Ver todas las filas' }).click();
  await expect(port).toContainText('2,964');
  // A page that is not told of what happens to it.
  const late = await visit('approver', '/kpis', { server });
  await late.route('**/trpc/changes**', (route) => route.abort());
  await late.goto('/approvals');
  await expect(late.getByRole('heading', { level: 1 })).toHaveText('3 valores esperan por usted.');
  await port.getByRole('button', { name: 'Devolver K-33' }).click();
  await approver.getByRole('dialog').getByRole('textbox').fill('Cuente otra vez los vehículos');
  await approver.getByRole('dialog').getByRole('button', { name: 'Devolver con este motivo' }).click();
  await expect(approver.getByRole('heading', { level: 1 })).toHaveText('2 valores esperan por usted.');
  await late.getByRole('button', { name: /^Aprobar 3 valores$/ }).click();
  await expect(late.getByRole('heading', { level: 1 })).toHaveText('2 valores esperan por usted.');
  await expect(late.getByRole('alert')).not.toBeEmpty();
});
