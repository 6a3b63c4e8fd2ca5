import type { Language } from '@rumbo/domain';
import { useId } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { useTextField } from './use-text-field.ts';
import type { TextFieldSource } from './use-text-field.ts';

interface TextFieldProps {
  readonly source: TextFieldSource;
  /** How many lines it takes; absent: one that does not break. */
  readonly lines?: number;
  /** Its lines break only where there is no more room. */
  readonly isOneLine?: boolean;
  readonly isFigure?: boolean;
  readonly isReadOnly?: boolean;
  readonly language?: Language;
  /** The name by which checks and SMART rows lead here. */
  readonly field?: string;
  readonly className?: string;
  readonly placeholder?: string;
  /** Said by the label already beside it. */
  readonly isLabelHidden?: boolean;
}

/** A text of the draft with its name, saved as it is typed, and beside it what is wrong with it. */
export function TextField({
  source,
  lines,
  isOneLine = false,
  isFigure = false,
  isReadOnly = false,
  language,
  field,
  className = '',
  placeholder,
  isLabelHidden = false,
}: TextFieldProps): ReactNode {
  const { words } = useReader();
  const id = useId();
  const { text, problem, changedTo, onFocus, onChange, onBlur, onKeyDown } = useTextField(source);
  const say = words.mapPanel.field;
  const given = {
    id,
    className: `in ${className}`,
    value: text,
    readOnly: isReadOnly,
    dir: 'auto' as const,
    autoComplete: 'off',
    'aria-invalid': problem !== null,
    'aria-describedby': `${id}-says`,
    onFocus,
    onBlur,
    onKeyDown(event: KeyboardEvent) {
      if (isOneLine && event.key === 'Enter') event.preventDefault();
      onKeyDown(event);
    },
    ...(language === undefined ? {} : { lang: language }),
    ...(field === undefined ? {} : { 'data-field': field }),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return (
    <div className="field">
      <label className={isLabelHidden ? 'said' : 'name'} htmlFor={id}>
        {source.label}
      </label>
      {lines === undefined ? (
        <input
          {...given}
          {...(isFigure ? { inputMode: 'decimal' as const } : {})}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea {...given} rows={lines} onChange={(event) => onChange(event.target.value)} />
      )}
      <div id={`${id}-says`}>
        {problem === null ? null : <p className="wrong">{problem}</p>}
        {changedTo === null ? null : (
          <p className="small dim changed" role="status" dir="auto">
            {changedTo === '' ? say.clearedByOther : say.changedByOther(changedTo)}
          </p>
        )}
      </div>
    </div>
  );
}
