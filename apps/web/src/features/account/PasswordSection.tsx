import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { changePassword } from '../../app/session/account.ts';
import type { Account } from '../../app/session/account.ts';
import { announce } from '../../ui/announcer.ts';
import { PasswordField } from '../sign-in/PasswordField.tsx';
import { AccountSection } from './AccountSection.tsx';
import { useAccountForm } from './use-account-form.ts';

export function PasswordSection({ account }: { readonly account: Account }): ReactNode {
  const { words } = useReader();
  const { password } = words.account;
  const [isOpen, setOpen] = useState(false);
  return (
    <AccountSection title={password.title}>
      {account.hasPassword ? null : <p className="dim">{password.none}</p>}
      {account.hasPassword && !isOpen ? (
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {password.change}
        </button>
      ) : null}
      {isOpen ? <ChangePassword onClose={() => setOpen(false)} /> : null}
    </AccountSection>
  );
}

function ChangePassword({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { words } = useReader();
  const { password } = words.account;
  const form = useAccountForm();
  return (
    <form
      className="accountform"
      noValidate
      onSubmit={(event) =>
        form.submit(event, async (of) => {
          const answer = await changePassword(of('current'), of('password'));
          if (answer.kind !== 'done') return answer;
          announce(password.done);
          onClose();
          return null;
        })
      }
    >
      <PasswordField
        name="current"
        label={password.current}
        isWrong={form.wrongField === 'current'}
        describedBy="password-problem"
      />
      <PasswordField
        name="password"
        label={password.next}
        isNew
        isWrong={form.wrongField === 'password'}
        describedBy="password-rule password-problem"
      />
      <p id="password-rule" className="small faint">
        {words.signIn.passwordRule}
      </p>
      <p id="password-problem" className="wrong" role="alert">
        {form.problem}
      </p>
      <div className="row wrap">
        <button type="submit" className="btn primary" aria-disabled={form.isBusy}>
          {password.save}
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {words.shell.actions.cancel}
        </button>
      </div>
    </form>
  );
}
