import { useId } from 'react';
import type { ReactNode } from 'react';
import type { TargetPart } from './target-form.ts';
import type { TargetFormState } from './use-target-form.ts';

interface TargetInputProps {
  readonly part: TargetPart;
  readonly label: string;
  readonly form: TargetFormState;
  readonly field: string | undefined;
  readonly placeholder?: string | undefined;
  readonly isReadOnly: boolean;
  readonly isText?: boolean;
}

/** One field of a target, with what is wrong with it. */
export function TargetInput({
  part,
  label,
  form,
  field,
  placeholder,
  isReadOnly,
  isText = false,
}: TargetInputProps): ReactNode {
  const id = useId();
  const problem = form.problemOf(part);
  return (
    <div className="field">
      <label className="name" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="in"
        autoComplete="off"
        dir="auto"
        inputMode={isText ? 'text' : 'decimal'}
        data-field={field}
        readOnly={isReadOnly}
        placeholder={placeholder}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-says`}
        value={form.textOf(part)}
        onFocus={() => form.onFocus(part)}
        onChange={(event) => form.onChange(part, event.target.value)}
        onBlur={form.onBlur}
        onKeyDown={(event) => form.onKeyDown(part, event)}
      />
      <div id={`${id}-says`}>{problem === null ? null : <p className="wrong">{problem}</p>}</div>
    </div>
  );
}
