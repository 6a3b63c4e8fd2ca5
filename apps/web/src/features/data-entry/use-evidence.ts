import type { EntryRow, EntryView } from '@rumbo/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DragEventHandler } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { announce } from '../../ui/announcer.ts';
import { sending, type Upload, type UploadCell } from './uploads.ts';

export interface Evidence {
  readonly cell: UploadCell;
  readonly send: (files: readonly File[]) => void;
  readonly retry: (upload: Upload) => void;
  /** A file is held over the panel. */
  readonly isOver: boolean;
  /** For the element that a file may be dropped on. */
  readonly target: Readonly<Record<'onDragOver' | 'onDragLeave' | 'onDrop', DragEventHandler>>;
}

/** Sends files for a row, chosen or dropped. */
export function useEvidence(row: EntryRow, { head }: EntryView): Evidence {
  const { words } = useReader();
  const client = useQueryClient();
  const [isOver, setOver] = useState(false);
  const cell = { planId: head.planId, unitId: head.unitId, kpiId: row.kpiId, period: row.period };
  const arrived = (name: string) => (): void => {
    announce(words.evidence.attached(name));
    void client.invalidateQueries(screens.entry.pathFilter());
  };
  const send = (files: readonly File[]): void => {
    for (const file of files) sending.begin(cell, file, arrived(file.name));
  };
  return {
    cell,
    send,
    retry: ({ commandId, file }) => sending.retry(commandId, arrived(file.name)),
    isOver,
    target: {
      onDragOver(event) {
        if (row.isReadOnly || !event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event) {
        if (row.isReadOnly || event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        setOver(false);
        send([...event.dataTransfer.files]);
      },
    },
  };
}
