import { Refusal } from '@rumbo/domain';
import type { RefusalKind } from '@rumbo/domain';
import * as z from 'zod/mini';
import { cellKey } from '../cell.ts';
import { bulkCommand, changed, type Changed } from '../command.ts';
import { lookOver, ruleWarnings } from '../compared-readings.ts';
import { importedRow, loadRows, mayWrite, readingOf, reportsAnywhere, type Taken } from '../import-rows.ts';
import { todayOf } from '../place.ts';
import { topics } from '../topics.ts';
import { commandId, planId } from './inputs.ts';

export interface RefusedRow {
  readonly row: number;
  readonly kind: RefusalKind;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Many values at once: a paste, a file, a history. Each row is taken or refused for itself, with the reason; what is
 * taken is a draft, or submitted at once when asked for. A planner may import history, which an approver then approves.
 */
export const importReadings = bulkCommand({
  name: 'importReadings',
  input: z.object({
    commandId,
    planId,
    channel: z._default(z.enum(['typed', 'pasted', 'imported', 'api']), 'imported'),
    submit: z._default(z.boolean(), false),
    rows: z.array(importedRow).check(z.minLength(1), z.maxLength(50_000)),
  }),
  load: loadRows,
  // Each row is judged for itself in `run`; who may write none of them, nor anything else, may not ask.
  allow: (_, sheet, { rows }) =>
    reportsAnywhere(sheet) || rows.some((one) => mayWrite(sheet, one)) ? 'granted' : 'forbidden',
  async run(tx, input, sheet, context) {
    const today = todayOf(sheet.place, context.now);
    const taken: Taken[] = [];
    const places: number[] = [];
    const refused: RefusedRow[] = [];
    const cells = new Set<string>();
    for (const [index, one] of input.rows.entries()) {
      await context.breathe();
      try {
        const next = readingOf(sheet, one, input, today, context);
        const key = cellKey(next.reading);
        if (cells.has(key)) throw new Refusal('invalid', 'rowTwice', { period: next.reading.period }, 'rows');
        cells.add(key);
        taken.push(next);
        places.push(index);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push({ row: index, kind: error.kind, code: error.code, params: error.params });
      }
    }
    const [first, ...others] = taken.map(({ reading }) => changed('reading', reading.id, reading));
    if (first === undefined)
      throw new Refusal(
        'invalid',
        'everyRowRefused',
        { ...refused[0]?.params, rows: refused.length, problem: refused[0]?.code ?? '' },
        'rows',
      );
    await tx.readings.putMany(taken);
    const written = taken.map(({ reading }, index) => [places[index] ?? index, reading] as const);
    const warned = await ruleWarnings(lookOver(tx, sheet.place, context), written);
    return {
      result: {
        readings: taken.map(({ reading }) => ({ readingId: reading.id, revision: reading.revision })),
        refused,
        warned,
      },
      planId: input.planId,
      topics: taken.flatMap(({ reading, isFirst }) => [
        topics.entry(reading.unitId),
        ...(isFirst ? [topics.kpi(reading.kpiId)] : []),
      ]),
      changes: [first, ...others] satisfies [Changed, ...Changed[]],
    };
  },
});
