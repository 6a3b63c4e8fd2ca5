import { completeDocument } from '@rumbo/domain';
import type { KeptDocument, MapDocument } from '@rumbo/domain';
import { and, asc, desc, eq, getTableColumns, gt, lte } from 'drizzle-orm';
import type { ReadContext, WriteContext } from '../context.ts';
import type { Maps, MapsWriter } from '../store.ts';

/** Documents may have been kept by an earlier version of the product. */
function completed<Row extends { readonly document: KeptDocument }>(
  row: Row,
): Row & { readonly document: MapDocument } {
  return { ...row, document: completeDocument(row.document) };
}

/** Published versions are facts that nothing supersedes; the draft is work in progress and read as it is now. */
export function createMaps(context: ReadContext): Maps {
  const { db, tables } = context;
  const { mapVersions, mapDrafts, mapSteps } = tables;
  const { recordedSeq, ...version } = getTableColumns(mapVersions);
  const { document: _document, ...heading } = version;
  const versionsOf = (planId: string) => and(eq(mapVersions.planId, planId), lte(recordedSeq, context.asOf));
  return {
    async published(planId) {
      const [row] = await db
        .select(version)
        .from(mapVersions)
        .where(versionsOf(planId))
        .orderBy(desc(mapVersions.number))
        .limit(1);
      return row === undefined ? null : completed(row);
    },
    async versions(planId) {
      return db.select(heading).from(mapVersions).where(versionsOf(planId)).orderBy(asc(mapVersions.number));
    },
    async version(planId, number) {
      const [row] = await db
        .select(version)
        .from(mapVersions)
        .where(and(versionsOf(planId), eq(mapVersions.number, number)));
      return row === undefined ? null : completed(row);
    },
    async draft(planId) {
      const [row] = await db.select().from(mapDrafts).where(eq(mapDrafts.planId, planId));
      return row === undefined ? null : completed(row);
    },
    async steps(planId, draftId, after) {
      const isAfter = and(eq(mapSteps.planId, planId), eq(mapSteps.draftId, draftId), gt(mapSteps.revision, after));
      return db.select().from(mapSteps).where(isAfter).orderBy(asc(mapSteps.revision));
    },
  };
}

export function createMapsWriter(context: WriteContext): MapsWriter {
  const { db, tables, noteFact } = context;
  const { mapVersions, mapDrafts, mapSteps } = tables;
  return {
    async putDraft(draft) {
      noteFact();
      await db.insert(mapDrafts).values(draft).onConflictDoUpdate({ target: mapDrafts.planId, set: draft });
    },
    async addStep(step) {
      noteFact();
      await db.insert(mapSteps).values(step);
    },
    async removeDraft(planId) {
      noteFact();
      await db.delete(mapDrafts).where(eq(mapDrafts.planId, planId));
    },
    async publish(version) {
      noteFact();
      await db.insert(mapVersions).values({ ...version, recordedSeq: context.seq });
    },
  };
}
