import { and, asc, between, eq, inArray } from 'drizzle-orm';
import { selectByIds } from '../chunks.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { isKnown, recordColumns, recordedNow, supersede } from '../facts.ts';
import type { EvidenceFiles, EvidenceFilesWriter } from '../vocabulary/reading.ts';
import { compare } from './period-order.ts';

/** What is known of files that support readings. Their bytes are kept elsewhere, under their hash. */
export function createEvidence(context: ReadContext): EvidenceFiles {
  const { db, tables } = context;
  const { evidence } = tables;
  const columns = recordColumns(evidence);
  return {
    async byId(id) {
      const [row] = await db
        .select(columns)
        .from(evidence)
        .where(and(eq(evidence.id, id), isKnown(context, evidence)));
      return row ?? null;
    },
    async ofUnit(kpiIds, unitId, from, to) {
      const inPeriods = and(eq(evidence.unitId, unitId), between(evidence.periodStart, from, to));
      const rows = await selectByIds(kpiIds, (ids) =>
        db
          .select(columns)
          .from(evidence)
          .where(and(inPeriods, inArray(evidence.kpiId, ids), isKnown(context, evidence))),
      );
      return rows.sort(
        (a, b) =>
          compare(a.kpiId, b.kpiId) ||
          compare(a.periodStart, b.periodStart) ||
          compare(a.period, b.period) ||
          compare(a.addedAt, b.addedAt) ||
          compare(a.id, b.id),
      );
    },
    async hashes() {
      const rows = await db.selectDistinct({ hash: evidence.hash }).from(evidence).orderBy(asc(evidence.hash));
      return rows.map(({ hash }) => hash);
    },
  };
}

export function createEvidenceWriter(context: WriteContext): EvidenceFilesWriter {
  const { db, tables } = context;
  const { evidence } = tables;
  return {
    async put(file) {
      await supersede(context, evidence, eq(evidence.id, file.id));
      await db.insert(evidence).values({ ...file, ...recordedNow(context) });
    },
    async remove(id) {
      await supersede(context, evidence, eq(evidence.id, id));
    },
  };
}
