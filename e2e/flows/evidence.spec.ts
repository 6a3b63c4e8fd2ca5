import { Buffer } from 'node:buffer';
import { comment, allSaved, send, valueCell } from '../support/sheet.ts';
import { expect, test } from '../support/test.ts';

const ACT = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

test('a file is attached to a value, refused when it is not what it says, and taken away', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/entry/due', { server });
  await valueCell(page, /^K-20/).click();
  const evidence = page.getByRole('complementary').getByRole('region', { name: 'Evidencia' });
  const choose = (name: string, buffer: Buffer) =>
    evidence.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await choose('Acta de sanidad.pdf', ACT);
  await expect(evidence.getByRole('link', { name: /Acta de sanidad\.pdf/ })).toBeVisible();
  const download = page.waitForEvent('download');
  await evidence.getByRole('link', { name: /Acta de sanidad\.pdf/ }).click();
  expect((await download).suggestedFilename()).toBe('Acta de sanidad.pdf');
  await choose('página.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'));
  await expect(evidence.getByRole('alert')).not.toBeEmpty();
  await expect(evidence.getByRole('link')).toHaveCount(1);
  await evidence.getByRole('button', { name: /Acta de sanidad\.pdf/ }).click();
  await expect(evidence.getByRole('link')).toHaveCount(0);
});

test('what supports a value is seen by who approves it', async ({ visit, freshServer: server }) => {
  const page = await visit('contributor', '/entry/due', { server });
  await comment(page, /^K-20/, 'La ventanilla única sumó dos entidades');
  await allSaved(page);
  const evidence = page.getByRole('complementary').getByRole('region', { name: 'Evidencia' });
  const file = { name: 'Acta.pdf', mimeType: 'application/pdf', buffer: ACT };
  await evidence.locator('input[type=file]').setInputFiles(file);
  await expect(evidence.getByRole('link', { name: /Acta\.pdf/ })).toBeVisible();
  await send(page);
  const approver = await visit('approver', '/approvals', { server });
  await expect(approver.getByRole('link', { name: /Acta\.pdf/ })).toBeVisible();
});
