import { AsyncLocalStorage } from 'node:async_hooks';
import { newWire } from '@rumbo/api/testing';
import { commands } from '@rumbo/operations';
import type { Caller, Command } from '@rumbo/operations';

/** How a person's line is: `late` keeps what is said until the line is up. */
export type Line = 'up' | 'request lost' | 'answer lost' | 'late';

export interface Person {
  readonly id: string;
  readonly name: string;
  line: Line;
}

/**
 * The server's operations over a real database, as browsers reach them: by `fetch`, each person over a line of their own.
 * Offices with three values a month each, which two people type.
 */
export async function openHouse() {
  const wire = await newWire();
  const { operations, ids, newId } = wire;
  const run = <Input extends { readonly commandId: string }, Loaded, Result>(
    command: Command<Input, Loaded, Result>,
    input: object,
    personId: string,
  ) => {
    const caller: Caller = { kind: 'person', personId };
    return operations.execute(command, { commandId: newId(), ...input }, caller);
  };
  const name = { es: 'Nombre' };
  const kpiIds = [ids.kpi];
  for (const code of ['K-02', 'K-03']) {
    const id = newId();
    const measured = { kind: 'value', scale: 'count', unitOfMeasure: name, decimals: 0, direction: 'increase' };
    const added = { frequency: 'month', overTime: 'sum', overUnits: 'sum', ownerId: null, validFrom: '2025-01-01' };
    await run(
      commands.defineKpi,
      { definition: { id, planId: ids.plan, code, name, ...measured, ...added } },
      ids.planner,
    );
    kpiIds.push(id);
  }
  const addPerson = async (personName: string): Promise<Person> => {
    const id = newId();
    const about = { administrationId: ids.root, name: personName, email: `${id}@example.org`, language: 'es' };
    await run(commands.addPerson, { id, ...about }, ids.admin);
    await run(commands.grantRole, { personId: id, role: 'contributor', planId: null, unitId: ids.root }, ids.admin);
    return { id, name: personName, line: 'up' };
  };
  const people = [await addPerson('Rosa'), await addPerson('Julio')] as const;

  const speaking = new AsyncLocalStorage<Person>();
  const held = new Set<() => void>();
  let underWay = 0;

  const answer = async (input: string, init?: RequestInit): Promise<Response> => {
    const person = speaking.getStore();
    if (person === undefined) throw new Error('Nobody speaks.');
    const { line } = person;
    if (line === 'late') await new Promise<void>((resolve) => held.add(resolve));
    underWay += 1;
    try {
      if (line === 'request lost') throw new TypeError('The line is cut.');
      const response = await wire.answer(wire.contextOf(person.id), new Request(`http://rumbo.invalid${input}`, init));
      if (line === 'answer lost') throw new TypeError('The line is cut.');
      return response;
    } finally {
      underWay -= 1;
    }
  };

  return {
    people,
    kpiIds,
    planId: ids.plan,
    /** An office that nobody has typed for, with every line up. */
    async openOffice(): Promise<string> {
      const unitId = newId();
      const unit = {
        id: unitId,
        parentId: ids.root,
        code: `O-${unitId.slice(-6)}`,
        name,
        from: '2020-01-01',
        position: 0,
      };
      await run(commands.defineUnit, unit, ids.admin);
      for (const kpiId of kpiIds) await run(commands.assignKpi, { kpiId, unitId, from: '2026-01-01' }, ids.planner);
      for (const person of people) person.line = 'up';
      return unitId;
    },
    fetch: answer,
    /** What is done inside is done in this person's browser. */
    as: <Result>(person: Person, work: () => Result): Result => speaking.run(person, work),
    /** What was late arrives. */
    deliver(): void {
      for (const release of held) release();
      held.clear();
    },
    /** Everything that is not held up has been answered, and the browsers have heard it. */
    async rest(): Promise<void> {
      do await new Promise((resolve) => setTimeout(resolve, 0));
      while (underWay > 0);
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    close: wire.close,
  };
}

export type House = Awaited<ReturnType<typeof openHouse>>;
