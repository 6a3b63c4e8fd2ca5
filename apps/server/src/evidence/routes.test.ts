import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { commands } from '@rumbo/operations';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../clock.ts';
import { newBrowser } from '../testing/browser.ts';
import { smallPlan, submit, typeValue, type SignedInBrowser, type SmallPlan } from '../testing/small-plan.ts';
import { newServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let plan: SmallPlan;
let ana: SignedInBrowser;

beforeEach(async () => {
  server = await newServer();
  plan = await smallPlan(server);
  ana = await plan.personWith('ana', 'contributor', plan.unitId);
});
afterEach(() => server.close());

const PDF = Buffer.from('%PDF-1.7\nacta');

function upload(bytes: Buffer, name: string, more: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const cell = { planId: plan.planId, unitId: plan.unitId, kpiId: plan.kpiIds[0] ?? '', period: plan.period };
  const query = new URLSearchParams({ ...cell, commandId: newId(), name, ...more });
  return fetch(`${server.origin}/evidence?${query.toString()}`, {
    method: 'POST',
    headers: { origin: server.origin, cookie: ana.cookie(), 'content-type': 'application/pdf', ...headers },
    body: new Uint8Array(bytes),
  });
}

const refusalOf = async (response: Response): Promise<unknown> => {
  // A refusal of the wire, or none.
  const { refusal } = (await response.json()) as { refusal?: { code?: string } };
  return [response.status, refusal?.code];
};

const rows = () => server.store.read((tx) => tx.evidence.ofUnit(plan.kpiIds, plan.unitId, '2000-01-01', '2100-01-01'));
const blobs = (): readonly string[] => {
  try {
    return readdirSync(join(server.folder, 'evidence'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /[0-9a-f]{64}$/.test(name),
    );
  } catch {
    return [];
  }
};

describe('a file that is sent', () => {
  it('comes back as it was, as a download that can do nothing', async () => {
    const sent = await upload(PDF, 'Acta «sesión» 9.pdf');
    expect(sent.status).toBe(201);
    // The answer of the route that was just asked.
    const { evidenceId } = (await sent.json()) as { evidenceId: string };
    const got = await ana.get(`/evidence/${evidenceId}?planId=${plan.planId}`);
    expect(Buffer.from(await got.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    expect(got.headers.get('content-disposition')).toContain("filename*=UTF-8''Acta%20%C2%ABsesi%C3%B3n%C2%BB%209.pdf");
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  it('is kept once where the bytes are the same', async () => {
    for (const name of ['a.pdf', 'b.pdf']) expect((await upload(PDF, name)).status).toBe(201);
    expect([blobs().length, (await rows()).length]).toEqual([1, 2]);
  });

  it('is kept only once under one command, whatever else is sent under it', async () => {
    const commandId = newId();
    expect((await upload(PDF, 'a.pdf', { commandId })).status).toBe(201);
    const other = Buffer.concat([PDF, Buffer.from('%')]);
    expect(await refusalOf(await upload(other, 'a.pdf', { commandId }))).toEqual([409, 'commandIdReused']);
    expect(blobs()).toHaveLength(1);
  });

  it('is added once, however often it is sent under one command', async () => {
    const commandId = newId();
    for (let count = 0; count < 2; count += 1) expect((await upload(PDF, 'a.pdf', { commandId })).status).toBe(201);
    expect(await rows()).toHaveLength(1);
  });

  it('that is an archive is stored and never unpacked', async () => {
    const bomb = deflateRawSync(Buffer.alloc(30_000_000));
    const bytes = Buffer.concat([Buffer.from('PK\u0003\u0004[Content_Types].xml xl/workbook.xml', 'latin1'), bomb]);
    expect((await upload(bytes, 'bomb.xlsx')).status).toBe(201);
    expect((await rows())[0]).toMatchObject({ bytes: bytes.length });
  });
});

describe('a file that is refused leaves no row and no bytes', () => {
  it.each<[string, () => Promise<Response>, unknown]>([
    ['a page named as PDF', () => upload(Buffer.from('<html><script>1</script>'), 'a.pdf'), [400, 'evidenceType']],
    ['a drawing', () => upload(Buffer.from('<svg onload="x"/>'), 'a.png'), [400, 'evidenceType']],
    ['nothing', () => upload(Buffer.alloc(0), 'a.pdf'), [400, 'evidenceType']],
    [
      'a picture of 11 MB',
      () => upload(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(11 * 1024 * 1024)]), 'a.png'),
      [400, 'evidenceTooLarge'],
    ],
    ['one of another site', () => upload(PDF, 'a.pdf', {}, { origin: 'https://evil.example' }), [403, 'originRefused']],
    ['one of nobody', () => upload(PDF, 'a.pdf', {}, { cookie: '' }), [401, 'signedOut']],
    ['one for a unit out of sight', () => upload(PDF, 'a.pdf', { unitId: newId() }), [404, 'unitNotFound']],
    ['one for no period', () => upload(PDF, 'a.pdf', { period: 'x' }), [400, 'periodUnknown']],
    ['one under no command', () => upload(PDF, 'a.pdf', { commandId: newId().toUpperCase() }), [400, 'inputInvalid']],
    ['one packed on the way', () => upload(PDF, 'a.pdf', {}, { 'content-encoding': 'gzip' }), [400, 'inputInvalid']],
  ])('%s', async (_, send, expected) => {
    expect(await refusalOf(await send())).toEqual(expected);
    expect([blobs(), await rows()]).toEqual([[], []]);
  });

  it('one for a period that is closed', async () => {
    const eva = await plan.personWith('eva', 'approver');
    const [kpiId = ''] = plan.kpiIds;
    expect((await typeValue(ana, plan, kpiId, 5)).status).toBe(200);
    expect((await submit(ana, plan)).status).toBe(200);
    const close = { commandId: newId(), planId: plan.planId, unitId: plan.unitId, period: plan.period };
    await server.operations.execute(commands.closePeriod, close, { kind: 'person', personId: eva.personId });
    expect(await refusalOf(await upload(PDF, 'a.pdf'))).toEqual([409, 'periodClosed']);
    expect(blobs()).toEqual([]);
  });
});

it('gives a file to nobody who may not see its value', async () => {
  // The answer of the route that was just asked.
  const { evidenceId } = (await (await upload(PDF, 'a.pdf')).json()) as { evidenceId: string };
  const path = `/evidence/${evidenceId}?planId=${plan.planId}`;
  expect((await newBrowser(server.origin).get(path)).status).toBe(401);
  for (const who of [await plan.personWith('lea', 'leadership'), await plan.personWith('adm', 'admin')])
    expect((await who.get(path)).status).toBe(404);
  expect((await ana.get(`/evidence/${newId()}?planId=${plan.planId}`)).status).toBe(404);
  expect((await ana.get('/evidence/..%2f..%2fetc%2fpasswd?planId=x')).status).toBe(400);
});
