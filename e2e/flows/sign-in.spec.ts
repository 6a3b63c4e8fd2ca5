import { everybody, PASSWORD, people, type Who } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

/** What each role is offered. */
const OFFERED: Readonly<Record<Who, readonly string[]>> = {
  leader: ['Panorama', 'Mapa', 'Indicadores'],
  planner: ['Panorama', 'Mapa', 'Indicadores'],
  contributor: ['Panorama', 'Mapa', 'Indicadores', 'Captura'],
  approver: ['Panorama', 'Mapa', 'Indicadores', 'Aprobaciones'],
  auditor: ['Panorama', 'Mapa', 'Indicadores'],
  admin: ['Organización'],
};

for (const who of everybody) {
  test(`the ${who} signs in with e-mail and password, and is offered what the role allows`, async ({ visit }) => {
    const page = await visit(null, '/');
    await page.getByLabel('Correo electrónico').fill(people[who].email);
    await page.getByLabel('Contraseña').fill(PASSWORD);
    await page.getByRole('button', { name: 'Ingresar', exact: true }).click();
    await expect(page.getByRole('button', { name: `Su cuenta: ${people[who].name}` })).toBeVisible();
    const links = page.getByRole('navigation', { name: 'Principal' }).getByRole('link');
    await expect(links).toHaveText(OFFERED[who].map((name) => new RegExp(`^${name}`)));
    // Who sees no figures begins with what they look after.
    if (who === 'admin') await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Unidades');
    else await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('objetivos');
  });
}

test('a wrong password and an unknown person get the same sentence, and what was typed stays', async ({ visit }) => {
  for (const [email, password] of [
    [people.leader.email, 'no-es-la-de-ponce'],
    ['nadie@aduanas.example', PASSWORD],
  ] as const) {
    const page = await visit(null, '/sign-in');
    await page.getByLabel('Correo electrónico').fill(email);
    await page.getByLabel('Contraseña').fill(password);
    await page.getByLabel('Contraseña').press('Enter');
    await expect(page.getByRole('alert')).toHaveText(
      'El correo y la contraseña no coinciden. Revíselos e intente de nuevo.',
    );
    await expect(page.getByLabel('Correo electrónico')).toHaveValue(email);
    await expect(page).toHaveURL(/\/sign-in/);
  }
});

test('the form says what is missing, in the language that was chosen before signing in', async ({ visit }) => {
  const page = await visit(null, '/sign-in');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await expect(page.getByRole('alert')).not.toContainText('correo');
  await page.getByLabel('E-mail').fill(people.leader.email);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('password');
});

test('one press goes in as a person of the demonstration, and signing out comes back', async ({
  visit,
  freshServer,
}) => {
  const page = await visit(null, '/', { server: freshServer });
  await page.getByRole('button', { name: /O\. Delgado/ }).click();
  // The auditor reads English.
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText([/^Overview/, /^Map/, /^KPIs/]);
  const other = await visit(null, '/kpis', { beside: page });
  await expect(other.getByRole('heading', { level: 1 })).toContainText('KPIs');
  await page.getByRole('button', { name: 'Your account: O. Delgado' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expect(other.getByRole('heading', { level: 1 }), 'the other tab goes too').toHaveText('Sign in');
  await page.goto('/kpis');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
});

test('who opens an address without being signed in gets there after signing in, and never to another site', async ({
  visit,
}) => {
  const page = await visit(null, '/kpis?period=2026-08');
  await page.getByLabel('Correo electrónico').fill(people.leader.email);
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByLabel('Contraseña').press('Enter');
  await expect(page).toHaveURL(/\/kpis\?period=2026-08$/);
  await expect(page.getByRole('main').getByText('Agosto 2026').first()).toBeVisible();

  const lured = await visit(null, '/sign-in?next=//example.org/');
  await lured.getByLabel('Correo electrónico').fill(people.leader.email);
  await lured.getByLabel('Contraseña').fill(PASSWORD);
  await lured.getByLabel('Contraseña').press('Enter');
  await expect(lured.getByRole('button', { name: 'Su cuenta: R. Ponce' })).toBeVisible();
  expect(new URL(lured.url()).host).toBe(new URL(page.url()).host);
});

test('an empty installation is set up once, and then signs in', async ({ visit, start }) => {
  const server = await start({ from: null, seed: 'none' });
  const page = await visit(null, '/', { server });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Poner en marcha Rumbo');
  await page.getByLabel('Nombre de la administración').fill('Aduana de Prueba');
  await page.getByLabel('Su nombre').fill('Ana Prueba');
  await page.getByLabel('Correo electrónico').fill('ana@prueba.example');
  await page.getByLabel('Contraseña').fill('corta');
  await page.getByRole('button', { name: 'Crear la primera cuenta' }).click();
  await expect(page.getByRole('alert')).toContainText('12 caracteres');
  await page.getByLabel('Contraseña').fill('una frase bastante larga');
  await page.getByRole('button', { name: 'Crear la primera cuenta' }).click();
  await expect(page.getByRole('button', { name: 'Su cuenta: Ana Prueba' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unidades');

  const later = await visit(null, '/set-up', { server });
  await expect(later.getByRole('heading', { level: 1 })).toHaveText('Iniciar sesión');
  await expect(later.getByText('Recorrer como')).toBeHidden();
  await later.getByLabel('Correo electrónico').fill('ana@prueba.example');
  await later.getByLabel('Contraseña').fill('una frase bastante larga');
  await later.getByLabel('Contraseña').press('Enter');
  await expect(later.getByRole('button', { name: 'Su cuenta: Ana Prueba' })).toBeVisible();
});
