import type { ReactNode } from 'react';
import { DefinitionField } from './DefinitionField.tsx';
import type { PartOf } from './typed-definition.ts';
import type { DefinitionFormState } from './use-definition-form.ts';

interface ChoiceFieldProps {
  readonly form: DefinitionFormState;
  readonly part: PartOf<string>;
  readonly choices: Readonly<Record<string, string>>;
}

/** One of a few. */
export function ChoiceField({ form, part, choices }: ChoiceFieldProps): ReactNode {
  return (
    <DefinitionField form={form} part={part}>
      {({ id, describedBy, isWrong }) => (
        <select
          id={id}
          className="in"
          aria-describedby={describedBy}
          aria-invalid={isWrong}
          value={form.typed[part]}
          onChange={(event) => form.set({ [part]: event.target.value })}
        >
          {Object.entries(choices).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </DefinitionField>
  );
}
