import { call, theDraft, thePlan } from '../support/map-draft.ts';
import { expect, test, type Visit } from '../support/test.ts';
import type { Server } from '../support/server.ts';

/** A planner's page on the draft, where one title has been reworded. */
async function drawn(visit: Visit, server: Server, title = 'Despacho en 36 horas') {
  const planner = await visit('planner', '/map/edit', { server });
  await expect(planner.getByRole('button', { name: 'Enviar para aprobar' })).toBeVisible();
  const { planId } = await thePlan(planner);
  const { document } = await theDraft(planner, planId);
  const objective = document.objectives.find(({ code }) => code === 'T1');
  await call(planner, 'maps.edit', {
    planId,
    edits: [{ kind: 'editObjective', id: objective?.id, set: { title: { es: title } } }],
  });
  return { planner, planId, objectiveId: objective?.id ?? '' };
}

test('a draft is sent, given back with its reason, sent again and published; the overview then shows it', async ({
  visit,
  freshServer: server,
}) => {
  const { planner } = await drawn(visit, server);
  const send = planner.getByRole('button', { name: 'Enviar para aprobar' });
  await send.click();
  const dialog = planner.getByRole('dialog', { name: 'Enviar el borrador 3 para aprobar' });
  await expect(dialog).toContainText('Decide E. Navarro o la dirección');
  await expect(dialog.getByRole('heading', { name: /Observaciones que siguen abiertas/ })).toBeVisible();
  await dialog.getByRole('textbox').fill('Bajamos el plazo');
  await dialog.getByRole('button', { name: 'Enviar para aprobar' }).click();
  await expect(planner.getByText('A. Paredes lo envió para aprobar')).toBeVisible();
  await expect(planner.getByRole('button', { name: 'Retirar' })).toBeVisible();

  const leader = await visit('leader', '/approvals', { server });
  await expect(leader.getByRole('link', { name: /^Aprobaciones/ })).toContainText('1');
  await expect(leader.getByText('Bajamos el plazo')).toBeVisible();
  await leader.getByRole('link', { name: 'Ver el borrador' }).click();
  await leader.getByRole('button', { name: 'Devolver' }).click();
  const giving = leader.getByRole('dialog', { name: 'Devolver el borrador' });
  await giving.getByRole('button', { name: 'Devolver con este motivo' }).click();
  await expect(giving.getByRole('alert')).toHaveText('Diga qué tiene que cambiar.');
  await giving.getByRole('textbox').fill('Diga desde cuándo');
  await giving.getByRole('button', { name: 'Devolver con este motivo' }).click();
  await expect(leader).toHaveURL(/\/map(\?|$)/);

  await expect(planner.getByText('R. Ponce lo devolvió')).toBeVisible();
  await expect(planner.getByText('Diga desde cuándo')).toBeVisible();
  await send.click();
  await planner.getByRole('dialog').getByRole('textbox').fill('Desde enero');
  await planner.getByRole('dialog').getByRole('button', { name: 'Enviar para aprobar' }).click();
  await expect(planner.getByText('A. Paredes lo envió para aprobar')).toBeVisible();

  await leader.goto('/map/edit');
  await leader.getByRole('button', { name: 'Publicar la versión 3' }).click();
  const publishing = leader.getByRole('dialog', { name: 'Publicar la versión 3' });
  await expect(publishing).toContainText('T1: título en español «Despacho en 36 horas»');
  await publishing.getByRole('button', { name: 'Publicar la versión 3' }).click();
  await expect(leader.getByRole('link', { name: /^versión 3, / })).toBeVisible();
  await leader.goto('/');
  await expect(leader.getByText('Despacho en 36 horas').first()).toBeVisible();
});

test('a draft that was changed meanwhile is not sent, and the note stays', async ({ visit, freshServer: server }) => {
  const { planner, planId, objectiveId } = await drawn(visit, server);
  await planner.getByRole('button', { name: 'Enviar para aprobar' }).click();
  const dialog = planner.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Mi nota');
  const other = await visit('planner', '/map/versions', { server });
  await call(other, 'maps.edit', {
    planId,
    edits: [{ kind: 'editObjective', id: objectiveId, set: { title: { es: 'Otra redacción' } } }],
  });
  await dialog.getByRole('button', { name: 'Enviar para aprobar' }).click();
  await expect(dialog.getByRole('alert')).toContainText('El borrador cambió');
  await expect(dialog.getByRole('textbox')).toHaveValue('Mi nota');
  await expect(dialog.getByRole('button', { name: 'Enviar para aprobar' })).toHaveAttribute('aria-disabled', 'false');
  await dialog.getByRole('button', { name: 'Enviar para aprobar' }).click();
  await expect(planner.getByText('«Mi nota»')).toBeVisible();
});

test('a draft is compared with the live map, and an earlier version restored as one step', async ({
  visit,
  freshServer: server,
}) => {
  const { planner } = await drawn(visit, server);
  await planner.getByRole('link', { name: 'Comparar con el vigente' }).click();
  await expect(planner.getByRole('heading', { name: '1 diferencia' })).toBeVisible();
  await expect(planner.locator('ins')).toHaveText(/36/);
  await expect(planner.locator('del')).toHaveText(/48/);
  await expect(planner.getByRole('img', { name: /Borrador 3, en pequeño. Diferencias marcadas: 1/ })).toBeVisible();
  await planner.getByRole('link', { name: 'Qué cambió: versión 2' }).click();
  await expect(planner).toHaveURL(/left=1&right=2/);
  await planner.getByRole('link', { name: /^Vínculos/ }).click();
  await expect(planner).toHaveURL(/show=relinked/);
  await expect(planner.getByRole('heading', { level: 3 })).toHaveText(['Vínculos']);
  await planner.getByRole('button', { name: 'Restaurar la versión 1 como borrador' }).click();
  const dialog = planner.getByRole('dialog', { name: '¿Restaurar la versión 1 como borrador?' });
  await expect(dialog).toContainText('hoy se puede deshacer');
  await dialog.getByRole('button', { name: 'Restaurar como borrador' }).click();
  await expect(planner).toHaveURL(/\/map\/edit/);
  await planner.goto('/map/versions?left=1&right=draft');
  await expect(planner.getByText('Los dos mapas dicen lo mismo')).toBeVisible();
});

test('a draft is given up only after it is said what goes with it', async ({ visit, freshServer: server }) => {
  const { planner } = await drawn(visit, server);
  await planner.getByRole('button', { name: 'Más sobre el borrador' }).click();
  await planner.getByRole('menuitem', { name: 'Descartar el borrador' }).click();
  const dialog = planner.getByRole('dialog', { name: '¿Descartar el borrador 3?' });
  await expect(dialog).toContainText('Se perdería 1 diferencia');
  await dialog.getByRole('button', { name: 'Descartar el borrador' }).click();
  await expect(dialog).toBeHidden();
  await planner.goto('/map/versions?left=live&right=draft');
  await expect(planner.getByRole('row', { name: /Borrador/ })).toHaveCount(0);
});
