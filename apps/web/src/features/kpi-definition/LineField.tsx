import type { ReactNode } from 'react';
import { DefinitionField } from './DefinitionField.tsx';
import type { DefinitionPart } from './typed-definition.ts';
import type { DefinitionFormState } from './use-definition-form.ts';

/** A line of text or a number. */
export function LineField({
  form,
  part,
  isNumber = false,
}: {
  readonly form: DefinitionFormState;
  readonly part: Extract<DefinitionPart, 'code' | 'factor' | 'decimals' | 'dueDays'>;
  readonly isNumber?: boolean;
}): ReactNode {
  return (
    <DefinitionField form={form} part={part}>
      {({ id, describedBy, isWrong }) => (
        <input
          id={id}
          className="in short"
          autoComplete="off"
          spellCheck={false}
          inputMode={isNumber ? 'decimal' : 'text'}
          aria-describedby={describedBy}
          aria-invalid={isWrong}
          value={form.typed[part]}
          onChange={(event) => form.set({ [part]: event.target.value })}
        />
      )}
    </DefinitionField>
  );
}
