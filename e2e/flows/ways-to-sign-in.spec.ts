import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { request, type Page } from '@playwright/test';
import { startIdentityProvider } from '../support/identity-provider.ts';
import { linkInMail } from '../support/mailbox.ts';
import { PASSWORD, people, type Who } from '../support/people.ts';
import { preparedData, signedIn } from '../support/prepared.ts';
import type { Server } from '../support/server.ts';
import { expect, test } from '../support/test.ts';

const NEW = 'una frase que nadie adivina';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code that an app shows for a key, as RFC 6238 has it. */
function codeFor(key: string): string {
  const bits = [...key].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Invites the approver, as if they had never signed in. */
async function invite(server: Pick<Server, 'url' | 'dataDir'>): Promise<string> {
  const as = (who: Who) =>
    request.newContext({
      baseURL: server.url,
      storageState: signedIn(who),
      extraHTTPHeaders: { origin: server.url },
    });
  const [admin, approver] = [await as('admin'), await as('approver')];
  const me = await (await approver.get('/trpc/me')).json();
  const { personId } = me.result.data;
  const database = new DatabaseSync(join(server.dataDir, 'rumbo.db'));
  database.prepare('DELETE FROM credentials WHERE person_id = ?').run(personId);
  database.close();
  const answer = await admin.post('/auth/invitations', { data: { commandId: crypto.randomUUID(), personId } });
  expect(await answer.json()).toEqual({ kind: 'invitation' });
  await admin.dispose();
  await approver.dispose();
  return people.approver.email;
}

async function typePassword(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByLabel('Contraseña', { exact: true }).press('Enter');
}

test('a second step is set up, asked for at the next sign-in, and answered by a recovery code', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/account', { server });
  const section = page.getByRole('region', { name: 'Segundo paso' });
  await section.getByRole('button', { name: 'Activarlo' }).click();
  await section.getByLabel('Contraseña actual').fill(PASSWORD);
  await section.getByRole('button', { name: 'Continuar' }).click();
  await expect(section.getByRole('img', { name: 'Código QR con la clave que está debajo' })).toBeVisible();
  const key = (await section.locator('code').innerText()).replaceAll(' ', '');
  await section.getByLabel('Código que muestra la aplicación').fill('000000');
  await section.getByRole('button', { name: 'Activar', exact: true }).click();
  await expect(section.getByRole('alert')).toContainText('El código no corresponde');
  await section.getByLabel('Código que muestra la aplicación').fill(codeFor(key));
  await section.getByRole('button', { name: 'Activar', exact: true }).click();
  await expect(section.getByRole('listitem')).toHaveCount(10);
  const former = await section.getByRole('listitem').first().innerText();
  await section.getByRole('button', { name: 'Ya los guardé' }).click();
  await expect(section).toContainText('Quedan 10 códigos de recuperación');

  await section.getByRole('button', { name: 'Generar códigos nuevos' }).click();
  await section.getByLabel('Contraseña actual').fill(PASSWORD);
  await section.getByLabel('Código de la aplicación o de recuperación').fill(former);
  await section.getByRole('button', { name: 'Generar códigos nuevos' }).click();
  await expect(section.getByRole('listitem')).toHaveCount(10);
  const recovery = await section.getByRole('listitem').first().innerText();
  expect(recovery).not.toBe(former);
  await section.getByRole('button', { name: 'Ya los guardé' }).click();

  const later = await visit(null, '/kpis', { server, isOwn: true });
  await typePassword(later, people.contributor.email, PASSWORD);
  await later.getByLabel('Código de su aplicación o de recuperación').fill('123456');
  await later.getByRole('button', { name: 'Continuar' }).click();
  await expect(later.getByRole('alert')).toContainText('El código no corresponde');
  await later.getByLabel('Código de su aplicación o de recuperación').fill(recovery);
  await later.getByRole('button', { name: 'Continuar' }).click();
  await expect(later).toHaveURL(/\/kpis/);
  await expect(later.getByRole('button', { name: `Su cuenta: ${people.contributor.name}` })).toBeVisible();
});

test('who is invited chooses a password by the link in the mail and goes in; the link works once', async ({
  visit,
  freshServer: server,
}) => {
  const email = await invite(server);
  const link = await linkInMail(server.dataDir, email);
  const page = await visit(null, link, { server });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le damos la bienvenida, T. Aguirre');
  await page.getByLabel('Contraseña nueva', { exact: true }).fill('corta');
  await page.getByRole('button', { name: 'Guardar e ingresar' }).click();
  await expect(page.getByRole('alert')).toContainText('12 caracteres');
  await page.getByLabel('Contraseña nueva', { exact: true }).fill(NEW);
  await page.getByRole('button', { name: 'Guardar e ingresar' }).click();
  await expect(page.getByRole('button', { name: 'Su cuenta: T. Aguirre' })).toBeVisible();
  const again = await visit(null, link, { server, isOwn: true });
  await expect(again.getByRole('alert')).toContainText('Este enlace ya se usó');
  await again.getByRole('link', { name: 'Iniciar sesión' }).click();
  await typePassword(again, email, NEW);
  await expect(again.getByRole('button', { name: 'Su cuenta: T. Aguirre' })).toBeVisible();
});

test('who is invited signs in with an account elsewhere; others are told what to do', async ({ visit, start }) => {
  const provider = await startIdentityProvider();
  const server = await start({
    from: preparedData(),
    settings: {
      RUMBO_OIDC_ISSUER: provider.issuer,
      RUMBO_OIDC_CLIENT_ID: provider.clientId,
      RUMBO_OIDC_CLIENT_SECRET: provider.clientSecret,
      RUMBO_OIDC_NAME: 'Aduanas ID',
    },
  });
  provider.says.email = 'nadie@aduanas.example';
  const page = await visit(null, '/kpis', { server });
  await page.getByRole('link', { name: 'Ingresar con Aduanas ID' }).click();
  await expect(page.getByRole('alert')).toContainText('no está vinculada con nadie aquí');
  provider.says.email = await invite(server);
  await page.getByRole('link', { name: 'Ingresar con Aduanas ID' }).click();
  await expect(page.getByRole('button', { name: 'Su cuenta: T. Aguirre' })).toBeVisible();
  await expect(page).toHaveURL(/\/kpis/);
  await provider.close();
});

test('a forgotten password is asked for with one sentence for every e-mail', async ({ visit }) => {
  const page = await visit(null, '/sign-in');
  await page.getByRole('link', { name: '¿Olvidó su contraseña?' }).click();
  await page.getByRole('button', { name: 'Enviar un enlace' }).click();
  await expect(page.getByRole('alert')).toHaveText('Escriba su correo electrónico.');
  for (const email of [people.auditor.email, 'nadie@aduanas.example']) {
    await page.getByLabel('Correo electrónico').fill(email);
    await page.getByRole('button', { name: 'Enviar un enlace' }).click();
    await expect(page.getByRole('status')).toContainText('Si ese correo tiene cuenta, ya va en camino un enlace.');
  }
});
