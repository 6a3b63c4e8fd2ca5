import type { AssignmentsView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { More } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Name } from '../../../ui/Name.tsx';
import { daySpan } from '../day-span.ts';
import type { Assignment, AssignmentQuestion } from './AssignmentTable.tsx';

interface AssignmentTableRowProps {
  readonly view: AssignmentsView;
  readonly assignment: Assignment;
  readonly by: 'kpi' | 'unit';
  readonly onAsk: (question: AssignmentQuestion) => void;
}

/** Who enters a KPI for a unit, who answers for it, and between which days. */
export function AssignmentTableRow({ view, assignment, by, onAsk }: AssignmentTableRowProps): ReactNode {
  const { words, text, format } = useReader();
  const say = words.organisation.assignments;
  const { kpiId, unitId, personId, stewardId, from, to } = assignment;
  const kpi = view.kpis.find(({ id }) => id === kpiId);
  const unit = view.units.find(({ id }) => id === unitId);
  const nameOf = (id: string | null): string | null => view.people.find((one) => one.id === id)?.name ?? null;
  const hasEnded = to !== null && to < view.today;
  const subject = by === 'kpi' ? unit : kpi;
  const label = subject === undefined ? '' : `${subject.code} ${text(subject.name)}`;
  return (
    <tr className={hasEnded ? 'gone' : undefined}>
      <th scope="row">
        <span className="small faint">{subject?.code}</span> {subject === undefined ? null : <Name of={subject.name} />}
      </th>
      <td data-label={say.columns.reports}>{nameOf(personId) ?? <span className="faint">{say.theUnit}</span>}</td>
      <td data-label={say.columns.steward}>{nameOf(stewardId) ?? <span className="faint">–</span>}</td>
      <td className="small dim">
        {daySpan(words, format, from, to)}
        {hasEnded ? <span className="tag">{say.past}</span> : null}
      </td>
      <td className="acts">
        <AssignmentMenu label={label} assignment={assignment} onAsk={onAsk} />
      </td>
    </tr>
  );
}

interface AssignmentMenuProps extends Pick<AssignmentTableRowProps, 'assignment' | 'onAsk'> {
  readonly label: string;
}

function AssignmentMenu({ label, assignment, onAsk }: AssignmentMenuProps): ReactNode {
  const { organisation } = useReader().words;
  const say = organisation.assignments;
  return (
    <Menu label={organisation.more(label)} className="rowmenu" button={<More />}>
      <button type="button" role="menuitem" onClick={() => onAsk({ kind: 'change', assignment })}>
        {say.change}
      </button>
      <button type="button" role="menuitem" onClick={() => onAsk({ kind: 'end', assignment })}>
        {say.end}
      </button>
    </Menu>
  );
}
