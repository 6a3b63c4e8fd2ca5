import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import { useIsPhone } from '../app/use-media.ts';
import { InPhoneSlot } from '../app/shell/phone-slot.tsx';
import { ListboxPicker } from './ListboxPicker.tsx';

interface PeriodPickerProps {
  readonly period: string;
  /** Newest first. */
  readonly periods: readonly string[];
  /** By default the period in the address changes. */
  readonly onChoose?: (period: string) => void;
}

export function PeriodPicker({ period, periods, onChoose }: PeriodPickerProps): ReactNode {
  const { words, format } = useReader();
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const all = periods.includes(period) ? periods : [period, ...periods];
  return (
    <InPhoneSlot name="bar">
      <ListboxPicker
        label={words.shell.period.label}
        value={period}
        shown={format.period(period, isPhone ? 'short' : 'long')}
        choices={all.map((one) => ({ value: one, label: format.period(one, 'long') }))}
        onChoose={
          onChoose ?? ((chosen) => void navigate({ to: '.', search: (before) => ({ ...before, period: chosen }) }))
        }
      />
    </InPhoneSlot>
  );
}
