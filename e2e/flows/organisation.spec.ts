import type { Page } from '@playwright/test';
import { allSaved, comment, enter, send, sheetLine, valueCell } from '../support/sheet.ts';
import { people } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name });
const dialog = (page: Page) => page.getByRole('dialog');
const day = (days: number): string => {
  const at = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Lima' }).format(at);
};

test('an admin adds a unit, and a person with a role in it; what is wrong is said beside its field', async ({
  visit,
  freshServer: server,
}) => {
  const admin = await visit('admin', '/', { server });
  await expect(admin, 'without figures the organisation is what there is').toHaveURL(/\/admin/);
  await admin.getByRole('treeitem').first().getByRole('button').click();
  await admin.getByRole('menuitem', { name: 'Agregar una unidad debajo' }).click();
  await dialog(admin).getByRole('button', { name: 'Agregar' }).click();
  await expect(dialog(admin).getByText('La unidad necesita un código.')).toBeVisible();
  await dialog(admin).getByLabel('Código').fill('TAC');
  await dialog(admin).getByLabel('Nombre, español').fill('Aduana de Tacna');
  await dialog(admin).getByRole('button', { name: 'Agregar' }).click();
  await expect(admin.getByRole('treeitem', { name: /Aduana de Tacna/ })).toBeVisible();

  await admin.getByRole('link', { name: 'Personas' }).click();
  await admin.getByRole('button', { name: 'Agregar una persona' }).click();
  await dialog(admin).getByLabel('Nombre').fill('Ana Quispe');
  await dialog(admin).getByLabel('Correo').fill(people.leader.email);
  await dialog(admin).getByLabel('Dentro de').selectOption({ label: ' Aduana de Tacna' });
  await expect(dialog(admin).locator('.effect')).toHaveText(
    'Ana Quispe ingresará los valores que Aduana de Tacna debe reportar.',
  );
  await dialog(admin).getByRole('button', { name: 'Agregar' }).click();
  await expect(dialog(admin).getByText('Ya hay una cuenta con este correo.')).toBeVisible();
  await dialog(admin).getByLabel('Correo').fill('a.quispe@aduanas.example');
  await dialog(admin).getByRole('button', { name: 'Agregar' }).click();
  await expect(row(admin, /Ana Quispe/)).toContainText('Captura de datos, Aduana de Tacna');
  await expect(row(admin, new RegExp(people.admin.name)).getByRole('button', { name: /^Retirar/ })).toHaveCount(0);
});

test('a deputy fills and sends the sheet of who is away, and finds nothing of it afterwards', async ({
  visit,
  freshServer: server,
}) => {
  const away = await visit('contributor', '/absences', { server });
  await away.getByRole('button', { name: 'Agregar una ausencia' }).click();
  await dialog(away).getByLabel('Último día', { exact: true }).fill(day(3));
  await dialog(away).getByLabel('Reemplazo').selectOption({ label: people.leader.name });
  await expect(dialog(away).locator('.effect')).toContainText(`${people.leader.name} puede hacer lo que puede usted`);
  await dialog(away).getByRole('button', { name: 'Guardar' }).click();
  await expect(away.getByText(`${people.leader.name} lo reemplaza`)).toBeVisible();

  const deputy = await visit('leader', '/entry/due', { server });
  await expect(deputy.getByRole('note')).toContainText(`Usted reemplaza a ${people.contributor.name} hasta el`);
  await expect(sheetLine(deputy, /K-24/)).toBeVisible();
  const address = deputy.url();
  await enter(deputy, /Con certificación/, '61');
  await enter(deputy, /En funciones de riesgo/, '80');
  await comment(deputy, /K-12/, 'Ocho personas se certificaron');
  await comment(deputy, /K-20/, 'La ventanilla única sumó dos entidades');
  await allSaved(deputy);
  await send(deputy);
  await expect(valueCell(deputy, /K-20/)).toHaveAttribute('aria-readonly', 'true');

  // The last day was yesterday: the same absence, ended.
  await away.getByRole('button', { name: /^Más para/ }).click();
  await away.getByRole('menuitem', { name: 'Cambiar' }).click();
  await dialog(away).getByLabel('Primer día', { exact: true }).fill(day(-3));
  await dialog(away).getByLabel('Último día', { exact: true }).fill(day(-1));
  await dialog(away).getByRole('button', { name: 'Guardar' }).click();
  await expect(deputy.getByRole('note')).toHaveCount(0);
  await deputy.goto(address);
  await expect(deputy.getByRole('link', { name: 'Captura' })).toHaveCount(0);
  await expect(deputy.getByRole('heading', { name: 'Nada que ingresar' })).toBeVisible();
  await expect(sheetLine(deputy, /K-24/)).toHaveCount(0);
});

