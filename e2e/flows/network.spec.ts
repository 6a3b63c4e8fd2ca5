import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { NETWORK_NAME } from '../support/chromium.ts';
import { people, type Who } from '../support/people.ts';
import { preparedData } from '../support/prepared.ts';
import { allSaved, enter, valueCell } from '../support/sheet.ts';
import { expect, test } from '../support/test.ts';

test('plain http at a name on the network: another password, no secure context, and still live', async ({
  visit,
  start,
}) => {
  const server = await start({ from: preparedData(), host: '0.0.0.0' });
  const url = `http://${NETWORK_NAME}:${server.port}`;
  const password = readFileSync(join(server.dataDir, 'demonstration-password'), 'utf8').trim();
  expect(server.said()).toContain(password);

  const signIn = async (who: Who, path: string): Promise<Page> => {
    const page = await visit(null, path, { server: { url } });
    await expect(page.getByText('Recorrer como'), 'nobody is offered where others can reach it').toBeHidden();
    await page.getByLabel('Correo electrónico').fill(people[who].email);
    await page.getByLabel('Contraseña').fill(password);
    await page.getByLabel('Contraseña').press('Enter');
    await expect(page.getByRole('button', { name: `Su cuenta: ${people[who].name}` })).toBeVisible();
    return page;
  };
  const one = await signIn('contributor', '/entry/due');
  expect(await one.evaluate(() => [isSecureContext, 'locks' in navigator, location.protocol])).toEqual([
    false,
    false,
    'http:',
  ]);
  const other = await signIn('contributor', '/entry/due');
  await expect(valueCell(other, /K-24/)).toContainText('31,876');
  await enter(one, /K-24/, '31999');
  await allSaved(one);
  await expect(valueCell(other, /K-24/)).toContainText('31,999', { timeout: 2_000 });
  // Every visible tab has a line of its own here.
  const beside = await visit(null, '/entry/due', { beside: one, server: { url } });
  await expect(valueCell(beside, /K-24/)).toContainText('31,999');
  await enter(other, /K-24/, '32001');
  await expect(valueCell(beside, /K-24/)).toContainText('32,001', { timeout: 2_000 });
});

test('the open password of the demonstration does not work where others can reach the server', async ({
  visit,
  start,
}) => {
  const server = await start({ from: preparedData(), host: '0.0.0.0' });
  const page = await visit(null, '/sign-in', { server: { url: `http://${NETWORK_NAME}:${server.port}` } });
  await page.getByLabel('Correo electrónico').fill(people.leader.email);
  await page.getByLabel('Contraseña').fill('rumbo-demostracion');
  await page.getByLabel('Contraseña').press('Enter');
  await expect(page.getByRole('alert')).toContainText('no coinciden');
});

test('an empty installation reached from elsewhere asks for the code that the server printed', async ({
  visit,
  start,
}) => {
  const server = await start({ from: null, seed: 'none', host: '0.0.0.0' });
  const page = await visit(null, '/', { server: { url: `http://${NETWORK_NAME}:${server.port}` } });
  await page.getByLabel('Nombre de la administración').fill('Aduana de Prueba');
  await page.getByLabel('Su nombre').fill('Ana Prueba');
  await page.getByLabel('Correo electrónico').fill('ana@prueba.example');
  await page.getByLabel('Contraseña').fill('una frase bastante larga');
  await page.getByLabel('Código de instalación').fill('AAA-AAA-AAA-AAA');
  await page.getByRole('button', { name: 'Crear la primera cuenta' }).click();
  await expect(page.getByRole('alert')).toContainText(/código/i);
  const [, code = ''] = /with the code (\S+)/.exec(server.said()) ?? [];
  await page.getByLabel('Código de instalación').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Crear la primera cuenta' }).click();
  await expect(page.getByRole('button', { name: 'Su cuenta: Ana Prueba' })).toBeVisible();
});
