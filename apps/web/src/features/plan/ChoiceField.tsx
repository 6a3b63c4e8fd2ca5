import type { ReactNode } from 'react';
import { FieldFrame } from './FieldFrame.tsx';
import type { PlanField } from './use-plan-field.ts';

interface ChoiceFieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  readonly field: PlanField<string>;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** One of a few, saved when it is chosen. */
export function ChoiceField({ label, help, field, choices }: ChoiceFieldProps): ReactNode {
  const labelOf = (value: string): string => choices.find((choice) => choice.value === value)?.label ?? value;
  return (
    <FieldFrame label={label} help={help} field={field} saved={labelOf(field.saved)}>
      {({ id, describedBy }) => (
        <select
          id={id}
          className="in"
          aria-describedby={describedBy}
          value={field.shown}
          onChange={(event) => field.choose(event.target.value)}
        >
          {choices.map(({ value, label: shown }) => (
            <option key={value} value={value}>
              {shown}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
