import { allSaved, comment, enter, sheetLine, valueCell } from '../support/sheet.ts';
import { expect, test } from '../support/test.ts';

const NOWHERE = '00000000-0000-7000-8000-000000000000';

test('letters are no number: the cell says so, keeps them, and nothing is sent', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/entry/due', { server });
  await enter(page, /K-24/, 'treinta');
  await expect(valueCell(page, /K-24/)).toContainText('treinta');
  await expect(valueCell(page, /K-24/)).toHaveAttribute('aria-invalid', 'true');
  await expect(sheetLine(page, /K-24/)).toContainText('Esto no es un número.');
  await expect(page.getByText('1 error por corregir')).toBeVisible();
  await page.getByRole('button', { name: 'Revisar y enviar a aprobación' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Ir a K-24' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Enviar a aprobación', exact: true })).toBeHidden();
  await dialog.getByRole('button', { name: 'Cancelar' }).click();
  await enter(page, /K-24/, '31920');
  await allSaved(page);
  await expect(page.getByText('error por corregir')).toBeHidden();
});

for (const { language, sentence, ambiguous } of [
  { language: 'es', sentence: /Supera 100 %/, ambiguous: /se puede leer de dos maneras/ },
  { language: 'en', sentence: /Above 100%/, ambiguous: /can be read in two ways|two ways/ },
] as const) {
  test(`D3 188% blocks sending, in ${language}`, async ({ visit, freshServer: server }) => {
    const page = await visit(null, '/sign-in', { server, language });
    await page.getByText(language === 'es' ? /en otras unidades$/ : /in other units$/).click();
    await page.getByRole('button', { name: /J\. Lema/ }).click();
    await expect(page.getByRole('button', { name: /J\. Lema$/ })).toBeVisible();
    if (language === 'en') await page.getByRole('button', { name: /English/ }).click();
    await page.goto('/entry/due');
    await page.getByRole('button', { name: language === 'es' ? /Unidad:/ : /Unit:/ }).click();
    await page
      .getByRole('option', {
        name: language === 'es' ? 'Administración Nacional de Aduanas' : 'National Customs Administration',
      })
      .click();
    await enter(page, /K-13/, '188');
    await expect(sheetLine(page, /K-13/)).toContainText(sentence);
    await page.getByRole('button', { name: language === 'es' ? /^Revisar y enviar/ : /^Review and send/ }).click();
    await expect(page.getByRole('dialog').getByRole('button', { name: /K-13/ })).toBeVisible();
    await expect(
      page.getByRole('dialog').getByRole('button', { name: /^(Enviar a aprobación|Send for approval)$/ }),
    ).toBeHidden();
    await page.keyboard.press('Escape');
    await enter(page, /K-13/, '1.234');
    await expect(sheetLine(page, /K-13/)).toContainText(ambiguous);
  });
}

test('D3 a value out of the expected range does not block, once it has a comment', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/entry/due', { server });
  await expect(sheetLine(page, /K-20/)).toContainText('Falta comentario');
  const review = page.getByRole('button', { name: 'Revisar y enviar a aprobación' });
  const sending = page.getByRole('dialog').getByRole('button', { name: 'Enviar a aprobación', exact: true });
  await review.click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Ir a K-20' })).toBeVisible();
  await expect(sending).toBeHidden();
  await page.keyboard.press('Escape');
  await comment(page, /K-20/, 'La ventanilla única sumó dos entidades');
  await allSaved(page);
  await review.click();
  await expect(sending).toBeVisible();
});

test('a numerator above its denominator, and a part without the other, are said', async ({
  visit,
  freshServer: server,
}) => {
  const page = await visit('contributor', '/entry/due', { server });
  await enter(page, /Con certificación/, '90');
  await enter(page, /En funciones de riesgo/, '80');
  await expect(sheetLine(page, /K-12/)).toContainText('El numerador es mayor que el denominador.');
  await expect(page.getByText('1 error por corregir')).toBeVisible();
});

test('a decimal comma is read as one where it can mean nothing else', async ({ visit, freshServer: server }) => {
  const page = await visit('contributor', '/entry/due', { server });
  await enter(page, /K-18/, '1026,5');
  await expect(valueCell(page, /K-18/)).toContainText('1,026.5');
  await allSaved(page);
});

for (const language of ['es', 'en'] as const) {
  test(`addresses that lead nowhere say so and the page goes on working, in ${language}`, async ({ visit }) => {
    const says = language === 'es' ? 'No hay nada en esta dirección' : 'There is nothing at this address';
    const home = language === 'es' ? 'Ir al panorama' : 'Go to the overview';
    const leader = await visit('leader', '/kpis', { language });
    const contributor = await visit('contributor', '/kpis', { language });
    for (const [page, path] of [
      [leader, `/kpis/${NOWHERE}`],
      [leader, '/kpis/K-01'],
      [leader, `/objectives/${NOWHERE}`],
      [leader, '/nothing/at/all'],
      [contributor, `/entry/${NOWHERE}/2026-09`],
      [contributor, '/entry/nothing/2026-09'],
    ] as const) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(says);
      await page.getByRole('link', { name: home }).click();
      await expect(page.getByRole('heading', { level: 1 }), path).toContainText(
        language === 'es' ? 'objetivos' : 'objectives',
      );
    }
  });

  test(`a period that does not exist shows one that does, or says so, in ${language}`, async ({ visit }) => {
    const says = language === 'es' ? 'No hay nada en esta dirección' : 'There is nothing at this address';
    const newest = language === 'es' ? 'Septiembre 2026' : 'September 2026';
    const page = await visit('leader', '/kpis', { language });
    for (const period of ['2026-13', 'nunca', '1']) {
      await page.goto(`/?period=${period}`);
      await expect(page.getByRole('button', { name: new RegExp(newest) }), period).toBeVisible();
    }
    // It has the right shape, and nothing is known of it.
    for (const path of ['/?period=1999-01', '/kpis?period=2031-05']) {
      await page.goto(path);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 }), path).toBeVisible();
      await expect(page.getByRole('navigation').first()).toBeVisible();
      await expect(page.getByRole('main'), path).not.toContainText(/Algo falló|Something failed/);
    }
    const sheet = await visit('contributor', '/entry/due', { language });
    await expect(sheet).toHaveURL(/2026-09/);
    await sheet.goto(sheet.url().replace('2026-09', '2026-13'));
    await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(says);
  });
}

test('the sheet of a unit that is not theirs is nothing to a contributor, and opens for nobody by its address', async ({
  visit,
}) => {
  const own = await visit('contributor', '/entry/due');
  await expect(own).toHaveURL(/\/entry\/[0-9a-f-]+\/2026-09/);
  const sheet = new URL(own.url()).pathname;
  // The approver of that unit may read it, and types nothing there.
  const approver = await visit('approver', sheet);
  await expect(valueCell(approver, /K-24/)).toHaveAttribute('aria-readonly', 'true');
  const other = await visit(null, '/sign-in');
  await other.getByText(/en otras unidades$/).click();
  await other.getByRole('button', { name: /D\. Flores/ }).click();
  await expect(other.getByRole('button', { name: 'Su cuenta: D. Flores' })).toBeVisible();
  await other.goto(sheet);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('No hay nada en esta dirección');
  const stranger = await visit(null, sheet);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Iniciar sesión');
});

test('a unit that does not exist in the address does not break the overview', async ({ visit }) => {
  const page = await visit('leader', `/?unit=${NOWHERE}`);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('No hay nada en esta dirección');
  await page.getByRole('link', { name: 'Ir al panorama' }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('objetivos');
});
