import type { EvidenceFile } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

const KILOBYTE = 1024;

/** A file by its name and size, to be downloaded: it is never opened within these pages. */
export function EvidenceLink({ file, planId }: { readonly file: EvidenceFile; readonly planId: string }): ReactNode {
  const { words, format } = useReader();
  const kilobytes = file.bytes / KILOBYTE;
  const size =
    kilobytes < KILOBYTE
      ? format.figureWithUnit(Math.max(1, Math.round(kilobytes)), 0, 'KB')
      : format.figureWithUnit(kilobytes / KILOBYTE, 1, 'MB');
  return (
    <a
      className="evidencelink"
      href={`/evidence/${file.id}?${new URLSearchParams({ planId }).toString()}`}
      download={file.fileName}
      aria-label={words.evidence.open(file.fileName, size)}
    >
      <bdi>{file.fileName}</bdi>
      <small className="faint nowrap">{size}</small>
    </a>
  );
}
