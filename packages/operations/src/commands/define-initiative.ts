import { idSchema, Refusal, standsFor, textSchema } from '@rumbo/domain';
import * as z from 'zod/mini';
import { changed, command } from '../command.ts';
import { loadPlace, permit, refuseUnseen } from '../place.ts';
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
  async load(tx, input, { actor }) {
    const place = await loadPlace(tx, input.planId);
    const before = await tx.initiatives.byId(input.id);
    const isTheirs = before?.planId === input.planId && standsFor(actor, before.ownerId);
    if (!isTheirs) refuseUnseen(actor, place);
    return { place, before, ownerIds: isTheirs && before.ownerId !== null ? [before.ownerId] : [] };
  },
  allow: (actor, { place, ownerIds }) => permit(actor, 'editInitiative', place, { ownerIds }),
  async run(tx, { commandId: _, ...initiative }, { before }) {
    if (before !== null && before.planId !== initiative.planId) throw new Refusal('conflict', 'idTaken', {}, 'id');
    if (initiative.agreedEnd < initiative.from) throw new Refusal('invalid', 'endsBeforeItBegins', {}, 'agreedEnd');
    if (initiative.forecastEnd < initiative.from) throw new Refusal('invalid', 'endsBeforeItBegins', {}, 'forecastEnd');
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
  async load(tx, input, context) {
    return { ...(await loadKpi(tx, input, context)), before: await tx.benchmarks.byId(input.id) };
  },
  allow: (actor, { place }) => permit(actor, 'editKpi', place),
  async run(tx, { commandId: _, ...benchmark }, { place, before }) {
    if (before !== null && before.kpiId !== benchmark.kpiId) throw new Refusal('conflict', 'idTaken', {}, 'id');
    await tx.benchmarks.put(benchmark);
    return {
      result: null,
      planId: place.plan.id,
      topics: [topics.benchmarks(benchmark.kpiId)],
      changes: [changed('benchmark', benchmark.id, benchmark, before)],
    };
  },
});
