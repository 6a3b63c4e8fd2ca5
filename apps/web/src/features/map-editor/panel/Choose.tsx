import type { ReactNode } from 'react';

interface ChooseProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  readonly isDisabled?: boolean;
}

/** One of a few, side by side. */
export function Choose<Value extends string>({
  label,
  choices,
  value,
  onChoose,
  isDisabled = false,
}: ChooseProps<Value>): ReactNode {
  return (
    <div className="seg" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          disabled={isDisabled}
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
