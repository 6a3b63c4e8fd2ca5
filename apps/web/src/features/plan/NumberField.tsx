import { parseFigure } from '@rumbo/words';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import type { PlanField } from './use-plan-field.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  readonly field: PlanField<number>;
  readonly low: number;
  readonly high: number;
  /** Digits after the decimal sign; none for whole numbers. */
  readonly decimals?: number;
  /** A year is written without a sign between its thousands. */
  readonly isYear?: boolean;
}

/** A number that is saved when the field is left; what is no number stays, and says why it is none. */
export function NumberField({
  label,
  help,
  field,
  low,
  high,
  decimals = 0,
  isYear = false,
}: NumberFieldProps): ReactNode {
  const { words, format } = useReader();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = (value: number): string => (isYear ? String(value) : format.shortFigureWithUnit(value, decimals, ''));
  const read = (text: string): number | null => {
    const value = isYear && /^\d{4}$/.test(text.trim()) ? Number(text) : parseFigure(text, format.numberFormat);
    if (typeof value !== 'number' || value < low || value > high) return null;
    return decimals === 0 && !Number.isInteger(value) ? null : value;
  };
  const isWrong = typed !== null && read(typed) === null;
  const range = [shown(low), shown(high)] as const;
  return (
    <FieldFrame
      label={label}
      help={help}
      field={field}
      saved={shown(field.saved)}
      wrong={isWrong ? (decimals === 0 ? words.plan.wholeNumber(...range) : words.plan.number(...range)) : null}
    >
      {({ id, describedBy }) => (
        <input
          id={id}
          className="in short"
          type="text"
          inputMode={decimals === 0 ? 'numeric' : 'decimal'}
          aria-describedby={describedBy}
          aria-invalid={isWrong}
          value={typed ?? shown(field.shown)}
          onChange={(event) => {
            setTyped(event.target.value);
            const value = read(event.target.value);
            if (value !== null) field.type(value);
          }}
          onBlur={() => {
            if (isWrong) return;
            setTyped(null);
            field.save();
          }}
        />
      )}
    </FieldFrame>
  );
}
