import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MOST_PASTED } from './use-paste.ts';

interface PasteDialogProps {
  /** The cell from which it goes in, as the sheet calls it. */
  readonly from: string;
  readonly onPaste: (text: string) => void;
  readonly onClose: () => void;
}

/** Where the browser does not let a page read the clipboard: the text is pasted here by hand. */
export function PasteDialog({ from, onPaste, onClose }: PasteDialogProps): ReactNode {
  const { words } = useReader();
  const { dialog } = words.entryPaste;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const apply = (): void => {
    if (text.trim() === '') setProblem(dialog.empty);
    else if (text.length > MOST_PASTED) setProblem(dialog.tooLong);
    else onPaste(text);
  };
  return (
    <Dialog
      title={dialog.title}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.shell.actions.cancel}
          </button>
          <button type="button" className="btn primary" onClick={apply}>
            {dialog.apply}
          </button>
        </>
      }
    >
      <label className="field">
        <span>{dialog.label}</span>
        <textarea
          className="in pastetext"
          rows={8}
          aria-describedby="paste-help"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(null);
          }}
        />
      </label>
      <p id="paste-help" className="small dim">
        {dialog.help(from)}
      </p>
      {problem === null ? null : (
        <p className="wrong" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
