import type { ScreenHead } from '@rumbo/api';
import type { Text } from '@rumbo/domain';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import { usePlace } from '../app/place.tsx';
import { InPhoneSlot } from '../app/shell/phone-slot.tsx';
import { useIsPhone } from '../app/use-media.ts';
import { ListboxPicker } from './ListboxPicker.tsx';

/** Which unit's figures are shown, where a person may see those of more than one. */
export function UnitPicker({ head }: { readonly head: Pick<ScreenHead, 'unitId' | 'unitName'> }): ReactNode {
  const { words, text } = useReader();
  const { units, administrationId } = usePlace().plan;
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  if (units.length < 2) return null;
  const top = Math.min(...units.map(({ depth }) => depth));
  const [first] = units;
  // The top bar names the administration.
  const named = (id: string, name: Text): string => (id === administrationId ? words.shell.allUnits : text(name));
  return (
    <InPhoneSlot name="line">
      <ListboxPicker
        label={words.shell.unitPicker}
        {...(isPhone ? { className: 'btn s', align: 'start' } : {})}
        value={head.unitId}
        shown={named(head.unitId, head.unitName)}
        choices={units.map(({ id, name, depth }) => ({ value: id, label: named(id, name), level: depth - top }))}
        onChoose={(unit) =>
          // The first is what an address without a unit shows.
          void navigate({ to: '.', search: (before) => ({ ...before, unit: unit === first?.id ? undefined : unit }) })
        }
      />
    </InPhoneSlot>
  );
}
