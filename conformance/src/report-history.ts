import { commands } from '@rumbo/operations';
import type { Hands } from './hands.ts';
import type { Made } from './make-plan.ts';
import type { Organisation } from './units.ts';

/** As many rows as one import takes. */
const BATCH = 50_000;

export interface Reported {
  readonly accepted: number;
  readonly refused: readonly string[];
}

/** Imports every row as one reading and has it approved by somebody else. */
export async function reportHistory(
  hands: Hands,
  { planId, kpiId }: Made,
  organisations: readonly Organisation[],
): Promise<Reported> {
  const rows = organisations
    .flatMap(({ units }) => units)
    .flatMap(({ id, rows: ofUnit }) =>
      ofUnit.map(({ line, month, attendances, breaches }) => ({
        line,
        reading: {
          kpiId,
          unitId: id,
          period: month,
          content: { kind: 'ratio', numerator: attendances - breaches, denominator: attendances },
        },
      })),
    );
  let accepted = 0;
  const refused: string[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    const imported = await hands.planner(commands.importReadings, {
      planId,
      submit: true,
      rows: batch.map(({ reading }) => reading),
    });
    refused.push(...imported.result.refused.map(({ row, code }) => `Line ${batch[row]?.line ?? 0}: ${code}.`));
    const approved = await hands.approver(commands.approveReadings, { planId, rows: imported.result.readings });
    accepted += approved.result.approved;
  }
  return { accepted, refused };
}
