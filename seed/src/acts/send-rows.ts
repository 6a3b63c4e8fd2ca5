import { commands } from '@rumbo/operations';
import type { EntryChannel } from '@rumbo/domain';
import type { PersonKey } from '../plan/people.ts';
import type { Row } from '../readings/rows.ts';
import { act, recallingAct, type Act } from './act.ts';
import type { ScriptContext } from './script-context.ts';

/** How each person enters their sheet, when they do not type it. */
const CHANNELS: Partial<Readonly<Record<PersonKey, EntryChannel>>> = {
  vargas: 'pasted',
  flores: 'pasted',
  rios: 'imported',
  torres: 'imported',
  lema: 'imported',
  paredes: 'imported',
};

interface Sending {
  readonly at: string;
  readonly by: PersonKey;
  /** Under which name each row waits for its approver. */
  readonly batchOf: (row: Row) => string;
  readonly rows: readonly Row[];
  /** Whether what is sent is what was first sent, before it was given back or corrected. */
  readonly first?: boolean;
}

/** One person's rows entered and sent for approval. Every row has to be taken. */
export function sent({ ids }: ScriptContext, { at, by, batchOf, rows, first = true }: Sending): Act {
  return act({
    at,
    by,
    command: commands.importReadings,
    input: {
      planId: ids.plan,
      channel: CHANNELS[by] ?? 'typed',
      submit: true,
      rows: rows.map((row) => ({
        kpiId: ids.kpi(row.kpi),
        unitId: ids.unit(row.unit),
        period: row.period,
        ...whatIsSent(row, first),
      })),
    },
    remember: ({ readings, refused }, memory) => {
      if (refused.length > 0) throw new Error(`${by} could not send at ${at}: ${JSON.stringify(refused)}`);
      for (const [index, reading] of readings.entries()) {
        const row = rows[index];
        if (row === undefined)
          throw new Error(`${by} sent ${rows.length} rows at ${at} and ${readings.length} were taken`);
        const waiting = memory.sent.get(batchOf(row));
        if (waiting === undefined) memory.sent.set(batchOf(row), [reading]);
        else waiting.push(reading);
      }
    },
  });
}

function whatIsSent({ content, estimated, comment, first }: Row, isFirst: boolean) {
  return isFirst && first !== null
    ? { content: first.content, estimated, comment: first.comment }
    : { content, estimated, comment };
}

/** All that waits under a name, approved by one person in one go. */
export function approved({ ids }: ScriptContext, at: string, by: PersonKey, batch: string): Act {
  return recallingAct({
    at,
    by,
    command: commands.approveReadings,
    about: batch,
    input: ({ sent: waiting }) => {
      const rows = waiting.get(batch) ?? [];
      return rows.length === 0 ? null : { planId: ids.plan, rows: [...rows] };
    },
    remember: (_, memory) => memory.sent.delete(batch),
  });
}

/** All that waits under a name, given back with one reason. */
export function givenBack({ ids }: ScriptContext, at: string, by: PersonKey, batch: string, reason: string): Act {
  return recallingAct({
    at,
    by,
    command: commands.giveBackReadings,
    about: batch,
    input: ({ sent: waiting }) => {
      const rows = waiting.get(batch) ?? [];
      return rows.length === 0 ? null : { planId: ids.plan, rows: rows.map((row) => ({ ...row, reason })) };
    },
    remember: (_, memory) => memory.sent.delete(batch),
  });
}
