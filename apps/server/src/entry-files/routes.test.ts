import { readTables, writeXlsx } from '@rumbo/interchange';
import type { EntryFilePreview } from '@rumbo/operations/views';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyOf, newBrowser } from '../testing/browser.ts';
import { nestedWorkbook } from '../testing/nested-workbook.ts';
import { smallPlan, typeValue, type SignedInBrowser, type SmallPlan } from '../testing/small-plan.ts';
import { newServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let plan: SmallPlan;
let contributor: SignedInBrowser;

beforeEach(async () => {
  server = await newServer();
  plan = await smallPlan(server, 3);
  contributor = await plan.personWith('contributor', 'contributor', plan.unitId);
});
afterEach(() => server.close());

const query = (more: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams({ plan: plan.planId, unit: plan.unitId, period: plan.period, ...more }).toString();

async function template(format: 'xlsx' | 'csv'): Promise<Uint8Array> {
  const response = await contributor.get(`/export/entry.${format}?${query()}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  return new Uint8Array(await response.arrayBuffer());
}

function bring(file: Uint8Array | string, cookie = contributor.cookie(), more: Readonly<Record<string, string>> = {}) {
  const body = typeof file === 'string' ? file : new Blob([new Uint8Array(file)]);
  const headers = { cookie, origin: server.origin, 'content-type': 'application/octet-stream' };
  return fetch(`${server.origin}/import/entry?${query(more)}`, { method: 'POST', headers, body });
}

const preview = async (file: Uint8Array | string, more?: Readonly<Record<string, string>>) =>
  bodyOf<EntryFilePreview>(await bring(file, undefined, more));
const csv = (...values: readonly string[]) =>
  ['Código,Periodo,Valor,Comentario', ...values.map((value, index) => `K-0${index + 1},${plan.period},${value}`)].join(
    '\n',
  );

describe('a template', () => {
  it('is what is due with what is there, and comes back unchanged', async () => {
    await typeValue(contributor, plan, plan.kpiIds[0] ?? '', 12.5);
    for (const format of ['xlsx', 'csv'] as const) {
      const file = await template(format);
      const [table] = await readTables(file);
      expect(table?.rows).toHaveLength(4);
      const { rows } = await preview(file);
      expect(rows.map(({ code, outcome, reason }) => [code, outcome, reason])).toEqual([
        ['K-01', 'unchanged', null],
        ['K-02', 'skipped', 'empty'],
        ['K-03', 'skipped', 'empty'],
      ]);
    }
  });

  it('is not for who does not see the unit, nor for a stranger', async () => {
    const elsewhere = await plan.personWith('admin', 'admin');
    expect((await elsewhere.get(`/export/entry.xlsx?${query()}`)).status).toBe(404);
    expect((await newBrowser(server.origin).get(`/export/entry.xlsx?${query()}`)).status).toBe(401);
  });
});

describe('a file that is brought in', () => {
  it('is told row by row before anything is written', async () => {
    await typeValue(contributor, plan, plan.kpiIds[0] ?? '', 12.5);
    const head = ['Código', 'Periodo', 'Valor', 'Comentario'];
    const file = await writeXlsx([
      {
        name: 'Mensual',
        head,
        widths: [],
        rows: [
          ['K-01', plan.period, 13, 'Subió'],
          ['K-02', plan.period, 7, null],
          ['K-02', plan.period, 8, null],
          ['K-03', plan.period, 'n/d', null],
          ['K-99', plan.period, 1, null],
          ['K-03', '2019-01', 1, null],
        ],
      },
    ]);
    const { rows, ambiguous } = await preview(file);
    expect(ambiguous).toBeNull();
    expect(rows.map(({ address, outcome, reason, text }) => [address, outcome, reason, text])).toEqual([
      ['Mensual!C2', 'changed', null, null],
      ['Mensual!C3', 'new', null, null],
      ['Mensual!A4', 'skipped', 'twice', '8'],
      ['Mensual!C5', 'unreadable', 'notANumber', 'n/d'],
      ['Mensual!A6', 'skipped', 'notOnSheet', '1'],
      ['Mensual!A7', 'skipped', 'periodUnknown', '1'],
    ]);
    expect(rows[0]).toMatchObject({
      from: { kind: 'value', value: 12.5 },
      to: { kind: 'value', value: 13 },
      comment: 'Subió',
    });
    expect((await preview(file)).rows, 'nothing was written').toEqual(rows);
  });

  it('with figures that can be read in two ways asks, and takes the answer', async () => {
    const file = csv('"1,234"', '"2,500"');
    const asked = await preview(file);
    expect(asked.ambiguous).toBe('1,234');
    expect(asked.rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['unreadable', 'ambiguous'],
      ['unreadable', 'ambiguous'],
    ]);
    const { rows } = await preview(file, { sign: ',' });
    expect(rows.map(({ to }) => to)).toEqual([
      { kind: 'value', value: 1.234 },
      { kind: 'value', value: 2.5 },
    ]);
  });

  it.each([
    ['that is empty', () => '', 'fileEmpty', 400],
    ['without the columns of a template', () => 'a,b\n1,2\n', 'fileNotATemplate', 400],
    ['that is too large', () => 'x'.repeat(6 * 1024 * 1024), 'fileTooLarge', 400],
    ['beyond all measure', () => 'x'.repeat(11 * 1024 * 1024), 'inputInvalid', 400],
  ])('is refused %s', async (_, file, code, status) => {
    const response = await bring(file());
    expect(response.status).toBe(status);
    expect(await bodyOf<object>(response)).toMatchObject({ refusal: { code } });
  });

  it('is not read for a stranger, from another page, nor for who does not see the sheet', async () => {
    expect((await bring(csv('1'), '')).status).toBe(401);
    const elsewhere = await plan.personWith('admin', 'admin');
    expect((await bring(csv('1'), elsewhere.cookie())).status).toBe(404);
    const headers = { cookie: contributor.cookie(), origin: 'https://elsewhere.example' };
    const foreign = await fetch(`${server.origin}/import/entry?${query()}`, {
      method: 'POST',
      headers,
      body: csv('1'),
    });
    expect(foreign.status).toBe(403);
  });
});

describe('a small file that takes long to read', () => {
  it('keeps nobody else waiting', async () => {
    const file = await nestedWorkbook(2_000_000);
    expect(file.length).toBeLessThan(50_000);
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const response = await bring(file);
    clearInterval(timer);
    expect(await response.json()).toMatchObject({ refusal: { code: 'fileDamaged', field: 'file' } });
    expect(longest).toBeLessThan(1_000);
  });
});
