import { formulaFault, operandsOf, parseFormula, Refusal } from '@rumbo/domain';
import type { KpiDefinition } from '@rumbo/domain';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import { formulaOf } from '../formula-standing.ts';
import type { FormulaPreviewInput } from '../inputs.ts';
import type { ReadTrace } from '../read-trace.ts';
import { reading } from '../reader.ts';
import { kpisIn } from '../sheet.ts';
import { standingOf } from '../standing.ts';
import type { FormulaPreviewView } from '../views/index.ts';
import { lookAt, type Looking } from './screen-head.ts';

/**
 * What a formula that is being typed amounts to in the newest of its periods, over the approved figures of its operands at
 * the unit that the reader sees. Refuses what saving would refuse.
 */
export function formulaPreview(
  deps: QueryDependencies,
  caller: Caller,
  input: FormulaPreviewInput,
  trace: ReadTrace,
): Promise<FormulaPreviewView> {
  return reading(deps, trace, async (snapshot) => {
    const looking = await lookAt(deps, snapshot, caller, trace, input);
    const { versions } = await kpisIn(snapshot, input.planId);
    const newest = [...versions.values()].flatMap((all) => all.at(-1) ?? []);
    refuseFault(input, newest);
    const figures = (await formulaOf(looking, previewed(input))).formula.figures;
    const last = figures.findLast(({ got }) => got > 0) ?? figures.at(-1);
    const codes = [...new Set(operandsOf(parseFormula(input.formula)).map(({ code }) => code))];
    return {
      period: last?.period ?? null,
      value: last?.value ?? null,
      missing: last === undefined ? 'notReported' : last.value === null ? missingOf(last.reason) : null,
      operands: await operandsAt(looking, codes, newest),
    };
  });
}

/** The KPI's own code is not known to who types a new one: then nothing can lead back to it. */
function refuseFault({ kpiId, formula }: FormulaPreviewInput, newest: readonly KpiDefinition[]): void {
  const own = newest.find(({ id }) => id === kpiId)?.code ?? '';
  const others = newest.filter(({ id }) => id !== kpiId);
  const fault = formulaFault(formula, {
    code: own,
    codes: new Set(others.map(({ code }) => code)),
    others: others.flatMap((one) =>
      one.formula === undefined ? [] : [{ code: one.code, formula: parseFormula(one.formula) }],
    ),
  });
  if (fault !== null) throw new Refusal('invalid', fault.code, fault.params, 'formula');
}

type Previewed = Parameters<typeof formulaOf>[1];

/** As much of a definition as its figures are computed from. */
function previewed({ formula, frequency }: FormulaPreviewInput): Previewed {
  return { formula, frequency };
}

function missingOf(reason: string | null): FormulaPreviewView['missing'] {
  return reason === 'divisionByZero' || reason === 'notReported' ? reason : 'operandMissing';
}

/** The operands as they stand at the unit, each in the newest period of its own. */
async function operandsAt(
  looking: Looking,
  codes: readonly string[],
  newest: readonly KpiDefinition[],
): Promise<FormulaPreviewView['operands']> {
  const found: FormulaPreviewView['operands'][number][] = [];
  for (const code of codes) {
    const id = newest.find((one) => one.code === code)?.id;
    const standing = id === undefined ? null : await standingOf(looking, id);
    if (standing === null) continue;
    const { name, unitOfMeasure, decimals } = standing.definition;
    const value = standing.series.findLast((figure) => figure.value !== null)?.value ?? null;
    found.push({ code, name, unitOfMeasure, decimals, value });
  }
  return found;
}
