import { completeDocument } from '@rumbo/domain';
import type { KeptDocument, MapDocument } from '@rumbo/domain';
import { and, asc, desc, eq, getTableColumns, gt, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database, ReadContext, WriteContext } from '../context.ts';
import { given, givenRow } from '../prepared.ts';
import type { Maps, MapsWriter } from '../vocabulary/plan.ts';
import type { Tables } from '../tables.ts';
import { draftDocument, draftText } from './draft-documents.ts';

/** Documents may have been kept by an earlier version of the product. */
function completed<Row extends { readonly document: KeptDocument }>(
  row: Row,
): Row & { readonly document: MapDocument } {
  return { ...row, document: completeDocument(row.document) };
}

const draftOfPlan = (db: Database, { mapDrafts }: Tables) =>
  db
    .select({ ...getTableColumns(mapDrafts), document: sql<string>`${mapDrafts.document}` })
    .from(mapDrafts)
    .where(eq(mapDrafts.planId, given(mapDrafts.planId, 'planId')))
    .prepare();

const stepsAfter = (db: Database, { mapSteps }: Tables) =>
  db
    .select()
    .from(mapSteps)
    .where(
      and(
        eq(mapSteps.planId, given(mapSteps.planId, 'planId')),
        eq(mapSteps.draftId, given(mapSteps.draftId, 'draftId')),
        gt(mapSteps.revision, given(mapSteps.revision, 'after')),
      ),
    )
    .orderBy(asc(mapSteps.revision))
    .prepare();

const putDraft = (db: Database, { mapDrafts }: Tables) =>
  db
    .insert(mapDrafts)
    .values({ ...givenRow(mapDrafts), document: sql`${sql.placeholder('document')}` })
    // The row that was to be inserted, so that a document is handed over once.
    .onConflictDoUpdate({ target: mapDrafts.planId, set: getTableColumns(alias(mapDrafts, 'excluded')) })
    .prepare();

const addStep = (db: Database, { mapSteps }: Tables) => db.insert(mapSteps).values(givenRow(mapSteps)).prepare();

/** Published versions are facts that nothing supersedes; the draft is work in progress and read as it is now. */
export function createMaps(context: ReadContext): Maps {
  const { db, tables } = context;
  const { mapVersions } = tables;
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
      const [row] = await context.prepare(draftOfPlan).execute({ planId });
      return row === undefined ? null : { ...row, document: draftDocument(planId, row.document) };
    },
    async steps(planId, draftId, after) {
      return context.prepare(stepsAfter).execute({ planId, draftId, after });
    },
  };
}

export function createMapsWriter(context: WriteContext): MapsWriter {
  const { db, tables, noteFact } = context;
  const { mapVersions, mapDrafts } = tables;
  return {
    async putDraft(draft) {
      noteFact();
      const document = draftText(draft.planId, draft.document);
      await context.prepare(putDraft).execute({ ...draft, document });
    },
    async addStep(step) {
      noteFact();
      await context.prepare(addStep).execute({ ...step });
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
