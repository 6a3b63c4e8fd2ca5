import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { changePassword } from '../../app/session/account.ts';
import type { Account } from '../../app/session/account.ts';
import { announce } from '../../ui/announcer.ts';
import { PasswordField } from '../sign-in/PasswordField.tsx';
import { AccountForm } from './AccountForm.tsx';
import { AccountSection } from './AccountSection.tsx';

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
  return (
    <AccountForm
      act={password.save}
      onClose={onClose}
      work={async (of) => {
        const answer = await changePassword(of('current'), of('password'));
        if (answer.kind !== 'done') return answer;
        announce(password.done);
        onClose();
        return null;
      }}
    >
      {({ describedBy, wrongField }) => (
        <>
          <PasswordField
            name="current"
            label={password.current}
            isWrong={wrongField === 'current'}
            describedBy={describedBy}
          />
          <PasswordField
            name="password"
            label={password.next}
            isNew
            isWrong={wrongField === 'password'}
            describedBy={`password-rule ${describedBy}`}
          />
          <p id="password-rule" className="small faint">
            {words.signIn.passwordRule}
          </p>
        </>
      )}
    </AccountForm>
  );
}
