import { useId } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import { Cross } from './icons.tsx';
import { useModal } from './use-modal.ts';

interface DialogProps {
  readonly title: string;
  /** Absent: it cannot be dismissed. */
  readonly onClose?: () => void;
  readonly isWide?: boolean;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The browser's own dialog: it keeps focus inside, gives it back, and closes on Escape. */
export function Dialog({ title, onClose, isWide = false, footer, children }: DialogProps): ReactNode {
  const { words } = useReader();
  const ref = useModal();
  const titleId = useId();
  return (
    <dialog
      ref={ref}
      className={`sheet${isWide ? ' wide' : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        {onClose === undefined ? null : (
          <button type="button" className="icon push" aria-label={words.shell.actions.close} onClick={onClose}>
            <Cross />
          </button>
        )}
      </header>
      <div className="body">{children}</div>
      {footer === undefined ? null : <footer>{footer}</footer>}
    </dialog>
  );
}
