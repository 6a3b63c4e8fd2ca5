import type { ReactNode } from 'react';

interface SmartMarkProps {
  readonly isMet: boolean;
  readonly label: string;
}

/** A tick for what is met, a triangle for what is to be looked at: by shape, not by colour alone. */
export function SmartMark({ isMet, label }: SmartMarkProps): ReactNode {
  return (
    <svg className={`smartmark ${isMet ? 'met' : 'unmet'}`} viewBox="0 0 14 14" role="img" aria-label={label}>
      {isMet ? (
        <path d="M2 7.5 5.5 11 12 3.5" fill="none" stroke="currentColor" strokeWidth="2" />
      ) : (
        <path d="M7 1.5 13 12.5H1Z" fill="currentColor" />
      )}
    </svg>
  );
}
