import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import type { EntryLine } from './entry-line.ts';
import { PasteDialog } from './PasteDialog.tsx';

interface PasteButtonProps {
  /** The active line: from here down. */
  readonly line: EntryLine;
  readonly onPaste: (text: string) => void;
}

/** Reads the clipboard where the browser lets a page do so; where it does not, a dialog takes what is pasted. */
export function PasteButton({ line, onPaste }: PasteButtonProps): ReactNode {
  const { words, text } = useReader();
  const { entryPaste } = words;
  const [isOpen, setOpen] = useState(false);
  const read = async (): Promise<void> => {
    const copied = await clipboardText();
    if (copied === null || copied.trim() === '') setOpen(true);
    else onPaste(copied);
  };
  return (
    <>
      <button type="button" className="btn s" onClick={() => void read()}>
        {entryPaste.button} <kbd aria-hidden="true">{entryPaste.keys}</kbd>
      </button>
      {isOpen ? (
        <PasteDialog
          from={`${line.row.code} ${text(line.name ?? line.row.name)}`}
          onPaste={(copied) => {
            setOpen(false);
            onPaste(copied);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** Null where it may not be read: no permission, or a page over plain http. */
async function clipboardText(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return null;
  }
}
