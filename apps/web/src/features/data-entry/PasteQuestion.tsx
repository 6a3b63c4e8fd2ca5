import type { DecimalSign } from '@rumbo/words';
import { parsePastedFigures } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface PasteQuestionProps {
  readonly example: string;
  readonly onAnswer: (sign: DecimalSign | null) => void;
}

const SIGNS: readonly DecimalSign[] = [',', '.'];

/** Asked once a paste: which of two readings a figure like 1.234 has. */
export function PasteQuestion({ example, onAnswer }: PasteQuestionProps): ReactNode {
  const { words } = useReader();
  const { ask } = words.entryPaste;
  return (
    <Dialog
      title={ask.title(example)}
      onClose={() => onAnswer(null)}
      footer={
        <button type="button" className="btn" onClick={() => onAnswer(null)}>
          {ask.later}
        </button>
      }
    >
      <p className="dim">{ask.help}</p>
      <Readings example={example} onAnswer={onAnswer} />
    </Dialog>
  );
}

interface ReadingsProps {
  readonly example: string;
  readonly onAnswer: (sign: DecimalSign) => void;
}

/** Both readings of a figure, each as a button. */
export function Readings({ example, onAnswer }: ReadingsProps): ReactNode {
  const { words, format } = useReader();
  const { ask } = words.entryPaste;
  return (
    <div className="pastereadings">
      {SIGNS.map((sign) => {
        const figure = parsePastedFigures([example], format.numberFormat, sign).cells[0];
        if (typeof figure !== 'number') return null;
        const shown = format.shortFigureWithUnit(figure, 6, '');
        return (
          <button key={sign} type="button" className="btn" onClick={() => onAnswer(sign)}>
            {example.includes(sign) ? ask.decimal(shown) : ask.grouped(shown)}
          </button>
        );
      })}
    </div>
  );
}
