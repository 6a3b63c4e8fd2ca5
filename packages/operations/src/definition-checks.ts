import { checkAggregation, checkNewVersion, operandsOf, parseFormula, refuseCycle, Refusal } from '@rumbo/domain';
import type { Calendar, KpiDefinition } from '@rumbo/domain';

/** Refuses a definition that could not be computed honestly: naming the field and what is in the way. */
export function refuseDefinition(
  definition: KpiDefinition,
  others: readonly KpiDefinition[],
  calendar: Calendar,
): void {
  checkAggregation(definition);
  refuseCode(definition, others);
  refuseRename(definition, others);
  const earlier = others.filter(({ id, validFrom }) => id === definition.id && validFrom < definition.validFrom).at(-1);
  if (earlier !== undefined) checkNewVersion(earlier, definition, calendar);
  if (definition.kind === 'formula') refuseFormula(definition, others);
}

/** A KPI that a formula names keeps its code: the formula would mean something else, or nothing. */
function refuseRename({ id, code }: KpiDefinition, others: readonly KpiDefinition[]): void {
  const newest = newestVersions(others);
  const before = newest.find((one) => one.id === id)?.code ?? code;
  if (before === code) return;
  const using = newest.find(
    ({ id: other, formula }) =>
      other !== id &&
      formula !== undefined &&
      operandsOf(parseFormula(formula)).some((operand) => operand.code === before),
  );
  if (using !== undefined)
    throw new Refusal('conflict', 'codeInFormula', { code: before, formula: using.code }, 'code');
}

function refuseCode({ id, code }: KpiDefinition, others: readonly KpiDefinition[]): void {
  if (others.some((other) => other.id !== id && other.code === code))
    throw new Refusal('conflict', 'kpiCodeTaken', { code }, 'code');
}

function refuseFormula(definition: KpiDefinition, others: readonly KpiDefinition[]): void {
  if (definition.formula === undefined)
    throw new Refusal('invalid', 'formulaMissing', { kpi: definition.code }, 'formula');
  const formula = parseFormula(definition.formula);
  const newest = newestVersions([...others.filter(({ id }) => id !== definition.id), definition]);
  const codes = new Set(newest.map(({ code }) => code));
  for (const { code } of operandsOf(formula)) {
    if (!codes.has(code)) throw new Refusal('invalid', 'formulaUnknownCode', { code }, 'formula');
  }
  refuseCycle(
    newest.flatMap(({ code, formula: text }) => (text === undefined ? [] : [{ code, formula: parseFormula(text) }])),
  );
}

/** Versions come by `validFrom`: the last of each KPI is its newest. */
function newestVersions(versions: readonly KpiDefinition[]): readonly KpiDefinition[] {
  return [...new Map(versions.map((version) => [version.id, version])).values()];
}
