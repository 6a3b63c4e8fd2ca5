import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { beginSecondFactor, confirmSecondFactor } from '../../app/session/account.ts';
import type { NewFactor } from '../../app/session/account.ts';
import { announce } from '../../ui/announcer.ts';
import { PasswordField } from '../sign-in/PasswordField.tsx';
import { CodeField } from './CodeField.tsx';
import { QrCode } from './QrCode.tsx';
import { useAccountForm } from './use-account-form.ts';

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
  const form = useAccountForm();
  return (
    <form
      className="accountform"
      noValidate
      onSubmit={(event) =>
        form.submit(event, async (of) => {
          const answer = await beginSecondFactor(of('current'));
          if (answer.kind !== 'begun') return answer;
          onFactor(answer.factor);
          return null;
        })
      }
    >
      <PasswordField
        name="current"
        label={password.current}
        isWrong={form.problem !== null}
        describedBy="begin-problem"
      />
      <p id="begin-problem" className="wrong" role="alert">
        {form.problem}
      </p>
      <div className="row wrap">
        <button type="submit" className="btn primary" aria-disabled={form.isBusy}>
          {say.begin}
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {words.shell.actions.cancel}
        </button>
      </div>
    </form>
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
  const form = useAccountForm();
  return (
    <form
      className="accountform"
      noValidate
      onSubmit={(event) =>
        form.submit(event, async (of) => {
          const answer = await confirmSecondFactor(of('code').replace(/\s/g, ''));
          if (answer.kind !== 'on') return answer;
          onCodes(answer.codes);
          return null;
        })
      }
    >
      <p>{say.scan}</p>
      <div className="row wrap gap4 factorkey">
        <QrCode text={factor.address} label={say.picture} />
        <p>
          <span className="small dim">{say.key}</span>
          <code>{factor.key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      </div>
      <CodeField label={say.code} isWrong={form.problem !== null} describedBy="confirm-problem" />
      <p id="confirm-problem" className="wrong" role="alert">
        {form.problem}
      </p>
      <div className="row wrap">
        <button type="submit" className="btn primary" aria-disabled={form.isBusy}>
          {say.confirm}
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {words.shell.actions.cancel}
        </button>
      </div>
    </form>
  );
}

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

function RecoveryCodes({ codes, onClose }: RecoveryCodesProps): ReactNode {
  const { words } = useReader();
  const { secondFactor: say } = words.account;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(codes.join('\n'));
    announce(say.copied);
  };
  return (
    <div className="accountform">
      <h3>{say.codesTitle}</h3>
      <p className="dim">{say.codesHelp}</p>
      <ul className="recoverycodes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row wrap">
        <button type="button" className="btn primary" onClick={onClose}>
          {say.kept}
        </button>
        {/* Only where the page is safe may it reach the clipboard. */}
        {isSecureContext ? (
          <button type="button" className="btn" onClick={() => void copy()}>
            {say.copy}
          </button>
        ) : null}
      </div>
    </div>
  );
}
