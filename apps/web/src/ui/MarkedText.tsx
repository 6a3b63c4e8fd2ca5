import type { ReactNode } from 'react';
import { textDifference } from './text-difference.ts';
import './marked-text.css';

interface MarkedTextProps {
  readonly before: string;
  readonly after: string;
  readonly lang: string;
}

/** A text with the words that went and those that came in their place. */
export function MarkedText({ before, after, lang }: MarkedTextProps): ReactNode {
  return (
    <span className="markedtext" lang={lang}>
      {textDifference(before, after).map(({ kind, words }, place) => {
        if (kind === 'removed') return <del key={place}>{words}</del>;
        return kind === 'added' ? <ins key={place}>{words}</ins> : <span key={place}>{words}</span>;
      })}
    </span>
  );
}
