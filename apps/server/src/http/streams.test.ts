import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '@rumbo/operations';
import { newId } from '../clock.ts';
import { bodyOf } from '../testing/browser.ts';
import { smallPlan, submit, typeValue, type SignedInBrowser, type SmallPlan } from '../testing/small-plan.ts';
import { openStream, type Stream } from '../testing/stream.ts';
import { newServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let plan: SmallPlan;
let leader: SignedInBrowser;
let ana: SignedInBrowser;
let stream: Stream | null = null;

beforeEach(async () => {
  server = await newServer();
  plan = await smallPlan(server);
  leader = await plan.personWith('leader', 'leadership');
  ana = await plan.personWith('ana', 'contributor', plan.unitId);
});
afterEach(async () => {
  stream?.close();
  stream = null;
  await server.close();
});

const seqNow = async () => (await bodyOf<{ seq: number }>(await leader.get('/healthz'))).seq;
const write = async (value: number) => {
  await typeValue(ana, plan, plan.kpiIds[0] ?? '', value, value - 1);
  await submit(ana, plan);
};

describe('the stream of changes', () => {
  it('is closed to who has not signed in', async () => {
    const stranger = { ...leader, cookie: () => '' };
    stream = await openStream(stranger, server.origin);
    expect((await stream.next())?.data).toContain('UNAUTHORIZED');
    await write(1);
    expect(await stream.next()).toBeNull();
  });

  it('ends at once for who is deactivated, whose browser is signed out', async () => {
    const admin = await plan.personWith('second', 'admin');
    stream = await openStream(ana, server.origin);
    const account = { administrationId: plan.rootId, personId: ana.personId };
    await server.operations.execute(
      commands.deactivatePerson,
      { commandId: newId(), ...account },
      { kind: 'person', personId: admin.personId },
    );
    for (let message = await stream.next(); message !== null; message = await stream.next())
      expect(message.data).not.toContain('deactivated');
    expect((await ana.get('/trpc/me')).status).toBe(401);
  });

  it('names the topics of each write, with its seq', async () => {
    stream = await openStream(leader, server.origin);
    await write(1);
    const seen: string[] = [];
    for (let end = false; !end;) {
      const message = await stream.next();
      seen.push(message?.data ?? '');
      end = Number(message?.id) >= (await seqNow());
    }
    expect(seen.join()).toContain(`kpi:${plan.kpiIds[0]}`);
    expect(seen.join()).not.toContain('Indicador');
  });

  it('goes on after the last message that was heard, without a gap and without a repeat', async () => {
    stream = await openStream(leader, server.origin);
    await write(1);
    const heard = await stream.next();
    stream.close();
    await write(2);
    await write(3);
    const newest = await seqNow();
    stream = await openStream(leader, server.origin, heard?.id);
    const ids: number[] = [];
    while (ids.at(-1) !== newest) ids.push(Number((await stream.next())?.id));
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
    expect(ids[0]).toBe(Number(heard?.id) + 1);
  });

  it.each(['999999', 'nonsense', '-1'])('says to fetch everything anew to the unknown cursor %s', async (cursor) => {
    stream = await openStream(leader, server.origin, cursor);
    expect((await stream.next())?.data).toContain('"reset":true');
  });

  it('ends with the session, and says so', async () => {
    stream = await openStream(leader, server.origin);
    await leader.send('POST', '/auth/sign-out');
    expect((await stream.next())?.data).toContain('"ended":"session"');
  });

  it('ends when the session is ended somewhere else, or runs out', async () => {
    stream = await openStream(leader, server.origin);
    await server.store.write((tx) => tx.sessions.endAllOf(leader.personId));
    await server.sweepSessions();
    expect((await stream.next())?.data).toContain('"ended":"session"');
    const other = await openStream(ana, server.origin);
    server.wind(13 * 3_600_000);
    await server.sweepSessions();
    expect((await other.next())?.data).toContain('"ended":"session"');
    other.close();
  });

  it('pings while nothing happens', async () => {
    const response = await fetch(`${server.origin}/trpc/changes?input=%7B%7D`, {
      headers: { cookie: leader.cookie(), accept: 'text/event-stream' },
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('content-encoding')).toBeNull();
    const reader = response.body?.getReader();
    let text = '';
    while (!text.includes('event: ping')) text += new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
    expect(text).toContain('event: ping');
  }, 15_000);
});
