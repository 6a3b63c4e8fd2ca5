import { commands, type Caller, type Command } from '@rumbo/operations';
import { newId } from '../clock.ts';
import { hashPassword } from '../sign-in/password.ts';
import { newBrowser, type Browser } from './browser.ts';
import type { TestServer } from './test-server.ts';

export const PASSWORD = 'una frase que nadie adivina';
let hashed: Promise<string> | null = null;

export interface SmallPlan {
  readonly planId: string;
  readonly rootId: string;
  readonly unitId: string;
  readonly kpiIds: readonly string[];
  readonly plannerId: string;
  /** The period that values are typed for: the month before this one. */
  readonly period: string;
  /** Adds a person with a role, and gives the browser in which they have signed in. */
  readonly personWith: (
    name: string,
    role: 'leadership' | 'contributor' | 'approver' | 'auditor' | 'admin' | 'planner',
    unitId?: string,
  ) => Promise<SignedInBrowser>;
}

export interface SignedInBrowser extends Browser {
  readonly personId: string;
  readonly email: string;
}

/** An administration with two units, a plan and `count` KPIs that the lower unit reports each month, through the real commands. */
export async function smallPlan({ operations, store, origin, now }: TestServer, count = 2): Promise<SmallPlan> {
  const [rootId, unitId, planId, firstAdmin, planner] = [newId(), newId(), newId(), newId(), newId()];
  const runAs =
    (caller: Caller) =>
    <Input extends { readonly commandId: string }, Loaded, Result>(
      command: Command<Input, Loaded, Result>,
      input: object,
    ) =>
      operations.execute(command, { commandId: newId(), ...input }, caller);
  const asAdmin = runAs({ kind: 'person', personId: firstAdmin });
  const asPlanner = runAs({ kind: 'person', personId: planner });
  const admin = { personId: firstAdmin, name: 'First', email: 'first@example.org', language: 'es' };
  const root = {
    unitId: rootId,
    name: { es: 'Aduanas' },
    code: 'ADU',
    timeZone: 'America/Lima',
    numberFormat: 'es-PE',
    from: '2020-01-01',
  };
  await runAs({ kind: 'system' })(commands.setUpAdministration, { ...root, admin });
  await asAdmin(commands.defineUnit, {
    id: unitId,
    parentId: rootId,
    code: 'PUE',
    name: { es: 'Puerto' },
    from: '2020-01-01',
    position: 0,
  });
  await asAdmin(commands.addPerson, {
    id: planner,
    administrationId: rootId,
    name: 'Planner',
    email: 'planner@example.org',
    language: 'es',
  });
  await asAdmin(commands.grantRole, { personId: planner, role: 'planner', planId: null, unitId: rootId });
  await asPlanner(commands.definePlan, {
    ...planOf(planId),
    administrationId: rootId,
    settings: { approvalNotNeeded: [unitId] },
  });
  const kpiIds = Array.from({ length: count }, () => newId());
  for (const [index, id] of kpiIds.entries()) {
    await asPlanner(commands.defineKpi, { definition: kpiOf(id, planId, index + 1) });
    await asPlanner(commands.assignKpi, { kpiId: id, unitId, from: '2020-01-01' });
  }
  return {
    planId,
    rootId,
    unitId,
    kpiIds,
    plannerId: planner,
    period: monthBefore(now()),
    async personWith(name, role, within = rootId) {
      const personId = newId();
      const email = `${name}@example.org`;
      await asAdmin(commands.addPerson, { id: personId, administrationId: rootId, name, email, language: 'es' });
      await asAdmin(commands.grantRole, { personId, role, planId: role === 'admin' ? null : planId, unitId: within });
      hashed ??= hashPassword(PASSWORD);
      const passwordHash = await hashed;
      await store.write((tx) => tx.sessions.putCredential({ personId, passwordHash }));
      const browser = newBrowser(origin);
      const answer = await browser.signIn(email, PASSWORD);
      if (answer.status !== 204) throw new Error(`sign-in answered ${answer.status}`);
      return { ...browser, personId, email };
    },
  };
}

/** Types a value for a KPI of the plan's unit; the answer of the wire. */
export function typeValue(
  person: Browser,
  { planId, unitId, period }: SmallPlan,
  kpiId: string,
  value: number,
  basedOn = 0,
  commandId = newId(),
): Promise<Response> {
  return person.command('readings.record', {
    commandId,
    planId,
    kpiId,
    unitId,
    period,
    basedOn,
    content: { kind: 'value', value },
    // A correction says why, in words of its own.
    comment: basedOn === 0 ? null : `Counted again: ${value}`,
  });
}

export function submit(person: Browser, { planId, unitId, period }: SmallPlan): Promise<Response> {
  return person.command('readings.submit', { commandId: newId(), planId, unitId, period });
}

export function planOf(id: string) {
  const text = { es: 'Plan' };
  return {
    id,
    name: text,
    vision: text,
    mission: text,
    firstYear: 2020,
    lastYear: 2035,
    fiscalStart: 1,
    mapApproverId: null,
  };
}

function kpiOf(id: string, planId: string, number: number) {
  return {
    id,
    planId,
    code: `K-${String(number).padStart(2, '0')}`,
    name: { es: `Indicador ${number}` },
    kind: 'value',
    scale: 'count',
    unitOfMeasure: { es: 'unidades' },
    decimals: 0,
    direction: 'increase',
    frequency: 'month',
    overTime: 'sum',
    overUnits: 'sum',
    ownerId: null,
    validFrom: '2020-01-01',
  };
}

function monthBefore(now: string): string {
  const date = new Date(now);
  date.setUTCDate(0);
  return date.toISOString().slice(0, 7);
}
