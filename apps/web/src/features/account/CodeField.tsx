import type { ReactNode } from 'react';

interface CodeFieldProps {
  readonly label: string;
  readonly isWrong: boolean;
  readonly describedBy: string;
}

/** A code from the app on the phone, or a recovery code. */
export function CodeField({ label, isWrong, describedBy }: CodeFieldProps): ReactNode {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        className="in short"
        name="code"
        type="text"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
      />
    </label>
  );
}
