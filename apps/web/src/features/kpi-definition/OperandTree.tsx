import { operandTree, parseFormula } from '@rumbo/domain';
import type { OperandNode } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import type { DefinitionFormState } from './use-definition-form.ts';

/** What the formula stands on, branch by branch, down to the KPIs whose values are reported. */
export function OperandTree({ form }: { readonly form: DefinitionFormState }): ReactNode {
  const { words } = useReader();
  const { view, typed, id } = form;
  const byCode = new Map(view.kpis.filter((kpi) => kpi.id !== id).map((kpi) => [kpi.code, kpi]));
  const nodes = operandTree(parseFormula(typed.formula), (code) => {
    const formula = byCode.get(code)?.formula ?? null;
    return formula === null ? null : parseFormula(formula);
  });
  if (nodes.length === 0) return null;
  return (
    <div className="operandtree">
      <p className="small faint">{words.kpiDefinition.formula.standsOn}</p>
      <Branches nodes={nodes} view={view} />
    </div>
  );
}

interface BranchesProps extends Pick<DefinitionFormState, 'view'> {
  readonly nodes: readonly OperandNode[];
}

function Branches({ nodes, view }: BranchesProps): ReactNode {
  const { words, text } = useReader();
  const say = words.kpiDefinition.formula;
  return (
    <ul>
      {nodes.map(({ code, operands }) => {
        const kpi = view.kpis.find((one) => one.code === code);
        return (
          <li key={code}>
            <b>{code}</b> {kpi === undefined ? null : text(kpi.name)}{' '}
            <span className="small faint">
              {kpi === undefined ? say.unknown : kpi.kind === 'formula' ? say.computed : say.reported}
            </span>
            {operands.length === 0 ? null : <Branches nodes={operands} view={view} />}
          </li>
        );
      })}
    </ul>
  );
}
