import { EDITOR, drag, draftSaved, makeRoom, objective, placeOf, retitle, tabTo } from '../support/map-editor.ts';
import { expect, test } from '../support/test.ts';

test('B1 by keyboard alone: an objective is added, placed, linked, undone and redone, and the draft sent', async ({
  visit,
  freshServer: server,
}) => {
  test.slow();
  const page = await visit('planner', EDITOR, { server });
  await expect(objective(page, 'V1')).toBeVisible();
  // The map of the demonstration is full: a theme gets a column more.
  await tabTo(page, /^Protección/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await draftSaved(page);

  await tabTo(page, /^Nuevo objetivo/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Aprender de cada revisión');
  await page.keyboard.press('Enter');
  const added = objective(page, 'V4');
  await expect(added).toContainText('Aprender de cada revisión');
  await expect(added).toBeFocused();
  await expect.poll(() => placeOf(page, 'V4')).toBe('Valor público, columna 6');

  for (const lane of ['Operadores y socios', 'Procesos internos', 'Personas, tecnología y presupuesto']) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => placeOf(page, 'V4')).toBe(`${lane}, columna 6`);
    await expect(added).toBeFocused();
  }
  await expect(page.getByRole('status').filter({ hasText: /V4 pasa a la perspectiva Personas/ })).toBeAttached();

  await page.keyboard.press('l');
  await expect(page.getByRole('combobox', { name: '¿A cuál impulsa?' })).toBeFocused();
  await page.keyboard.type('P2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '¿Por qué funcionaría?' })).toBeFocused();
  await page.keyboard.type('Quien revisa y aprende, revisa mejor.');
  await page.keyboard.press('Enter');
  const linked = page.locator('.react-flow__edge[aria-label="V4 impulsa a P2"]');
  await expect(linked).toHaveCount(1);
  await expect(added).toBeFocused();
  await draftSaved(page);

  await page.keyboard.press('Control+z');
  await expect(linked).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(linked).toHaveCount(1);
  await draftSaved(page);

  await tabTo(page, /^Enviar para aprobar/);
  await page.keyboard.press('Enter');
  const sending = page.getByRole('dialog', { name: 'Enviar el borrador 3 para aprobar' });
  await expect(sending.getByRole('textbox', { name: 'Qué cambia y por qué' })).toBeFocused();
  await page.keyboard.type('Un objetivo más en la base');
  await tabTo(page, /^Enviar para aprobar/);
  await page.keyboard.press('Enter');
  await expect(sending).toBeHidden();
  await expect(page.getByText(/A. Paredes lo envió para aprobar/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nuevo objetivo' })).toBeHidden();
});

test('B3 an objective let go between slots snaps; in another lane it changes its perspective, and that is said', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('planner', EDITOR, { server });
  await makeRoom(page);
  const free = await objective(page, 'V3').boundingBox();
  const lane = await objective(page, 'T4').boundingBox();
  if (free === null || lane === null) throw new Error('nothing is drawn');
  // Between its own lane's last two columns, nearer to the free one.
  const pitch = free.width + 14;
  await drag(page, 'V3', { x: free.x + 40 + pitch * 0.7, y: free.y + free.height / 2 + 12 });
  await expect.poll(() => placeOf(page, 'V3')).toBe('Valor público, columna 6');
  const snapped = await objective(page, 'V3').boundingBox();
  // The gap between columns is drawn as small as the rest.
  expect(Math.abs((snapped?.x ?? 0) - (free.x + pitch))).toBeLessThan(5);
  expect(Math.abs((snapped?.y ?? 0) - free.y)).toBeLessThan(2);

  await drag(page, 'V3', { x: lane.x + pitch + 30, y: lane.y + lane.height / 2 });
  await expect.poll(() => placeOf(page, 'V3')).toBe('Operadores y socios, columna 6');
  await expect(page.getByText(/^V3 pasa a la perspectiva Operadores y socios/)).toBeVisible();

  // The lane is full now: the next one stays where it was, and hears why.
  await drag(page, 'P3', { x: lane.x + 40, y: lane.y + lane.height / 2 });
  await expect(page.getByText(/^En Operadores y socios no hay lugar para P3/)).toBeVisible();
  await expect.poll(() => placeOf(page, 'P3')).toBe('Procesos internos, columna 1');
  await draftSaved(page);
  await page.reload();
  await expect.poll(() => placeOf(page, 'V3')).toBe('Operadores y socios, columna 6');
});

test('B4 self links and duplicate links are refused with a reason, cycles too unless declared a feedback loop', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('planner', EDITOR, { server });
  const linkFrom = async (from: string, to: string): Promise<void> => {
    await objective(page, from).focus();
    await page.keyboard.press('l');
    await page.keyboard.type(to);
    await page.keyboard.press('Enter');
  };
  // An objective is not among those that it can be linked to; drawn to itself it says why not.
  await objective(page, 'P2').focus();
  await page.keyboard.press('l');
  await page.keyboard.type('P2');
  await expect(page.getByRole('option', { name: /^P2/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await objective(page, 'P2').click();
  const grip = page.locator('.react-flow__node').filter({ hasText: /^P2 / }).locator('.linkgrip.upper');
  const [from, own] = [await grip.boundingBox(), await objective(page, 'P2').boundingBox()];
  if (from === null || own === null) throw new Error('nothing is drawn');
  await page.mouse.move(from.x + 12, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(own.x + 30, own.y + 50, { steps: 5 });
  await page.mouse.up();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Un objetivo no puede impulsarse a sí mismo.' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  await linkFrom('P2', 'T4');
  await expect(page.getByRole('dialog')).toContainText(/ya están vinculados/);
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Agregar vínculo' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await linkFrom('V1', 'T1');
  await expect(page.getByRole('dialog')).toContainText('V1 → T1 → V1');
  await page.getByRole('textbox', { name: '¿Por qué funcionaría?' }).press('Enter');
  const loop = page.locator('.react-flow__edge[aria-label="V1 impulsa a T1"]');
  await expect(loop).toHaveCount(0);
  await page.getByRole('button', { name: 'Declararlo ciclo de retroalimentación' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Agregar vínculo' }).click();
  await expect(loop).toHaveCount(1);
  await draftSaved(page);
});

test('B6 two browsers edit different fields: both survive', async ({ visit, freshServer: server }) => {
  test.slow();
  const spanish = await visit('planner', EDITOR, { server });
  const english = await visit('approver', EDITOR, { server });
  await english.getByRole('button', { name: /English/ }).click();
  await retitle(english, 'T1', 'Release in two days');
  await retitle(spanish, 'T1', 'Despacho en dos días');
  await spanish.keyboard.press('Enter');
  await english.keyboard.press('Enter');
  await draftSaved(spanish);
  await draftSaved(english);
  await expect(objective(english, 'T1')).toContainText('Release in two days');
  await english.getByRole('button', { name: /Español/ }).click();
  for (const page of [spanish, english]) await expect(objective(page, 'T1')).toContainText('Despacho en dos días');
  await spanish.getByRole('button', { name: /English/ }).click();
  await expect(objective(spanish, 'T1')).toContainText('Release in two days');
});

test('B6 two browsers edit one field: both texts are offered, marked, and the chosen one is kept', async ({
  visit,
  freshServer: server,
}) => {
  test.slow();
  const first = await visit('planner', EDITOR, { server });
  const second = await visit('approver', EDITOR, { server });
  // What the second types is on its way for as long as it takes the first to be saved.
  let letThrough = (): void => {};
  const isFirstSaved = new Promise<void>((resolve) => (letThrough = resolve));
  await second.route('**/trpc/maps.edit**', async (route) => {
    await isFirstSaved;
    await route.continue();
  });
  await retitle(second, 'T1', 'Despacho en 36 horas');
  await retitle(first, 'T1', 'Despacho en 24 horas, por mar');
  await first.keyboard.press('Enter');
  await draftSaved(first);
  await second.keyboard.type(' o menos');
  letThrough();
  const dialog = second.getByRole('dialog', { name: 'A. Paredes cambió este texto mientras usted lo editaba' });
  await expect(dialog).toBeVisible({ timeout: 15_000 });
  await expect(dialog).toContainText('Despacho en 36 horas o menos');
  await expect(dialog).toContainText('Despacho en 24 horas, por mar');
  await expect(dialog.locator('mark').first()).toBeVisible();
  await second.setViewportSize({ width: 390, height: 844 });
  for (const button of await dialog.getByRole('button').all()) await expect(button).toBeInViewport({ ratio: 1 });
  await second.setViewportSize({ width: 1440, height: 900 });
  await dialog.getByRole('button', { name: 'Seguir editando el mío' }).click();
  await dialog.getByRole('textbox', { name: 'El texto que queda' }).fill('Despacho en 24 horas o menos');
  await dialog.getByRole('button', { name: 'Guardar este texto' }).click();
  await expect(dialog).toBeHidden();
  for (const page of [first, second]) await expect(objective(page, 'T1')).toContainText('Despacho en 24 horas o menos');
});

test('B7 a tab closed within a second of typing shows the text when it is opened again', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('planner', EDITOR, { server });
  await retitle(page, 'P2', 'Inspeccionar solo lo que importa');
  await page.close();
  const again = await visit('planner', EDITOR, { server, beside: page });
  await expect(objective(again, 'P2')).toContainText('Inspeccionar solo lo que importa');
  await draftSaved(again);
});

test('B8 removing an objective lists what goes along; undo brings links and KPIs back', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('planner', EDITOR, { server });
  const links = page.locator('.react-flow__edge[aria-label*="P2"]');
  await expect(objective(page, 'P2')).toContainText('4 indicadores');
  await expect(page.getByRole('region', { name: 'Revisiones del mapa' })).toContainText('12 observaciones');
  const before = await links.evaluateAll((all) =>
    all.map((one) => one.getAttribute('aria-label') ?? '').sort((a, b) => (a < b ? -1 : 1)),
  );
  await objective(page, 'P2').focus();
  await page.keyboard.press('Delete');
  await expect(objective(page, 'P2')).toHaveCount(0);
  const message = page.getByRole('status').filter({ hasText: /^Se quitó P2/ });
  for (const what of ['P2 → T4', 'L1 → P2', 'K-07', 'I-04']) await expect(message).toContainText(what);
  await message.getByRole('button', { name: 'Deshacer' }).click();
  await expect(objective(page, 'P2')).toContainText('4 indicadores');
  expect(
    await links.evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label') ?? '').sort((a, b) => (a < b ? -1 : 1)),
    ),
  ).toEqual(before);
  await expect(message).toBeHidden();
});

test('without a network the draft is drawn on and kept; with it everything is saved, in order', async ({
  visit,
  line,
}) => {
  test.slow();
  const page = await visit('planner', EDITOR, { server: line });
  await makeRoom(page);
  line.cut();
  await objective(page, 'P2').focus();
  await page.keyboard.press('ArrowRight');
  await retitle(page, 'L5', 'El presupuesto sigue al plan');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Sin guardar, queda aquí')).toBeVisible();
  await expect.poll(() => placeOf(page, 'P2')).toBe('Procesos internos, columna 6');
  line.mend();
  await draftSaved(page);
  await page.reload();
  await expect.poll(() => placeOf(page, 'P2')).toBe('Procesos internos, columna 6');
  await expect(objective(page, 'L5')).toContainText('El presupuesto sigue al plan');
});

test('who is at an objective is shown to the others on it', async ({ visit, freshServer: server }) => {
  const page = await visit('planner', EDITOR, { server });
  const owner = await visit('approver', EDITOR, { server });
  await expect(owner.getByText(/Usted puede editar lo que está a su cargo: T1/)).toBeVisible();
  await objective(owner, 'T1').click();
  await expect(page.getByText('T. Aguirre está editando')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Quién tiene abierto el borrador' })).toContainText('T. Aguirre');
  await owner.close();
});

test('objectives are copied from one place and pasted in another; what had no room is said', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('planner', EDITOR, { server });
  await objective(page, 'L1').click();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(page.getByText('No hubo lugar para L1.')).toBeVisible();
  await makeRoom(page);
  await objective(page, 'L1').click();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(objective(page, 'L6')).toContainText('Capacidades donde está el riesgo');
  await expect(objective(page, 'L6')).toContainText('2 indicadores');
  await draftSaved(page);
});

test('what goes along is counted where its codes are still on their way', async ({ visit, freshServer: server }) => {
  const page = await visit('planner', '/', { server });
  await page.route('**/trpc/mapFacts**', (route) => route.abort());
  await page.goto(EDITOR);
  await objective(page, 'P2').focus();
  await page.keyboard.press('Delete');
  const message = page.getByRole('status').filter({ hasText: /^Se quitó P2/ });
  await expect(message).toContainText('4 indicadores; 2 iniciativas');
});

test('whoever types on at once loses no letter, however slowly the map is drawn', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('planner', EDITOR, { server });
  await expect(objective(page, 'V1')).toBeVisible();
  await page.evaluate(() => {
    const next = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (look) => window.setTimeout(() => next(look), 300);
  });
  await retitle(page, 'V1', 'El comercio no espera');
  await page.keyboard.press('Enter');
  await page.keyboard.press('l');
  const toWhich = page.getByRole('combobox', { name: '¿A cuál impulsa?' });
  await expect(toWhich).toBeFocused();
  // The frames in which the objective was looked for after its title was typed.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  await page.keyboard.type('P2');
  await expect(toWhich).toHaveValue('P2');
  await page.keyboard.press('Escape');
  await expect(objective(page, 'V1')).toContainText('El comercio no espera');
  await makeRoom(page);
  await page.getByRole('button', { name: 'Nuevo objetivo' }).press('Enter');
  await page.keyboard.type('Aprender de cada revisión');
  await page.keyboard.press('Enter');
  await expect(objective(page, 'V4')).toContainText('Aprender de cada revisión');
});
