import type { EntryFilePreview } from '@rumbo/api';
import type { DecimalSign } from '@rumbo/words';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { failureSentence } from '../../ui/failure-sentence.ts';
import { askPreview } from './ask-preview.ts';
import type { FileSheet } from './ask-preview.ts';
import { changesOf, FilePreview } from './FilePreview.tsx';
import { Readings } from './PasteQuestion.tsx';

interface FileDialogProps {
  readonly sheet: FileSheet;
  /** A file that was dropped on the page; null: one is still to be chosen. */
  readonly dropped: File | null;
  readonly onApply: (preview: EntryFilePreview) => void;
  readonly onClose: () => void;
}

/** Chooses a file, shows what it would change, and applies it when the person says so. */
export function FileDialog({ sheet, dropped, onApply, onClose }: FileDialogProps): ReactNode {
  const { words } = useReader();
  const { dialog } = words.entryFiles;
  const reading = useFilePreview(sheet);
  const { preview, problem, isReading } = reading;
  const begin = useRef(reading.read);
  useEffect(() => {
    if (dropped !== null) void begin.current(dropped);
  }, [dropped]);
  const count = preview === null ? 0 : changesOf(preview).length;
  return (
    <Dialog
      title={dialog.title}
      isWide
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.shell.actions.cancel}
          </button>
          {preview === null || count === 0 ? null : (
            <button type="button" className="btn primary" onClick={() => onApply(preview)}>
              {dialog.apply(count)}
            </button>
          )}
        </>
      }
    >
      <label
        className="dropfile"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const [file] = event.dataTransfer.files;
          if (file !== undefined) void reading.read(file);
        }}
      >
        <span>{preview === null ? dialog.label : dialog.other}</span>
        <input
          type="file"
          accept=".xlsx,.csv,.txt"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) void reading.read(file);
          }}
        />
        <small className="dim">{dialog.help}</small>
      </label>
      <div role="status">{isReading ? <p className="dim">{dialog.reading}</p> : null}</div>
      {problem === null ? null : (
        <p className="wrong" role="alert">
          {problem}
        </p>
      )}
      {preview?.ambiguous == null ? null : (
        <section className="fileask">
          <p>{words.entryPaste.ask.title(preview.ambiguous)}</p>
          <Readings example={preview.ambiguous} onAnswer={reading.settle} />
        </section>
      )}
      {preview === null ? null : <FilePreview preview={preview} sheet={sheet} />}
    </Dialog>
  );
}

interface Reading {
  readonly preview: EntryFilePreview | null;
  readonly problem: string | null;
  readonly isReading: boolean;
  readonly read: (file: File) => Promise<void>;
  /** Reads the same file again, with its figures meant so. */
  readonly settle: (sign: DecimalSign) => void;
}

function useFilePreview(sheet: FileSheet): Reading {
  const { words } = useReader();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<EntryFilePreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const ask = async (chosen: File, sign: DecimalSign | null): Promise<void> => {
    setReading(true);
    setProblem(null);
    const answer = await askPreview(sheet, chosen, sign);
    setReading(false);
    setPreview(answer.kind === 'read' ? answer.preview : null);
    if (answer.kind === 'failed') setProblem(failureSentence(words, answer.failure));
  };
  return {
    preview,
    problem,
    isReading,
    read(chosen) {
      setFile(chosen);
      return ask(chosen, null);
    },
    settle: (sign) => void (file === null ? undefined : ask(file, sign)),
  };
}
