import { idSchema, Refusal, textSchema } from '@rumbo/domain';
import * as z from 'zod/mini';
import { changed, command } from '../command.ts';
import { loadPlace, permit } from '../place.ts';
import { topics } from '../topics.ts';
import { loadKpi } from './define-kpi.ts';
import { commandId, day, line, planId } from './inputs.ts';

const milestone = z.object({
  id: idSchema,
  name: textSchema,
  due: day,
  reachedOn: z._default(z.nullable(day), null),
  weight: z._default(z.number().check(z.positive()), 1),
});

/** Adds an initiative or changes one. Which objectives it should move is said on the map. */
export const defineInitiative = command({
  name: 'defineInitiative',
  input: z.object({
    commandId,
    id: idSchema,
    planId,
    code: line(20),
    name: textSchema,
    ownerId: z.nullable(idSchema),
    from: day,
    agreedEnd: day,
    forecastEnd: day,
    milestones: z.array(milestone).check(z.maxLength(100)),
  }),
  async load(tx, input) {
    const place = await loadPlace(tx, input.planId);
    const initiatives = await tx.initiatives.ofPlan(input.planId);
    return { place, before: initiatives.find(({ id }) => id === input.id) ?? null };
  },
  allow: (actor, { place, before }) => {
    const ownerId = before?.ownerId ?? null;
    return permit(actor, 'editInitiative', place, { ownerIds: ownerId === null ? [] : [ownerId] });
  },
  async run(tx, { commandId: _, ...initiative }, { before }) {
    if (initiative.agreedEnd < initiative.from) throw new Refusal('invalid', 'endsBeforeItBegins', {}, 'agreedEnd');
    await tx.initiatives.put(initiative);
    return {
      result: { initiativeId: initiative.id },
      planId: initiative.planId,
      topics: [topics.initiatives(initiative.planId)],
      changes: [changed('initiative', initiative.id, initiative, before)],
    };
  },
});

/** Adds a published figure of another administration, with its source, year and method note. */
export const addBenchmark = command({
  name: 'addBenchmark',
  input: z.object({
    commandId,
    id: idSchema,
    kpiId: idSchema,
    administration: textSchema,
    period: line(20),
    value: z.number(),
    source: line(300),
    note: z._default(z.nullable(textSchema), null),
  }),
  load: (tx, input) => loadKpi(tx, input.kpiId),
  allow: (actor, { place }) => permit(actor, 'editKpi', place),
  async run(tx, { commandId: _, ...benchmark }, { place }) {
    await tx.benchmarks.put(benchmark);
    return {
      result: null,
      planId: place.plan.id,
      topics: [topics.benchmarks(benchmark.kpiId)],
      changes: [changed('benchmark', benchmark.id, benchmark)],
    };
  },
});
