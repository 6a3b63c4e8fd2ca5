import { theDraft } from '../support/map-draft.ts';
import { expect, test } from '../support/test.ts';

test('a plan is made from the customs template, found among the plans, and archived', async ({
  visit,
  freshServer: server,
}) => {
  const planner = await visit('planner', '/plan', { server });
  await planner.getByRole('link', { name: 'Nuevo plan' }).click();
  await planner.getByRole('button', { name: 'Crear el plan' }).click();
  await expect(planner.getByText('Póngale un nombre al plan.')).toBeVisible();
  await expect(planner.getByRole('radio', { name: /El mapa de aduanas/ })).toBeChecked();
  await planner.getByLabel('Nombre, español').fill('Plan 2028');
  await planner.getByLabel('Visión, español').fill('Una aduana ágil');
  await planner.getByLabel('Misión, español').fill('Servir al comercio');
  await planner.getByLabel('Primer año').fill('2028');
  await planner.getByLabel('Último año').fill('2027');
  await planner.getByRole('button', { name: 'Crear el plan' }).click();
  await expect(planner.locator('.newyears').getByRole('alert')).not.toBeEmpty();
  await planner.getByLabel('Último año').fill('2031');
  await planner.getByRole('button', { name: 'Crear el plan' }).click();
  await expect(planner).toHaveURL(/\/map\/edit\?plan=/);
  const planId = new URL(planner.url()).searchParams.get('plan') ?? '';
  const { document } = await theDraft(planner, planId);
  expect(document.perspectives.map(({ name }) => name.es)).toEqual([
    'Valor público',
    'Operadores y socios',
    'Procesos internos',
    'Personas, tecnología y presupuesto',
  ]);

  await planner.goto(`/plan?plan=${planId}`);
  await expect(planner.getByRole('heading', { level: 1 })).toContainText('Plan 2028');
  await planner.getByRole('button', { name: 'Archivar el plan' }).click();
  await planner.getByRole('dialog').getByRole('button', { name: 'Archivar el plan' }).click();
  await expect(planner.getByText('Todo se puede ver y nada se puede cambiar.')).toBeVisible();
  await expect(planner.getByLabel('Nombre, español')).toHaveCount(0);
  await planner.getByRole('button', { name: 'Traerlo de vuelta' }).click();
  await expect(planner.getByLabel('Nombre, español')).toHaveValue('Plan 2028');
});

test('what is changed of a plan is saved field by field, and nothing of another is written over', async ({
  visit,
  freshServer: server,
}) => {
  const planner = await visit('planner', '/plan', { server });
  const tolerance = planner.getByLabel('Tolerancia, % de la meta');
  await tolerance.fill('200');
  await tolerance.blur();
  await expect(planner.getByText('Un número de 0 a 100.')).toBeVisible();
  await expect(tolerance).toHaveValue('200');

  const late = await visit('planner', '/plan', { server });
  await late.route('**/trpc/changes**', (route) => route.abort());
  await late.reload();
  await late.getByLabel('Visión, español').fill('Lo mío');
  await tolerance.fill('12,5');
  await tolerance.blur();
  const vision = planner.getByLabel('Visión, español');
  await vision.fill('Lo de otra persona');
  await vision.blur();
  await expect(planner.getByText('Guardado', { exact: true }).first()).toBeVisible();
  await late.getByLabel('Visión, español').blur();
  await expect(late.getByText('Alguien cambió esto mientras tanto')).toBeVisible();
  await expect(late.getByText('Ahora dice: Lo de otra persona')).toBeVisible();
  await expect(late.getByLabel('Visión, español')).toHaveValue('Lo mío');
  await late.reload();
  await expect(late.getByLabel('Visión, español'), 'kept over a reload').toHaveValue('Lo mío');
  await planner.reload();
  await expect(planner.getByLabel('Tolerancia, % de la meta')).toHaveValue('12.5');
});
