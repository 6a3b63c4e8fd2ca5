import type { PeriodId, SignalVerdict } from '@rumbo/domain';
import { signalMark, signalSide } from '@rumbo/drawing';
import { signalText } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import { MarkSvg } from './MarkSvg.tsx';

interface SignalTagProps {
  readonly signal: SignalVerdict;
  /** The shown period: "since" says its year where that is another. */
  readonly shown: PeriodId;
  readonly length?: 'long' | 'short';
}

/** Is the change real? Never in the colour of a status. */
export function SignalTag({ signal, shown, length = 'short' }: SignalTagProps): ReactNode {
  const { words, format } = useReader();
  return (
    <span className="sig">
      <MarkSvg mark={signalMark(signalSide(signal))} />
      {signalText(words, format, signal, { shown, length })}
    </span>
  );
}
