import type { Evidence } from '@rumbo/store';
import * as z from 'zod/mini';
import { changed, command } from '../command.ts';
import { evidenceFileCell, loadEvidenceCell, permitEvidence, refuseFixed, refuseMore } from '../evidence-cell.ts';
import { topics } from '../topics.ts';
import { commandId, kpiId, line, periodId, planId, unitId } from './inputs.ts';

/**
 * Says that a file supports the value of a cell. Its bytes are kept before, by who runs this; it is on no wire, since only
 * who has kept them knows the hash.
 */
export const addEvidence = command({
  name: 'addEvidence',
  input: z.object({
    commandId,
    planId,
    kpiId,
    unitId,
    period: periodId,
    fileName: line(120),
    mediaType: z.string().check(z.regex(/^[\w.+/-]{1,100}$/)),
    bytes: z.int().check(z.minimum(1)),
    hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  load: (tx, input, { actor }) => loadEvidenceCell(tx, actor, input),
  allow: (actor, { cell }) => permitEvidence(actor, cell),
  async run(tx, { fileName, mediaType, bytes, hash }, loaded, { newId, now, personId }) {
    refuseMore(loaded);
    const { definition, unitId: unit, period } = loaded.cell;
    const file: Evidence = {
      id: newId(),
      kpiId: definition.id,
      unitId: unit,
      period: period.id,
      periodStart: period.start,
      fileName,
      mediaType,
      bytes,
      hash,
      addedBy: personId,
      addedAt: now,
    };
    await tx.evidence.put(file);
    return {
      result: { evidenceId: file.id },
      planId: loaded.cell.place.plan.id,
      topics: [topics.entry(unit)],
      changes: [changed('evidence', file.id, file)],
    };
  },
});

/** Takes a file away from a cell. The log keeps that it was there, by its hash, and its bytes stay with it. */
export const removeEvidence = command({
  name: 'removeEvidence',
  input: z.object({ commandId, planId, evidenceId: kpiId }),
  load: (tx, input, { actor }) => evidenceFileCell(tx, actor, input.planId, input.evidenceId),
  allow: (actor, { cell }) => permitEvidence(actor, cell),
  async run(tx, { evidenceId }, { file, cell }) {
    refuseFixed(cell);
    await tx.evidence.remove(evidenceId);
    return {
      result: null,
      planId: cell.place.plan.id,
      topics: [topics.entry(cell.unitId)],
      changes: [changed('evidence', evidenceId, null, file)],
    };
  },
});
