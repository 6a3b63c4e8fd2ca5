import { everybody, PASSWORD, people, type Who } from '../support/people.ts';
import { preparedData } from '../support/prepared.ts';
import { expect, test } from '../support/test.ts';

/** What each role is offered, and what their first screen is. */
const OFFERED: Readonly<Record<Who, readonly string[]>> = {
  leader: ['Panorama', 'Indicadores'],
  planner: ['Panorama', 'Indicadores'],
  contributor: ['Panorama', 'Indicadores', 'Captura'],
  approver: ['Panorama', 'Indicadores', 'Aprobaciones'],
  auditor: ['Overview', 'KPIs'],
  admin: [],
};

for (const who of everybody) {
  test(`the ${who} signs in with e-mail and password, and is offered what the role allows`, async ({ visit }) => {
    const page = await visit(null, '/');
    await page.getByLabel('Correo electrónico').fill(people[who].email);
    await page.getByLabel('Contraseña').fill(PASSWORD);
    await page.getByRole('button', { name: 'Ingresar', exact: true }).click();
    await expect(page.getByRole('banner')).toBeVisible();
    const links = page.getByRole('navigation').getByRole('link');
    await expect(links).toHaveText(OFFERED[who].map((name) => new RegExp(`^${name}`)));
  });
}
