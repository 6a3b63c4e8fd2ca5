import { Refusal } from '@rumbo/domain';
import type { Actor } from '@rumbo/domain';
import type { CellKey, Evidence, ReadTx } from '@rumbo/store';
import { assignmentSubject, loadCell, type Cell, type CellInput } from './cell.ts';
import type { Permission } from './command.ts';
import { may, permit, visiblePlace } from './place.ts';

/** More would be an archive, not evidence. */
const MOST_FILES = 10;

type EvidenceTx = Pick<ReadTx, 'plans' | 'units' | 'kpis' | 'readings' | 'evidence'>;

/** A cell with the files that support its value. */
export interface EvidenceCell {
  readonly cell: Cell;
  readonly files: readonly Evidence[];
}

export async function loadEvidenceCell(tx: EvidenceTx, actor: Actor, input: CellInput): Promise<EvidenceCell> {
  const cell = await loadCell(tx, await visiblePlace(tx, actor, input.planId), actor, input);
  const { id, start } = cell.period;
  const files = await tx.evidence.ofUnit([input.kpiId], input.unitId, start, start);
  return { cell, files: files.filter(({ period }) => period === id) };
}

/** The cell of a file; `notFound` for one of another plan and for one that is not there any more. */
export async function evidenceFileCell(tx: EvidenceTx, actor: Actor, planId: string, evidenceId: string) {
  const place = await visiblePlace(tx, actor, planId);
  const file = await tx.evidence.byId(evidenceId);
  const versions = file === null ? [] : await tx.kpis.versions(file.kpiId);
  if (file === null || !versions.some((version) => version.planId === place.plan.id)) throw noSuchFile();
  return { file, cell: await loadCell(tx, place, actor, { planId, ...cellOf(file) }) };
}

export const noSuchFile = (): Refusal => new Refusal('notFound', 'evidenceNotFound', {}, 'evidenceId');

function cellOf({ kpiId, unitId, period }: Evidence): CellKey {
  return { kpiId, unitId, period };
}

/** Who may enter a value may support it. */
export function permitEvidence(actor: Actor, { place, unitPath, assignment }: Cell): Permission {
  return permit(actor, 'enterReadings', place, { unitPath, assignment: assignmentSubject(place, assignment) });
}

/** Whether the files of a cell are there for the actor: what supports a value that is not approved is seen like it. */
export function seesEvidence(actor: Actor, { place, unitPath, assignment, approved, pending }: Cell): boolean {
  if (may(actor, 'seeUnapproved', place, { unitPath, assignment: assignmentSubject(place, assignment) })) return true;
  return approved !== null && pending === null && may(actor, 'seePublished', place, { unitPath });
}

/** What is closed, waits for approval or was approved stays as its approver saw it, until a correction is being written. */
export function refuseFixed({ definition, period, isClosed, approved, pending }: Cell): void {
  const params = { kpi: definition.code, period: period.id };
  if (isClosed) throw new Refusal('conflict', 'periodClosed', params, 'period');
  if (pending?.state === 'submitted') throw new Refusal('conflict', 'readingSubmitted', params, 'period');
  if (approved !== null && pending === null) throw new Refusal('conflict', 'evidenceApproved', params, 'period');
}

export function refuseMore({ cell, files }: EvidenceCell): void {
  const { code: kpi, kind } = cell.definition;
  if (kind === 'formula') throw new Refusal('invalid', 'kpiIsComputed', { kpi }, 'kpiId');
  refuseFixed(cell);
  if (files.length >= MOST_FILES) throw new Refusal('conflict', 'evidenceFull', { kpi, most: MOST_FILES }, 'file');
}
