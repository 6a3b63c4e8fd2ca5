import type { ReadingContent } from '@rumbo/domain';
import type { SignedIn } from '../serve/signed-in.ts';

interface Cell {
  readonly planId: string;
  readonly kpiId: string;
  readonly unitId: string;
  readonly period: string;
}

/** One value corrected, sent and approved over HTTP. */
export function createWriteOnce(contributor: SignedIn, approver: SignedIn): (cell: Cell) => Promise<void> {
  return async (cell) => {
    const last = (await contributor.history(cell)).revisions.at(-1);
    if (last === undefined) throw new Error('The cell has no value to correct.');
    const typed = {
      ...cell,
      basedOn: last.revision,
      content: corrected(last.content),
      comment: `Counted again, ${last.revision}`,
    };
    await contributor.act('readings.record', typed);
    await contributor.act('readings.submit', { planId: cell.planId, unitId: cell.unitId, period: cell.period });
    const sent = (await contributor.history(cell)).revisions.at(-1);
    if (sent?.state !== 'submitted') throw new Error(`The value is ${sent?.state ?? 'not there'}, not submitted.`);
    await approver.act('readings.approve', {
      planId: cell.planId,
      rows: [{ readingId: sent.readingId, revision: sent.revision }],
    });
  };
}

/** A little different, so that the figure moves and its status does not. */
export function corrected(content: ReadingContent): ReadingContent {
  if (content.kind === 'ratio') return { ...content, denominator: content.denominator + 1 };
  return content.kind === 'value' ? { ...content, value: content.value + 1 } : content;
}
