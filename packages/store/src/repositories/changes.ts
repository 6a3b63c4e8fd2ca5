import { asc, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { hashChange } from '../chain.ts';
import { chunksOf, LIST_CHUNK } from '../chunks.ts';
import type { Database, ReadContext, WriteContext } from '../context.ts';
import { given, givenRow } from '../prepared.ts';
import type { Change } from '../records/log.ts';
import type { Tables } from '../tables.ts';
import type { Changes, ChangesWriter } from '../vocabulary/log.ts';
import { toChange } from './change-row.ts';
import { createChangeSearch } from './change-search.ts';
import { createFactRevisions } from './fact-revisions.ts';

const newest = (db: Database, { changes }: Tables) =>
  db.select().from(changes).orderBy(desc(changes.seq)).limit(1).prepare();

const pageAfter = (db: Database, { changes }: Tables) =>
  db
    .select()
    .from(changes)
    .where(gt(changes.seq, given(changes.seq, 'seq')))
    .orderBy(asc(changes.seq))
    .limit(sql.placeholder('limit'))
    .prepare();

const answerGiven = (db: Database, { commandAnswers }: Tables) =>
  db
    .select()
    .from(commandAnswers)
    .where(eq(commandAnswers.commandId, given(commandAnswers.commandId, 'commandId')))
    .prepare();

const appendRow = (db: Database, { changes }: Tables) => db.insert(changes).values(givenRow(changes)).prepare();

const rememberAnswer = (db: Database, { commandAnswers }: Tables) =>
  db.insert(commandAnswers).values(givenRow(commandAnswers)).prepare();

/** The log is its own time axis: `asOf` does not narrow it. */
export function createChanges(context: ReadContext): Changes {
  const { db, tables } = context;
  const { changes } = tables;
  return {
    async last() {
      const [row] = await context.prepare(newest).execute();
      return row === undefined ? null : toChange(row);
    },
    async after(seq, limit) {
      const rows = await context.prepare(pageAfter).execute({ seq, limit });
      return rows.map(toChange);
    },
    async bySeq(seq) {
      const [row] = await db.select().from(changes).where(eq(changes.seq, seq));
      return row === undefined ? null : toChange(row);
    },
    search: createChangeSearch(context),
    revisions: createFactRevisions(context),
    async hashes(seqs) {
      const hashes = new Map<number, string>();
      for (const chunk of chunksOf(seqs, LIST_CHUNK)) {
        const rows = await db
          .select({ seq: changes.seq, hash: changes.hash })
          .from(changes)
          .where(inArray(changes.seq, chunk));
        for (const { seq, hash } of rows) hashes.set(seq, hash);
      }
      return hashes;
    },
    async seqAt(instant) {
      const [row] = await db
        .select({ seq: changes.seq })
        .from(changes)
        .where(lte(changes.at, instant))
        .orderBy(desc(changes.at), desc(changes.seq))
        .limit(1);
      return row?.seq ?? 0;
    },
    async answerOf(commandId) {
      const [row] = await context.prepare(answerGiven).execute({ commandId });
      return row ?? null;
    },
  };
}

export function createChangesWriter(context: WriteContext): ChangesWriter {
  const { seq, noteChange } = context;
  return {
    async append(change) {
      noteChange();
      const previous = await createChanges(context).last();
      // Clocks step back; the log does not: `seqAt` needs instants in the order of seqs.
      const at = previous !== null && change.at < previous.at ? previous.at : change.at;
      const unhashed = { ...change, at, seq };
      const appended: Change = { ...unhashed, hash: hashChange(previous?.hash ?? '', unhashed) };
      const { actor, ...row } = appended;
      await context.prepare(appendRow).execute({ ...row, actorKind: actor.kind, actorId: actor.id });
      return appended;
    },
    async remember(answer) {
      await context.prepare(rememberAnswer).execute({ ...answer });
    },
  };
}
