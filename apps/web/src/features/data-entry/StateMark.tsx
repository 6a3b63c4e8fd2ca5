import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import type { EntryLine } from './entry-line.ts';

/** Approved has a tick, sent a ring; a draft has nothing. */
export function StateMark({ state }: { readonly state: EntryLine['row']['state'] }): ReactNode {
  const { words } = useReader();
  if (state !== 'approved' && state !== 'submitted') return null;
  const word = words.entry.state[state];
  return (
    <svg viewBox="0 0 10 10" className="statemark" role="img" aria-label={word}>
      <title>{word}</title>
      {state === 'approved' ? (
        <path d="M1 5.4 3.8 8.2 9 2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      ) : (
        <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
    </svg>
  );
}
