import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { PasswordField } from '../sign-in/PasswordField.tsx';
import type { Asked } from './AccountForm.tsx';
import { CodeField } from './CodeField.tsx';

interface BothStepsProps {
  readonly help: string;
  readonly asked: Asked;
}

/** Password and code once more, for what weakens the second step. */
export function BothSteps({ help, asked: { describedBy, wrongField } }: BothStepsProps): ReactNode {
  const { words } = useReader();
  const { secondFactor, password } = words.account;
  return (
    <>
      <p className="small dim">{help}</p>
      <PasswordField
        name="current"
        label={password.current}
        isWrong={wrongField === 'current'}
        describedBy={describedBy}
      />
      <CodeField label={secondFactor.codeOrRecovery} isWrong={wrongField === 'code'} describedBy={describedBy} />
    </>
  );
}
