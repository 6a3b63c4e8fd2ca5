import { request } from '@playwright/test';
import { PASSWORD, people } from '../support/people.ts';
import { preparedData, signedIn } from '../support/prepared.ts';
import { allSaved, enter, valueCell } from '../support/sheet.ts';
import { expect, test } from '../support/test.ts';

test('a session that ends while a value is typed: sign in again in place, and the text is still there', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/entry/due', { server });
  await valueCell(page, /Con certificación/).click();
  await page.keyboard.type('61');

  // The same person ends the session from another machine.
  const elsewhere = await request.newContext({ baseURL: server.url, extraHTTPHeaders: { origin: server.url } });
  await elsewhere.post('/auth/sign-in', { data: { email: people.contributor.email, password: PASSWORD } });
  const { sessions } = await (await elsewhere.get('/auth/sessions')).json();
  for (const { id, isThis } of sessions)
    if (isThis === false) expect((await elsewhere.delete(`/auth/sessions/${id}`)).status()).toBe(204);
  await elsewhere.dispose();

  const dialog = page.getByRole('dialog', { name: 'Su sesión terminó' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('Correo electrónico')).toHaveValue(people.contributor.email);
  await dialog.getByLabel('Contraseña').fill('otra-cosa');
  await dialog.getByRole('button', { name: 'Ingresar y continuar' }).click();
  await expect(dialog.getByRole('alert')).toContainText('no coinciden');
  await dialog.getByLabel('Contraseña').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Ingresar y continuar' }).click();
  await expect(dialog).toBeHidden();
  await expect(valueCell(page, /Con certificación/)).toContainText('61');
  await enter(page, /En funciones de riesgo/, '80');
  await allSaved(page);
  await page.reload();
  await expect(valueCell(page, /Con certificación/)).toContainText('61');
  await expect(valueCell(page, /En funciones de riesgo/)).toContainText('80');
});

test('another person who signs in over an ended session does not go on with what the first one had', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/entry/due', { server });
  await expect(valueCell(page, /Con certificación/)).toBeVisible();
  const own = await request.newContext({
    baseURL: server.url,
    storageState: signedIn('contributor'),
    extraHTTPHeaders: { origin: server.url },
  });
  expect((await own.post('/auth/sign-out', { data: {} })).status()).toBe(204);
  await own.dispose();
  const dialog = page.getByRole('dialog', { name: 'Su sesión terminó' });
  await dialog.getByLabel('Correo electrónico').fill(people.leader.email);
  await dialog.getByLabel('Contraseña').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Ingresar y continuar' }).click();
  await expect(dialog).toContainText('Esta página es de L. Vargas');
});

test('G6 with the server gone the last data stays with its time, and goes on when it is back', async ({
  visit,
  start,
}) => {
  test.slow();
  const server = await start({ from: preparedData() });
  const page = await visit('leader', '/', { server });
  const strip = page.getByRole('region', { name: 'Indicadores principales' });
  await expect(strip).toContainText('38.6');
  await server.kill();
  const banner = page.getByRole('status').filter({ hasText: /Se muestran datos de las \d{1,2}:\d{2}/ });
  await expect(banner).toBeVisible({ timeout: 20_000 });
  await expect(banner).toContainText('El servidor no respondió.');
  await expect(strip).toContainText('38.6');
  await server.startAgain();
  await expect(banner).toBeHidden({ timeout: 20_000 });
  await expect(strip).toContainText('38.6');
});

test('G6 Try again asks at once, and works when the server answers', async ({ visit, line }) => {
  const page = await visit('leader', '/', { server: line });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('objetivos');
  line.cut();
  const retry = page.getByRole('button', { name: 'Reintentar' });
  await expect(retry).toBeVisible({ timeout: 20_000 });
  line.mend();
  await retry.click();
  await expect(retry).toBeHidden({ timeout: 2_500 });
});

test('a page that is opened while the server is away says so, and Try again brings it', async ({ visit, line }) => {
  const page = await visit('leader', '/', { server: line });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('objetivos');
  line.cut();
  await page.getByRole('link', { name: 'Indicadores', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No se pudo cargar esta página' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('El servidor no respondió.').first()).toBeVisible();
  line.mend();
  await page.getByRole('main').getByRole('button', { name: 'Reintentar' }).click();
  await expect(page.getByRole('heading', { name: '33 indicadores' })).toBeVisible();
});

test('D5 without a network cells show that they are not saved; with it they save by themselves, in order', async ({
  visit,
  line,
}) => {
  test.slow();
  const page = await visit('contributor', '/entry/due', { server: line });
  const saved: string[] = [];
  page.on('response', (response) => {
    if (response.url().includes('readings.record') && response.ok()) saved.push(response.request().postData() ?? '');
  });
  await expect(valueCell(page, /K-24/)).toContainText('31,876');
  line.cut();
  await enter(page, /K-24/, '31901');
  await enter(page, /K-33/, '7950');
  await enter(page, /K-18/, '1026.2');
  for (const [name, value] of [
    [/K-24/, '31,901'],
    [/K-33/, '7,950'],
    [/K-18/, '1,026.2'],
  ] as const) {
    await expect(valueCell(page, name)).toContainText(value);
    await expect(valueCell(page, name)).toContainText('Sin guardar');
  }
  await expect(
    page.getByText('3 valores aún sin guardar. Quedan aquí y se envían cuando vuelva la conexión.'),
  ).toBeVisible();
  line.mend();
  await allSaved(page);
  await expect(page.getByText('Sin guardar')).toHaveCount(0);
  expect(saved.flatMap((body) => [...body.matchAll(/"value":([\d.]+)/g)].map((found) => found[1]))).toEqual([
    '31901',
    '7950',
    '1026.2',
  ]);
});

test('what was typed into a tab that was closed without a network is there again, and is saved', async ({
  visit,
  line,
}) => {
  const page = await visit('contributor', '/entry/due', { server: line });
  await expect(valueCell(page, /K-24/)).toContainText('31,876');
  line.cut();
  await valueCell(page, /K-24/).click();
  await page.keyboard.type('31905');
  await expect(valueCell(page, /K-24/).getByRole('textbox')).toHaveValue('31905');
  const tab = await page.context().newPage();
  await page.close();
  line.mend();
  await tab.goto('/entry/due');
  await expect(valueCell(tab, /K-24/)).toContainText('31,905');
  await allSaved(tab);
});
