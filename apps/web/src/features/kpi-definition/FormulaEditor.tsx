import { completionAt, parseFormula } from '@rumbo/domain';
import type { FormulaFault } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { DefinitionField } from './DefinitionField.tsx';
import { FormulaInput } from './FormulaInput.tsx';
import { FormulaPreview } from './FormulaPreview.tsx';
import { OperandTree } from './OperandTree.tsx';
import { faultOf, faultSentence } from './formula-fault.ts';
import type { DefinitionFormState } from './use-definition-form.ts';

/** The formula with what is wrong with it at its place, what it gives, and what it stands on. */
export function FormulaEditor({ form }: { readonly form: DefinitionFormState }): ReactNode {
  const { words } = useReader();
  const say = words.kpiDefinition.formula;
  if (form.typed.kind !== 'formula') return null;
  const { formula } = form.typed;
  const fault = formula.trim() === '' ? null : faultOf(form.typed, form);
  const isSaid = form.problemOf('formula') !== null;
  const isReadable = formula.trim() !== '' && isParsed(formula);
  return (
    <DefinitionField form={form} part="formula" help={say.help}>
      {({ id, describedBy, isWrong }) => (
        <div className="formulaeditor">
          <FormulaInput
            form={form}
            id={id}
            describedBy={`${describedBy} ${id}-fault`}
            isWrong={isWrong || fault !== null}
          />
          <div id={`${id}-fault`} role="status">
            {fault === null ? null : <FaultPlace formula={formula} fault={fault} />}
            {fault === null || isSaid ? null : <p className="wrong">{faultSentence(fault, words)}</p>}
          </div>
          <FormulaPreview form={form} isSound={formula.trim() !== '' && fault === null} />
          {isReadable ? <OperandTree form={form} /> : null}
        </div>
      )}
    </DefinitionField>
  );
}

function isParsed(formula: string): boolean {
  try {
    parseFormula(formula);
    return true;
  } catch {
    return false;
  }
}

/** The formula once more, with the word marked that it is about. */
function FaultPlace({ formula, fault }: { readonly formula: string; readonly fault: FormulaFault }): ReactNode {
  if (fault.position === null) return null;
  const from = Math.min(fault.position - 1, formula.length);
  const to = completionAt(formula, from + 1)?.to ?? from + 1;
  return (
    <p className="faultplace" aria-hidden="true">
      {formula.slice(0, from)}
      <mark>{formula.slice(from, to) || ' '}</mark>
      {formula.slice(to)}
    </p>
  );
}
