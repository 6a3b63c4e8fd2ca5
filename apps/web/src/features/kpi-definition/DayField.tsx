import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
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
  const { words } = useReader();
  return (
    <DefinitionField form={form} part={part} help={help}>
      {({ id, describedBy, isWrong }) => (
        <DayInput
          id={id}
          label={words.kpiDefinition.field[part]}
          describedBy={describedBy}
          isWrong={isWrong}
          value={form.typed[part]}
          onChange={(day) => form.set({ [part]: day })}
        />
      )}
    </DefinitionField>
  );
}
