import { parseDay } from '@rumbo/words';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { DayInput, EXAMPLE } from '../../ui/DayInput.tsx';

interface Control {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  readonly label: string;
  readonly help?: string;
  readonly wrong?: string | null;
  readonly children: (control: Control) => ReactNode;
}

/** A control with its name above, and below what may stand in it or what is wrong with it. */
export function Field({ label, help, wrong = null, children }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-help`, 'aria-invalid': wrong !== null })}
      <p
        id={`${id}-help`}
        className={wrong === null ? 'small dim' : 'wrong'}
        role={wrong === null ? undefined : 'alert'}
      >
        {wrong ?? help}
      </p>
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly wrong?: string | null;
  readonly isFirst?: boolean;
  readonly onChange: (value: string) => void;
}

/** A day of the calendar. */
export function DayField({ label, value, wrong = null, isFirst = false, onChange }: DayFieldProps): ReactNode {
  const { words, format } = useReader();
  const [isLeft, setLeft] = useState(false);
  const isDay = value === '' || parseDay(value) !== null;
  return (
    <Field label={label} wrong={isLeft && !isDay ? words.dayInput.wrong(format.day(EXAMPLE)) : wrong}>
      {(control) => (
        <DayInput
          id={control.id}
          label={label}
          isFirst={isFirst}
          describedBy={control['aria-describedby']}
          isWrong={control['aria-invalid']}
          value={value}
          onChange={(day) => {
            setLeft(false);
            onChange(day);
          }}
          onBlur={() => setLeft(true)}
        />
      )}
    </Field>
  );
}

interface SelectFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly wrong?: string | null;
  readonly isFirst?: boolean;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a list. */
export function SelectField({ choices, value, isFirst = false, onChange, ...named }: SelectFieldProps): ReactNode {
  return (
    <Field {...named}>
      {(control) => (
        <select
          {...control}
          {...(isFirst ? { 'data-first': true } : {})}
          className="in"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
