import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { DefinitionField } from './DefinitionField.tsx';
import type { PartOf } from './typed-definition.ts';
import type { DefinitionFormState } from './use-definition-form.ts';

/** Yes or no. */
export function FlagField({
  form,
  part,
}: {
  readonly form: DefinitionFormState;
  readonly part: PartOf<boolean>;
}): ReactNode {
  const { words } = useReader();
  return (
    <DefinitionField form={form} part={part}>
      {({ id, describedBy }) => (
        <span className="row flag">
          <input
            id={id}
            type="checkbox"
            aria-describedby={describedBy}
            checked={form.typed[part]}
            onChange={(event) => form.set({ [part]: event.target.checked })}
          />
          <span aria-hidden="true">{form.typed[part] ? words.kpiDefinition.yes : words.kpiDefinition.no}</span>
        </span>
      )}
    </DefinitionField>
  );
}
