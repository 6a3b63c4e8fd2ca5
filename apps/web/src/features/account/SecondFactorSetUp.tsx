import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { beginSecondFactor, confirmSecondFactor } from '../../app/session/account.ts';
import type { NewFactor } from '../../app/session/account.ts';
import { PasswordField } from '../sign-in/PasswordField.tsx';
import { AccountForm } from './AccountForm.tsx';
import { CodeField } from './CodeField.tsx';
import { QrCode } from './QrCode.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

/** The password, then the key for the app and a code from it, then the recovery codes, which are shown this once. */
export function SecondFactorSetUp({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [factor, setFactor] = useState<NewFactor | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes !== null) return <RecoveryCodes codes={codes} onClose={onClose} />;
  if (factor !== null) return <Confirm factor={factor} onCodes={setCodes} onClose={onClose} />;
  return <Begin onFactor={setFactor} onClose={onClose} />;
}

interface BeginProps {
  readonly onFactor: (factor: NewFactor) => void;
  readonly onClose: () => void;
}

function Begin({ onFactor, onClose }: BeginProps): ReactNode {
  const { words } = useReader();
  const { secondFactor: say, password } = words.account;
  return (
    <AccountForm
      act={say.begin}
      onClose={onClose}
      work={async (of) => {
        const answer = await beginSecondFactor(of('current'));
        if (answer.kind !== 'begun') return answer;
        onFactor(answer.factor);
        return null;
      }}
    >
      {({ describedBy, isRefused }) => (
        <PasswordField name="current" label={password.current} isWrong={isRefused} describedBy={describedBy} />
      )}
    </AccountForm>
  );
}

interface ConfirmProps {
  readonly factor: NewFactor;
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

function Confirm({ factor, onCodes, onClose }: ConfirmProps): ReactNode {
  const { words } = useReader();
  const { secondFactor: say } = words.account;
  return (
    <AccountForm
      act={say.confirm}
      onClose={onClose}
      work={async (of) => {
        const answer = await confirmSecondFactor(of('code').replace(/\s/g, ''));
        if (answer.kind !== 'on') return answer;
        onCodes(answer.codes);
        return null;
      }}
    >
      {({ describedBy, isRefused }) => (
        <>
          <p>{say.scan}</p>
          <div className="row wrap gap4 factorkey">
            <QrCode text={factor.address} label={say.picture} />
            <p>
              <span className="small dim">{say.key}</span>
              <code>{factor.key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
            </p>
          </div>
          <CodeField label={say.code} isWrong={isRefused} describedBy={describedBy} />
        </>
      )}
    </AccountForm>
  );
}
