import type { AssignmentsView } from '@rumbo/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { DayField } from '../Field.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { useAct } from '../use-act.ts';
import type { Assignment } from './AssignmentTable.tsx';
import { lastOwed } from './owed-periods.ts';

interface EndAssignmentDialogProps {
  readonly view: AssignmentsView;
  readonly assignment: Assignment;
  readonly onClose: () => void;
}

/** The last day of an assignment; which period is owed last is said before it is saved. */
export function EndAssignmentDialog({ view, assignment, onClose }: EndAssignmentDialogProps): ReactNode {
  const { words, text, format } = useReader();
  const say = words.organisation.assignments;
  const { kpiId, unitId, from, personId, stewardId } = assignment;
  const [to, setTo] = useState(assignment.to ?? view.today);
  const [isChecked, setChecked] = useState(false);
  const act = useAct(
    () => {
      const same = { kpiId, unitIds: [unitId], from, personId, stewardId };
      return api.organisation.assignOffices.mutate({ commandId: newId(), ...same, to });
    },
    () => say.ended,
    onClose,
  );
  const kpi = view.kpis.find(({ id }) => id === kpiId);
  const unit = view.units.find(({ id }) => id === unitId);
  const unitName = unit === undefined ? '' : text(unit.name);
  const last = kpi === undefined || to === '' || to < from ? null : lastOwed(view, kpi, from, to);
  return (
    <FormDialog
      title={say.endTitle(kpi?.code ?? '', unitName)}
      submit={say.end}
      isBusy={act.isBusy}
      problem={act.refusal?.field === 'to' ? null : act.problem}
      onSubmit={() => {
        setChecked(true);
        if (to !== '') act.run(undefined);
      }}
      onClose={onClose}
    >
      <DayField
        label={words.organisation.to}
        isFirst
        wrong={isChecked && to === '' ? say.wrong.to : act.refusal?.field === 'to' ? act.problem : null}
        value={to}
        onChange={setTo}
      />
      <p className="effect" role="status">
        {last === null
          ? say.effectNever(unitName, kpi?.code ?? '')
          : say.effectLast(unitName, kpi?.code ?? '', format.period(last.id, 'text'))}
      </p>
    </FormDialog>
  );
}
