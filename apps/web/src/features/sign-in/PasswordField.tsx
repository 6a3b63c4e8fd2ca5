import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

export const SHORTEST_PASSWORD = 12;

interface PasswordFieldProps {
  readonly name: string;
  readonly label: string;
  readonly isNew?: boolean;
  readonly isWrong?: boolean;
  readonly describedBy?: string;
}

/** A password, which can be shown while it is typed. */
export function PasswordField({
  name,
  label,
  isNew = false,
  isWrong = false,
  describedBy,
}: PasswordFieldProps): ReactNode {
  const { words } = useReader();
  const [isShown, setShown] = useState(false);
  return (
    <div className="field passwordfield">
      <label>
        <span>{label}</span>
        <input
          className="in"
          name={name}
          type={isShown ? 'text' : 'password'}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={isWrong}
          {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        />
      </label>
      <button type="button" className="link small" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? words.signIn.hide : words.signIn.show}
        <span className="said"> {label}</span>
      </button>
    </div>
  );
}
