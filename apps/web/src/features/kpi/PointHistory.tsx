import type { KpiView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ValueTrail } from '../value-trail/ValueTrail.tsx';

interface PointHistoryProps {
  readonly view: KpiView;
  readonly period: string;
  readonly onClose: () => void;
}

/** How one point of the trend came about, at the unit that is shown. */
export function PointHistory({ view, period, onClose }: PointHistoryProps): ReactNode {
  const { words, format, text } = useReader();
  const { kpi, head } = view;
  return (
    <Dialog title={words.trail.title(kpi.code, format.period(period, 'text'))} onClose={onClose}>
      <p className="small dim">
        {text(kpi.name)}, {text(head.unitName)}
      </p>
      <ValueTrail
        planId={head.planId}
        unitId={head.unitId}
        kpiId={kpi.id}
        period={period}
        none={kpi.kind === 'formula' ? words.trail.isComputed : words.trail.isRolledUp}
      />
    </Dialog>
  );
}
