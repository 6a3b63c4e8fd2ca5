import { and, asc, eq } from 'drizzle-orm';
import type { ReadContext, WriteContext } from '../context.ts';
import { isKnown, recordColumns, recordedNow, supersede } from '../facts.ts';
import type { Benchmarks, BenchmarksWriter } from '../vocabulary/plan.ts';

export function createBenchmarks(context: ReadContext): Benchmarks {
  const { benchmarks } = context.tables;
  return {
    async byId(id) {
      const [row] = await context.db
        .select(recordColumns(benchmarks))
        .from(benchmarks)
        .where(and(eq(benchmarks.id, id), isKnown(context, benchmarks)));
      return row ?? null;
    },
    async ofKpi(kpiId) {
      return context.db
        .select(recordColumns(benchmarks))
        .from(benchmarks)
        .where(and(eq(benchmarks.kpiId, kpiId), isKnown(context, benchmarks)))
        .orderBy(asc(benchmarks.period), asc(benchmarks.id));
    },
  };
}

export function createBenchmarksWriter(context: WriteContext): BenchmarksWriter {
  const { benchmarks } = context.tables;
  return {
    async put(benchmark) {
      await supersede(context, benchmarks, eq(benchmarks.id, benchmark.id));
      await context.db.insert(benchmarks).values({ ...benchmark, ...recordedNow(context) });
    },
  };
}
