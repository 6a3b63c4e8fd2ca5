import type { ReadingContent } from '@rumbo/domain';
import { commands } from '@rumbo/operations';
import { person, type Act } from './hands.ts';
import type { Outline } from './outline.ts';
import type { People } from './people.ts';

export interface Reported {
  readonly kpiId: string;
  readonly unitId: string;
  readonly period: string;
  readonly content: ReadingContent | undefined;
}

/** One value by the real commands: the planner imports it, the approver approves it. Answers the seq of the approval. */
export async function report(act: Act, { planId }: Outline, people: People, row: Reported): Promise<number> {
  const imported = await act(person(people.planner), commands.importReadings, { planId, submit: true, rows: [row] });
  const approved = await act(person(people.approver), commands.approveReadings, {
    planId,
    rows: imported.result.readings,
  });
  return approved.seq;
}
