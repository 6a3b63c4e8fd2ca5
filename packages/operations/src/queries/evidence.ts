import { Refusal } from '@rumbo/domain';
import type { Evidence } from '@rumbo/store';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import {
  evidenceFileCell,
  loadEvidenceCell,
  noSuchFile,
  permitEvidence,
  refuseMore,
  seesEvidence,
} from '../evidence-cell.ts';
import type { EvidenceCellInput, EvidenceFileInput } from '../inputs.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, reading } from '../reader.ts';

/**
 * Refuses what `addEvidence` would refuse, before anybody sends ten megabytes. A command that was answered before is only
 * repeated: its bytes are kept already, or it is refused.
 */
export function mayAddEvidence(
  deps: QueryDependencies,
  caller: Caller,
  input: EvidenceCellInput,
  trace: ReadTrace,
): Promise<'new' | 'repeat'> {
  return reading(deps, trace, async (snapshot) => {
    if ((await snapshot.tx.changes.answerOf(input.commandId)) !== null) return 'repeat';
    const actor = await actorIn(snapshot, caller);
    const loaded = await loadEvidenceCell(snapshot.tx, actor, input);
    const permission = permitEvidence(actor, loaded.cell);
    if (permission === 'forbidden') throw new Refusal('forbidden', 'notAllowed');
    if (permission === 'notFound') throw new Refusal('notFound', 'notFound');
    refuseMore(loaded);
    return 'new';
  });
}

/** What a file is called and where its bytes are, for who may see the value that it supports. */
export function evidenceFile(
  deps: QueryDependencies,
  caller: Caller,
  input: EvidenceFileInput,
  trace: ReadTrace,
): Promise<Pick<Evidence, 'fileName' | 'mediaType' | 'bytes' | 'hash'>> {
  return reading(deps, trace, async (snapshot) => {
    const actor = await actorIn(snapshot, caller);
    const { file, cell } = await evidenceFileCell(snapshot.tx, actor, input.planId, input.evidenceId);
    if (!seesEvidence(actor, cell)) throw noSuchFile();
    const { fileName, mediaType, bytes, hash } = file;
    return { fileName, mediaType, bytes, hash };
  });
}
