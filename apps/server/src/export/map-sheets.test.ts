import { commands } from '@rumbo/operations';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../clock.ts';
import { newBrowser } from '../testing/browser.ts';
import { readPdf } from '../testing/pdf.ts';
import { smallPlan, type SignedInBrowser, type SmallPlan } from '../testing/small-plan.ts';
import { newServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let plan: SmallPlan;
let leader: SignedInBrowser;

beforeEach(async () => {
  server = await newServer();
  plan = await smallPlan(server);
  leader = await plan.personWith('leader', 'leadership');
});
afterEach(() => server.close());

const HOSTILE = `"><script>alert(1)</script>&amp; خفض زمن 🚢 Łódź`;

/** Publishes a map with one lane and these titles, each measured by the first KPI. */
async function publish(...titles: readonly string[]): Promise<readonly string[]> {
  const planner = { kind: 'person', personId: plan.plannerId } as const;
  const [lane, theme] = [newId(), newId()];
  const ids = titles.map(() => newId());
  const edits = [
    { kind: 'addPerspective', perspective: { id: lane, name: { es: 'Valor público' }, question: null } },
    { kind: 'addTheme', theme: { id: theme, name: { es: 'Comercio' }, columns: Math.max(1, titles.length) } },
    ...titles.map((title, column) => ({
      kind: 'addObjective',
      objective: {
        id: ids[column],
        code: `V${column + 1}`,
        title: { es: title, en: `${title} (en)` },
        statement: null,
        ownerId: null,
        slot: { perspectiveId: lane, column, span: 1 },
      },
    })),
  ];
  const { execute } = server.operations;
  const about = () => ({ commandId: newId(), planId: plan.planId });
  await execute(commands.editMap, { ...about(), edits }, planner);
  await execute(commands.sendMap, { ...about(), revision: 1 }, planner);
  await execute(commands.publishMap, { ...about(), revision: 1 }, { kind: 'person', personId: leader.personId });
  return ids;
}

const address = (file: 'pdf' | 'svg', more: Readonly<Record<string, string>> = {}): string =>
  `/export/map.${file}?${new URLSearchParams({ plan: plan.planId, period: plan.period, ...more }).toString()}`;

describe('the map as PDF', () => {
  it('is one page of paper with text in embedded Inter, that can be read out', async () => {
    await publish('Despacho dentro de 48 horas', 'Más operadores confiables');
    const response = await leader.get(address('pdf'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    const { source, pages, mediaBox, text } = readPdf(bytes);
    expect(pages).toBe(1);
    expect(mediaBox).toEqual([0, 0, 841.89, 595.28]);
    for (const part of [
      'Plan',
      'Despacho dentro de',
      '48 horas',
      'Valor público',
      'Versión 1, publicada el',
      'Generado el',
    ])
      expect(text).toContain(part);
    expect(source).toMatch(/\/FontFile2 \d+ 0 R/);
    expect(source).not.toMatch(/Helvetica|Times|Courier/);
    for (const part of ['/MarkInfo', '/StructTreeRoot', '/Lang (es)', '/S /H1', '/S /P', '/DisplayDocTitle true'])
      expect(source).toContain(part);
  });

  it('speaks the language and has the paper that are asked for', async () => {
    await publish('Despacho');
    const { mediaBox, text, source } = readPdf(
      Buffer.from(await (await leader.get(address('pdf', { paper: 'a3', lang: 'en' }))).arrayBuffer()),
    );
    expect(mediaBox).toEqual([0, 0, 1190.55, 841.89]);
    expect(text).toContain('Despacho (en)');
    expect(text).toContain('Strategic map');
    expect(source).toContain('/Lang (en)');
  });

  it('keeps words that Inter has no letters for', async () => {
    await publish(HOSTILE);
    const { text } = readPdf(Buffer.from(await (await leader.get(address('pdf'))).arrayBuffer()));
    for (const word of ['Łódź', 'خفض', '🚢']) expect(text.replaceAll('\n', '')).toContain(word);
  });
});

describe('the map as SVG', () => {
  it('is a drawing that brings its typeface and can do nothing', async () => {
    await publish(HOSTILE);
    const response = await leader.get(address('svg'));
    expect(response.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox$/);
    const svg = await response.text();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="841.89pt" height="595.28pt"/);
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toMatch(/<script|<foreignObject|href=|https?:\/\/(?!www\.w3\.org\/2000\/svg")/);
    expect(svg.match(/@font-face/g)?.length).toBeGreaterThanOrEqual(3);
    expect(svg).toContain('unicode-range:U+0100-02BA');
  });

  it('shows the draft to who draws it, and a version by its number', async () => {
    const [id = ''] = await publish('Despacho');
    const edits = [{ kind: 'editObjective', id, set: { title: { es: 'Otro título' } } }];
    const command = { commandId: newId(), planId: plan.planId, edits };
    await server.operations.execute(commands.editMap, command, { kind: 'person', personId: plan.plannerId });
    const planner = await plan.personWith('other', 'planner');
    const draft = await planner.get(address('svg', { map: 'draft' }));
    expect(draft.headers.get('content-disposition')).toContain(`-${plan.period}-v2-borrador-a4.svg`);
    const said = await draft.text();
    for (const part of ['Otro título', 'Borrador de la versión 2, sin publicar']) expect(said).toContain(part);
    const statuses = ['draft', '2', '1', '0', 'x'].map(
      async (map) => (await leader.get(address('svg', { map }))).status,
    );
    expect(await Promise.all(statuses)).toEqual([404, 404, 200, 400, 400]);
  });

  it('traces what the screen traces', async () => {
    const [objective = ''] = await publish('Despacho');
    expect(await (await leader.get(address('svg', { trace: objective }))).text()).toContain(
      'Siguiendo lo que impulsa a V1',
    );
    expect(await (await leader.get(address('svg'))).text()).not.toContain('Siguiendo');
  });
});

describe('a file of the map', () => {
  it('has a name that any system takes', async () => {
    await publish('Despacho');
    const names = await Promise.all(
      [address('pdf'), address('svg', { lang: 'en', paper: 'a3' })].map(async (path) =>
        (await leader.get(path)).headers.get('content-disposition'),
      ),
    );
    expect(names).toEqual([
      `attachment; filename=mapa-estrategico-plan-${plan.period}-v1-a4.pdf`,
      `attachment; filename=strategic-map-plan-${plan.period}-v1-a3.svg`,
    ]);
  });

  it.each(['pdf', 'svg'] as const)('is for who may see the map, and for nobody else: %s', async (file) => {
    await publish('Despacho');
    expect((await newBrowser(server.origin).get(address(file))).status).toBe(401);
    const admin = await plan.personWith('admin', 'admin');
    const refused = await admin.get(address(file));
    expect([refused.status, await refused.json()]).toMatchObject([404, { refusal: { code: 'planNotFound' } }]);
    const unit = await leader.get(address(file, { unit: newId() }));
    expect([unit.status, await unit.json()]).toMatchObject([404, { refusal: { code: 'unitNotFound' } }]);
    const local = await plan.personWith('local', 'leadership', plan.unitId);
    expect((await local.get(address(file, { unit: plan.rootId }))).status).toBe(404);
    expect((await local.get(address(file, { unit: plan.unitId }))).status).toBe(200);
  });

  it.each([
    ['paper=a5', 'paper'],
    ['lang=fr', 'lang'],
    ['period=2026-13', 'period'],
    ['unit=x', 'unitId'],
    ['paper=a4&paper=a3', 'paper'],
  ])('is refused, naming what does not fit: %s', async (query, field) => {
    const response = await leader.get(`/export/map.svg?plan=${plan.planId}&${query}`);
    expect([response.status, await response.json()]).toMatchObject([400, { refusal: { field } }]);
  });

  it('is no other file', async () => {
    expect((await leader.get(`/export/map.png?plan=${plan.planId}`)).status).toBe(404);
    expect((await leader.send('POST', address('pdf'))).status).toBe(404);
  });

  it('says that nothing is published yet', async () => {
    expect(await (await leader.get(address('svg'))).text()).toContain('Todavía no se ha publicado');
  });

  it('is made so many times a minute', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 32 }, async () => (await leader.get(address('svg'))).status),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });
});
