import { useId } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { useAccountForm } from './use-account-form.ts';
import type { Work } from './use-account-form.ts';

/** How a field says that it is the one to look at. */
export interface Asked {
  readonly describedBy: string;
  readonly isRefused: boolean;
  readonly wrongField: string | null;
}

interface AccountFormProps {
  /** What the button does, in words. */
  readonly act: string;
  readonly work: Work;
  readonly onClose: () => void;
  readonly children: (asked: Asked) => ReactNode;
}

/** What is asked before something about an account is changed, what was wrong with it, and a way out. */
export function AccountForm({ act, work, onClose, children }: AccountFormProps): ReactNode {
  const { words } = useReader();
  const id = useId();
  const { problem, wrongField, isBusy, submit } = useAccountForm();
  return (
    <form className="accountform" noValidate onSubmit={(event) => submit(event, work)}>
      {children({ describedBy: id, isRefused: problem !== null, wrongField })}
      <p id={id} className="wrong" role="alert">
        {problem}
      </p>
      <div className="row wrap">
        <button type="submit" className="btn primary" aria-disabled={isBusy}>
          {act}
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {words.shell.actions.cancel}
        </button>
      </div>
    </form>
  );
}
