import type { EntryRow } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

/** How many files support a value, where there is no room for their names. */
export function EvidenceCount({ files }: { readonly files: EntryRow['evidence'] }): ReactNode {
  const { words } = useReader();
  if (files.length === 0) return null;
  const said = words.evidence.files(files.length);
  return (
    <span className="evidencecount" title={files.map(({ fileName }) => fileName).join('\n')}>
      <svg viewBox="0 0 12 12" role="img" aria-label={said}>
        <title>{said}</title>
        <path
          d="M9.5 5.2 5.6 9.1a2 2 0 0 1-2.9-2.9l4-4a1.3 1.3 0 0 1 1.9 1.9L4.9 7.8"
          fill="none"
          stroke="currentColor"
        />
      </svg>
      <span aria-hidden="true">{files.length}</span>
    </span>
  );
}
