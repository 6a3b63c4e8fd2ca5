import * as z from 'zod/mini';
import type { Limits, TargetValue } from './target.ts';

export const targetValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figure'), value: z.number() }),
  z.object({ kind: z.literal('range'), low: z.nullable(z.number()), high: z.nullable(z.number()) }),
  z.object({ kind: z.literal('exact'), value: z.number(), tolerance: z.number().check(z.minimum(0)) }),
  z.object({ kind: z.literal('yes') }),
]) satisfies z.ZodMiniType<TargetValue>;

const offset = z.nullable(z.object({ unit: z.enum(['absolute', 'percent']), amount: z.number() }));

export const limitsSchema = z.object({
  onTargetFrom: offset,
  offTargetBeyond: offset,
}) satisfies z.ZodMiniType<Limits>;
