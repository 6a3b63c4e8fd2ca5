import { and, asc, desc, eq, getTableColumns, lte } from 'drizzle-orm';
import type { ReadContext, WriteContext } from '../context.ts';
import type { Maps, MapsWriter } from '../store.ts';

/** Published versions are facts that nothing supersedes; the draft is work in progress and read as it is now. */
export function createMaps(context: ReadContext): Maps {
  const { db, tables } = context;
  const { mapVersions, mapDrafts } = tables;
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
      return row ?? null;
    },
    async versions(planId) {
      return db.select(heading).from(mapVersions).where(versionsOf(planId)).orderBy(asc(mapVersions.number));
    },
    async version(planId, number) {
      const [row] = await db
        .select(version)
        .from(mapVersions)
        .where(and(versionsOf(planId), eq(mapVersions.number, number)));
      return row ?? null;
    },
    async draft(planId) {
      const [row] = await db.select().from(mapDrafts).where(eq(mapDrafts.planId, planId));
      return row ?? null;
    },
  };
}

export function createMapsWriter(context: WriteContext): MapsWriter {
  const { db, tables, noteFact } = context;
  const { mapVersions, mapDrafts } = tables;
  return {
    async putDraft(draft) {
      noteFact();
      await db.insert(mapDrafts).values(draft).onConflictDoUpdate({ target: mapDrafts.planId, set: draft });
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
