import { formulaFault, parseFormula } from '@rumbo/domain';
import type { FormulaFault } from '@rumbo/domain';
import { refusalSentence } from '@rumbo/words';
import type { Words } from '@rumbo/words';
import type { DefinitionContext } from './definition-context.ts';
import type { TypedDefinition } from './typed-definition.ts';

/** What is wrong with the formula as it is typed. */
export function faultOf(
  { formula, code }: TypedDefinition,
  { view, id }: Pick<DefinitionContext, 'view' | 'id'>,
): FormulaFault | null {
  if (formula.trim() === '') return { code: 'formulaMissing', params: {}, position: null };
  const others = view.kpis.filter((kpi) => kpi.id !== id);
  return formulaFault(formula, {
    code: code.trim(),
    codes: new Set(others.map((kpi) => kpi.code)),
    others: others.flatMap((kpi) =>
      kpi.formula === null ? [] : [{ code: kpi.code, formula: parseFormula(kpi.formula) }],
    ),
  });
}

export function faultSentence({ code, params, position }: FormulaFault, words: Words): string {
  const sentence = refusalSentence(words, { kind: 'invalid', code, params });
  return position === null
    ? sentence
    : `${sentence.replace(/\.$/, '')} (${words.kpiDefinition.formula.at(String(position))}).`;
}
