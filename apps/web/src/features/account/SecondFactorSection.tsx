import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { removeSecondFactor } from '../../app/session/account.ts';
import type { Account } from '../../app/session/account.ts';
import { announce } from '../../ui/announcer.ts';
import { AccountForm } from './AccountForm.tsx';
import { AccountSection } from './AccountSection.tsx';
import { BothSteps } from './BothSteps.tsx';
import { RenewCodes } from './RenewCodes.tsx';
import { SecondFactorSetUp } from './SecondFactorSetUp.tsx';

export function SecondFactorSection({ account }: { readonly account: Account }): ReactNode {
  const { words } = useReader();
  const { secondFactor: say } = words.account;
  // What was begun stays open when it has worked: the recovery codes are shown once the second step is on.
  const [open, setOpen] = useState<'setUp' | 'renew' | 'remove' | null>(null);
  const { codesLeft } = account;
  const close = (): void => setOpen(null);
  const offered = codesLeft === null ? (['setUp'] as const) : (['renew', 'remove'] as const);
  return (
    <AccountSection title={say.title}>
      <p className="dim">{codesLeft === null ? say.off : say.on(codesLeft)}</p>
      {open !== null || !account.hasPassword ? null : (
        <div className="row wrap">
          {offered.map((act) => (
            <button key={act} type="button" className="btn" onClick={() => setOpen(act)}>
              {say[act]}
            </button>
          ))}
        </div>
      )}
      {open === 'renew' ? <RenewCodes onClose={close} /> : null}
      {open === 'remove' ? <Remove onClose={close} /> : null}
      {open === 'setUp' ? <SecondFactorSetUp onClose={close} /> : null}
    </AccountSection>
  );
}

function Remove({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { words } = useReader();
  const { secondFactor: say } = words.account;
  return (
    <AccountForm
      act={say.remove}
      onClose={onClose}
      work={async (of) => {
        const answer = await removeSecondFactor(of('current'), of('code'));
        if (answer.kind !== 'done') return answer;
        announce(say.removed);
        onClose();
        return null;
      }}
    >
      {(asked) => <BothSteps help={say.removeHelp} asked={asked} />}
    </AccountForm>
  );
}
