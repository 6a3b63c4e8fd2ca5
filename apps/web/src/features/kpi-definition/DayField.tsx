import type { ReactNode } from 'react';
import { DefinitionField } from './DefinitionField.tsx';
import type { DefinitionFormState } from './use-definition-form.ts';

/** A day of the calendar. */
export function DayField({
  form,
  part,
  help,
}: {
  readonly form: DefinitionFormState;
  readonly part: 'validFrom' | 'discontinuedAfter';
  readonly help?: string;
}): ReactNode {
  return (
    <DefinitionField form={form} part={part} help={help}>
      {({ id, describedBy, isWrong }) => (
        <input
          id={id}
          className="in short"
          type="date"
          aria-describedby={describedBy}
          aria-invalid={isWrong}
          value={form.typed[part]}
          onChange={(event) => form.set({ [part]: event.target.value })}
        />
      )}
    </DefinitionField>
  );
}
