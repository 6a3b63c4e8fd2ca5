import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

interface SetByProps {
  readonly by: string | null;
  readonly at: string | null;
}

/** Who set a fact, and on which day. */
export function SetBy({ by, at }: SetByProps): ReactNode {
  const { words, format } = useReader();
  return (
    <>
      {by ?? words.kpiDefinition.targets.nobody}
      {at === null ? null : <span className="small faint"> {format.instant(at, 'day')}</span>}
    </>
  );
}
