import { DEFAULT_SETTINGS, Refusal } from '@rumbo/domain';
import { commands, createFeed, createOperations, newTrace, type Caller, type Operations } from '@rumbo/operations';
import type { Command } from '@rumbo/operations';
import { newDatabase } from '@rumbo/store/testing';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { appRouter, createCallerFactory, type ApiContext, type ApiSession } from '../src/index.ts';

/** What the wire said: the status, and the body as the browser reads it. */
export interface Said {
  readonly status: number;
  readonly body: unknown;
}

interface Reported {
  readonly error: unknown;
  readonly path: string;
}

/** One administration with an office that reports one KPI, and the wire to it, over a real database. */
export async function newWire() {
  const { store, close } = await newDatabase();
  let count = 0;
  const newId = () => `01900000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
  const feed = await createFeed(store);
  const operations = createOperations({ store, feed, newId, now: () => '2026-10-08T15:00:00.000Z' });
  const ids = { root: newId(), office: newId(), plan: newId(), kpi: newId(), admin: newId(), planner: newId() };
  const people = { contributor: newId(), leader: newId(), stranger: newId() };
  const reported: Reported[] = [];
  await layPlan(operations, { ...ids, ...people }, newId);

  const sessionOf = (personId: string, ended: AbortSignal): ApiSession => {
    const caller: Caller = { kind: 'person', personId };
    return { personId, sessionId: 'public name', ended, caller };
  };
  const contextOf = (
    personId: string | null,
    more: Partial<ApiContext> = {},
    { signal }: Pick<AbortController, 'signal'> = new AbortController(),
  ): ApiContext => ({
    operations,
    session: personId === null ? null : sessionOf(personId, signal),
    requestId: 'request-1',
    trace: newTrace(),
    report: (error, path) => reported.push({ error, path }),
    ...more,
  });
  const answer = (context: ApiContext, request: Request): Promise<Response> =>
    fetchRequestHandler({ endpoint: '/trpc', req: request, router: appRouter, createContext: () => context });
  return {
    ids: { ...ids, ...people },
    operations,
    newId,
    reported,
    contextOf,
    as: (context: ApiContext) => createCallerFactory(appRouter)(context),
    /** What the server says to a request. */
    answer,
    /** Asks over HTTP, as the browser does. */
    async say(context: ApiContext, path: string, input: unknown, method: 'GET' | 'POST' = 'GET'): Promise<Said> {
      const query = method === 'GET' ? `?input=${encodeURIComponent(JSON.stringify(input))}` : '';
      const body =
        method === 'GET' ? {} : { body: JSON.stringify(input), headers: { 'content-type': 'application/json' } };
      const request = new Request(`http://rumbo.invalid/trpc/${path}${query}`, { method, ...body });
      const response = await answer(context, request);
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      return { status: response.status, body: isJson ? await response.json() : await response.text() };
    },
    async close() {
      feed.close();
      await close();
    },
  };
}

export type Wire = Awaited<ReturnType<typeof newWire>>;

async function layPlan(operations: Operations, ids: Record<string, string>, newId: () => string): Promise<void> {
  const run = <Input extends { readonly commandId: string }, Loaded, Result>(
    command: Command<Input, Loaded, Result>,
    input: object,
    personId?: string,
  ) => {
    const caller: Caller = personId === undefined ? { kind: 'system' } : { kind: 'person', personId };
    return operations.execute(command, { commandId: newId(), ...input }, caller);
  };
  const name = { es: 'Nombre' };
  const { root, office, plan, kpi, admin, planner, contributor, leader, stranger } = ids;
  const first = { personId: admin, name: 'Admin', email: 'admin@example.org', language: 'es' };
  const place = { code: 'ADU', timeZone: 'America/Lima', numberFormat: 'es-PE', from: '2020-01-01' };
  await run(commands.setUpAdministration, { unitId: root, name, ...place, admin: first });
  const unit = { id: office, parentId: root, code: 'PUE', name, from: '2020-01-01', position: 0 };
  await run(commands.defineUnit, unit, admin);
  const roles = [
    [planner, 'planner', root],
    [contributor, 'contributor', office],
    [leader, 'leadership', root],
    [stranger, null, root],
  ] as const;
  for (const [id, role, unitId] of roles) {
    const email = `${id}@example.org`;
    await run(commands.addPerson, { id, administrationId: root, name: role ?? 'Nobody', email, language: 'es' }, admin);
    if (role !== null) await run(commands.grantRole, { personId: id, role, planId: null, unitId }, admin);
  }
  const text = { name, vision: name, mission: name };
  const years = { firstYear: 2025, lastYear: 2028, fiscalStart: 1 };
  const settings = DEFAULT_SETTINGS;
  await run(
    commands.definePlan,
    { id: plan, administrationId: root, ...text, ...years, mapApproverId: null, settings },
    planner,
  );
  const measured = { kind: 'value', scale: 'count', unitOfMeasure: name, decimals: 0, direction: 'increase' };
  const added = { frequency: 'month', overTime: 'sum', overUnits: 'sum', ownerId: null, validFrom: '2025-01-01' };
  const definition = { id: kpi, planId: plan, code: 'K-01', name, ...measured, ...added };
  await run(commands.defineKpi, { definition }, planner);
  await run(commands.assignKpi, { kpiId: kpi, unitId: office, from: '2026-01-01' }, planner);
}

/** Operations that fail in one query, as a defect or a full disk would make them. */
export function failing(operations: Operations, error: Error): Operations {
  return { ...operations, overview: () => Promise.reject(error) };
}

export const busy = new Refusal('busy', 'writeTookTooLong');
