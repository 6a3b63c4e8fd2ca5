import { Refusal } from '../refusal.ts';
import { operandsOf } from './formula.ts';
import type { Formula } from './formula.ts';

export interface FormulaOfKpi {
  readonly code: string;
  readonly formula: Formula;
}

/**
 * The first cycle among formula KPIs, as codes with the first one again at the end; null when there is none. A KPI that
 * looks back at itself with `prev` is one too: it would have no first value.
 */
export function findCycle(definitions: readonly FormulaOfKpi[]): string[] | null {
  const operands = new Map(definitions.map(({ code, formula }) => [code, operandsOf(formula).map((one) => one.code)]));
  const settled = new Set<string>();
  const visit = (code: string, path: readonly string[]): string[] | null => {
    const start = path.indexOf(code);
    if (start >= 0) return [...path.slice(start), code];
    if (settled.has(code)) return null;
    for (const next of operands.get(code) ?? []) {
      const cycle = visit(next, [...path, code]);
      if (cycle !== null) return cycle;
    }
    settled.add(code);
    return null;
  };
  for (const { code } of definitions) {
    const cycle = visit(code, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** Refuses `formulaCycle`, naming it: `K-01 → K-02 → K-01`. */
export function refuseCycle(definitions: readonly FormulaOfKpi[]): void {
  const cycle = findCycle(definitions);
  if (cycle !== null) throw new Refusal('invalid', 'formulaCycle', { cycle: cycle.join(' → ') }, 'formula');
}
