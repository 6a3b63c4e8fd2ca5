import { useId } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly submit: string;
  readonly isBusy: boolean;
  /** What stands in the way and belongs to no one field. */
  readonly problem?: string | null;
  readonly isWide?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A few fields over the page: Enter sends them, and what was typed stays while something stands in the way. */
export function FormDialog({
  title,
  submit,
  isBusy,
  problem = null,
  isWide = false,
  onSubmit,
  onClose,
  children,
}: FormDialogProps): ReactNode {
  const { words } = useReader();
  const id = useId();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      isWide={isWide}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.shell.actions.cancel}
          </button>
          <button type="submit" form={id} className="btn primary" aria-disabled={isBusy}>
            {submit}
          </button>
        </>
      }
    >
      <form id={id} className="dialogform" noValidate onSubmit={send}>
        {children}
        <p className="wrong" role="alert">
          {problem}
        </p>
      </form>
    </Dialog>
  );
}