test('a holiday moves a due day, which is said before it is added and shown on the sheet', async ({
  visit,
  freshServer: server,
}) => {
  const planner = await visit('planner', '/admin/holidays', { server });
  await planner.getByRole('button', { name: 'Agregar días' }).click();
  const days = dialog(planner).getByLabel('Días');
  await days.fill('31/02/2027');
  await expect(dialog(planner).getByText('No es un día: 31/02/2027')).toBeVisible();
  await days.fill('Feriado\t06/10/2026\n24/10/2026');
  await expect(dialog(planner).getByRole('status')).toHaveText(
    'El vencimiento de septiembre de 2026 pasa del 7 de octubre al 8 de octubre.',
  );
  const contributor = await visit('contributor', '/entry/due', { server });
  await expect(contributor.getByText(/miércoles 7 de octubre/).first()).toBeVisible();
  await dialog(planner).getByRole('button', { name: 'Agregar' }).click();
  await expect(planner.getByRole('listitem').filter({ hasText: 'martes 6 de octubre' })).toBeVisible();
  await expect(planner.getByRole('listitem').filter({ hasText: 'sábado 24 de octubre' })).toContainText(
    'fin de semana',
  );
  await expect(contributor.getByText(/jueves 8 de octubre/).first()).toBeVisible();
});

test('the tree of units is walked, opened, ordered and changed by keys alone', async ({
  visit,
  freshServer: server,
}) => {
  const planner = await visit('planner', '/admin', { server });
  const focused = planner.locator(':focus');
  const items = planner.getByRole('treeitem');
  await items.first().focus();
  await planner.keyboard.press('ArrowLeft');
  await expect(items).toHaveCount(1);
  await planner.keyboard.press('ArrowRight');
  await planner.keyboard.press('ArrowRight');
  const names = await items.allInnerTexts();
  expect(names.length).toBeGreaterThan(3);
  await expect(focused).toHaveText(names[1] ?? '', { useInnerText: true });
  await planner.keyboard.press('Alt+ArrowDown');
  await expect(items.nth(2)).toHaveText(names[1] ?? '', { useInnerText: true });
  await expect(focused).toHaveText(names[1] ?? '', { useInnerText: true });
  await planner.keyboard.press('F2');
  await planner.keyboard.type('XX');
  await planner.keyboard.press('Enter');
  await expect(dialog(planner)).toBeHidden();
  await expect(focused).toContainText('XX');
  await planner.keyboard.press('End');
  await expect(focused).toHaveText((await items.allInnerTexts()).at(-1) ?? '', { useInnerText: true });
  await planner.keyboard.press('Home');
  await planner.keyboard.press('ArrowDown');
  await planner.keyboard.press('Delete');
  await planner.keyboard.press('Enter');
  await expect(dialog(planner).getByText('Algo continúa después de ese día.')).toBeVisible();
});

test('figures change their writing on every screen when the administration changes it', async ({
  visit,
  freshServer: server,
}) => {
  const leader = await visit('leader', '/kpis', { server });
  await expect(leader.getByRole('row', { name: /K-24/ })).toContainText('190,215');
  const admin = await visit('admin', '/admin/settings', { server });
  await admin.getByLabel('Cómo se escriben las cifras').selectOption('es-AR');
  await expect(admin.locator('.effect')).toHaveText('Las cifras se leen 1.234.567,8; −2,5; 101,3 %.');
  await admin.getByRole('button', { name: 'Guardar' }).click();
  await expect(leader.getByRole('row', { name: /K-24/ })).toContainText('190.215');
});

test('offices are assigned at once, and what they will owe is said before', async ({ visit, freshServer: server }) => {
  const planner = await visit('planner', '/admin/assignments', { server });
  await planner.getByRole('button', { name: 'Asignar oficinas' }).click();
  await dialog(planner).getByRole('button', { name: 'Todas' }).click();
  await dialog(planner).getByLabel('Primer día', { exact: true }).fill('2026-11-05');
  await expect(dialog(planner).getByRole('status')).toContainText(/deberá reportar K-\d+ desde noviembre de 2026/);
  await dialog(planner).getByRole('button', { name: 'Asignar oficinas' }).click();
  await expect(dialog(planner).getByText(/No se asignó nada/)).toBeVisible();
  await expect(dialog(planner).getByLabel('Primer día', { exact: true })).toHaveValue('5 nov 2026');
});
