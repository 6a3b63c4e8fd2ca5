import type { Page } from '@playwright/test';
import { draftSaved } from '../support/map-editor.ts';
import { expect, test } from '../support/test.ts';

/** A strategy for the customs template: lanes from the top, in each the objectives with what they drive. */
const STRATEGY: readonly (readonly [lane: string, titles: readonly string[]])[] = [
  ['Valor público', ['El comercio fluye', 'Se recauda lo debido', 'Una frontera que protege']],
  [
    'Operadores y socios',
    ['Despacho en 24 horas', 'Más operadores confiables', 'Declaraciones correctas', 'Una sola frontera'],
  ],
  [
    'Procesos internos',
    [
      'Despacho anticipado',
      'Inspeccionar lo que importa',
      'Laboratorio a tiempo',
      'Valorar a tiempo',
      'Fiscalizar después',
    ],
  ],
  [
    'Personas, tecnología y presupuesto',
    ['Capacidades', 'Sistemas disponibles', 'Equipos que funcionan', 'Integridad', 'Presupuesto que sigue al plan'],
  ],
];

const LINKS: readonly (readonly [from: string, to: string])[] = [
  ['Despacho en 24 horas', 'El comercio fluye'],
  ['Más operadores confiables', 'El comercio fluye'],
  ['Declaraciones correctas', 'Se recauda lo debido'],
  ['Una sola frontera', 'Una frontera que protege'],
  ['Despacho anticipado', 'Despacho en 24 horas'],
  ['Inspeccionar lo que importa', 'Una sola frontera'],
  ['Laboratorio a tiempo', 'Despacho en 24 horas'],
  ['Valorar a tiempo', 'Declaraciones correctas'],
  ['Fiscalizar después', 'Declaraciones correctas'],
  ['Capacidades', 'Inspeccionar lo que importa'],
  ['Sistemas disponibles', 'Despacho anticipado'],
  ['Equipos que funcionan', 'Laboratorio a tiempo'],
  ['Integridad', 'Fiscalizar después'],
];

const titled = (page: Page, title: string) => page.locator('.draftcanvas [data-objective]').filter({ hasText: title });

async function add(page: Page, lane: string, title: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${lane}`) }).click();
  await page.getByRole('menuitem', { name: 'Nuevo objetivo' }).click();
  await expect(page.getByRole('textbox', { name: /^Título de/ })).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(titled(page, title)).toBeFocused();
}

async function link(page: Page, from: string, to: string): Promise<void> {
  await titled(page, from).focus();
  await page.keyboard.press('l');
  await expect(page.getByRole('combobox', { name: '¿A cuál impulsa?' })).toBeFocused();
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '¿Por qué funcionaría?' })).toBeFocused();
  await page.keyboard.type(`${from} lo hace posible`);
  await page.keyboard.press('Enter');
  await expect(titled(page, from)).toBeFocused();
}

test('a new plan of 17 objectives is drawn from the template, linked, checked and published; the overview shows it', async ({
  visit,
  freshServer: server,
}) => {
  test.slow();
  const planner = await visit('planner', '/plan/new', { server });
  await planner.getByLabel('Nombre, español').fill('Plan 2028');
  await planner.getByLabel('Visión, español').fill('Una aduana ágil');
  await planner.getByLabel('Misión, español').fill('Servir al comercio');
  await planner.getByLabel('Primer año').fill('2028');
  await planner.getByLabel('Último año').fill('2031');
  await planner.getByRole('button', { name: 'Crear el plan' }).click();
  await expect(planner).toHaveURL(/\/map\/edit\?plan=/);
  const plan = new URL(planner.url()).searchParams.get('plan') ?? '';

  for (const [lane, titles] of STRATEGY) for (const title of titles) await add(planner, lane, title);
  for (const [from, to] of LINKS) await link(planner, from, to);
  await expect(planner.locator('.draftcanvas [data-objective]')).toHaveCount(17);
  await expect(planner.locator('.react-flow__edge')).toHaveCount(LINKS.length);
  await draftSaved(planner);

  // Nobody is responsible yet, and nothing is measured: the map's checks say so, and lead there.
  const checks = planner.getByRole('region', { name: 'Revisiones del mapa' });
  await expect(checks).toContainText(/\d+ observaciones/);
  await checks.getByRole('button', { name: /^Ver/ }).click();
  await planner.getByRole('menuitem', { name: /V1 no tiene responsable/ }).click();
  const owner = planner.getByRole('combobox', { name: 'Responsable' });
  await expect(owner).toBeFocused();
  await owner.fill('torres');
  await owner.press('Enter');
  await draftSaved(planner);
  await checks.getByRole('button', { name: /^Ver/ }).click();
  await expect(planner.getByRole('menuitem', { name: /V1 no tiene responsable/ })).toHaveCount(0);
  await planner.keyboard.press('Escape');

  await planner.getByRole('button', { name: 'Enviar para aprobar' }).click();
  const sending = planner.getByRole('dialog', { name: /^Enviar el borrador/ });
  await sending.getByRole('textbox').fill('El primer mapa del plan');
  await sending.getByRole('button', { name: 'Enviar para aprobar' }).click();
  await expect(sending).toBeHidden();

  const leader = await visit('leader', `/map/edit?plan=${plan}`, { server });
  await leader.getByRole('button', { name: 'Publicar la versión 1' }).click();
  await leader.getByRole('dialog').getByRole('button', { name: 'Publicar la versión 1' }).click();
  await expect(leader.getByRole('dialog')).toBeHidden();
  await leader.goto(`/?plan=${plan}`);
  const map = leader.getByRole('region', { name: 'Mapa estratégico' });
  await expect(map.locator('.smap li > a')).toHaveCount(17);
  await expect(map).toContainText('17 sin dato');
  for (const title of ['Despacho en 24 horas', 'Integridad']) await expect(map).toContainText(title);
});
