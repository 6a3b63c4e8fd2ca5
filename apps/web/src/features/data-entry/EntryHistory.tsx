import type { EntryRow, EntryView } from '@rumbo/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { ValueTrail } from '../value-trail/ValueTrail.tsx';

/** Who entered what, and when; asked for only when it is opened. */
export function EntryHistory({ row, view }: { readonly row: EntryRow; readonly view: EntryView }): ReactNode {
  const { panel } = useReader().words.entry;
  const { planId, unitId } = view.head;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{panel.changes}</summary>
      {isOpen ? (
        <ValueTrail planId={planId} unitId={unitId} kpiId={row.kpiId} period={row.period} none={panel.noChanges} />
      ) : null}
    </details>
  );
}
