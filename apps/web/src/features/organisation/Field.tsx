import { useId } from 'react';
import type { ReactNode } from 'react';

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
  return (
    <Field label={label} wrong={wrong}>
      {(control) => (
        <input
          {...control}
          {...(isFirst ? { 'data-first': true } : {})}
          type="date"
          className="in day"
          value={value}
          onChange={(event) => onChange(event.target.value)}
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
