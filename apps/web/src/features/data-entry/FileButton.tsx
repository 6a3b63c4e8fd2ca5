import type { EntryFilePreview, EntryView } from '@rumbo/api';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { rowKey } from './entry-line.ts';
import { FileDialog } from './FileDialog.tsx';
import { changesOf } from './FilePreview.tsx';
import type { RowFilling } from './paste-onto.ts';
import { rowsOf } from './tally.ts';

interface FileButtonProps {
  readonly view: EntryView;
  readonly onBring: (fillings: readonly RowFilling[]) => void;
}

/** Brings in a filled template, chosen or dropped anywhere on the page. */
export function FileButton({ view, onBring }: FileButtonProps): ReactNode {
  const { words, format } = useReader();
  const { entryFiles } = words;
  const [opened, setOpened] = useState<{ readonly dropped: File | null } | null>(null);
  const isDragging = useDroppedFile((dropped) => setOpened({ dropped }));
  const { planId, unitId, period } = view.head;

  const apply = (preview: EntryFilePreview): void => {
    const rows = new Map(rowsOf(view).map((row) => [rowKey(row), row]));
    const figure = (value: number): string => format.shortFigureWithUnit(value, 6, '');
    const fillings = changesOf(preview).flatMap(({ kpiId, period: own, to, comment }): readonly RowFilling[] => {
      const row = rows.get(rowKey({ kpiId: kpiId ?? '', period: own }));
      if (row === undefined) return [];
      const read =
        to?.kind === 'ratio'
          ? { numerator: to.numerator, denominator: to.denominator }
          : to?.kind === 'value'
            ? { value: to.value }
            : {};
      const texts = Object.fromEntries(Object.entries(read).map(([part, value]) => [part, figure(value)]));
      return [{ row, texts, read, comment }];
    });
    setOpened(null);
    onBring(fillings);
  };
  return (
    <>
      <button type="button" className="btn s" onClick={() => setOpened({ dropped: null })}>
        {entryFiles.choose}
      </button>
      {isDragging ? <div className="dropveil">{entryFiles.drop}</div> : null}
      {opened === null ? null : (
        <FileDialog
          sheet={{ planId, unitId, period }}
          dropped={opened.dropped}
          onApply={apply}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

/** A file that is dropped on the page, and whether one is held over it. */
function useDroppedFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const isFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined || event.defaultPrevented) return;
      event.preventDefault();
      onFile(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  });
  return isOver;
}
