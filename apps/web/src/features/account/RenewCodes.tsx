import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { renewRecoveryCodes } from '../../app/session/account.ts';
import { AccountForm } from './AccountForm.tsx';
import { BothSteps } from './BothSteps.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

/** New recovery codes in place of the old ones, shown this once. */
export function RenewCodes({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { words } = useReader();
  const { secondFactor: say } = words.account;
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes !== null) return <RecoveryCodes codes={codes} onClose={onClose} />;
  return (
    <AccountForm
      act={say.renew}
      onClose={onClose}
      work={async (of) => {
        const answer = await renewRecoveryCodes(of('current'), of('code'));
        if (answer.kind !== 'renewed') return answer;
        setCodes(answer.codes);
        return null;
      }}
    >
      {(asked) => <BothSteps help={say.renewHelp} asked={asked} />}
    </AccountForm>
  );
}
