import type { AssignmentsView } from '@rumbo/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { AssignmentTableRow } from './AssignmentTableRow.tsx';
import { EndAssignmentDialog } from './EndAssignmentDialog.tsx';

export type Assignment = AssignmentsView['assignments'][number];
export type Kpi = AssignmentsView['kpis'][number];

/** What is asked about assignments, in a dialog. */
export type AssignmentQuestion =
  | { readonly kind: 'assign'; readonly kpiId: string; readonly unitId: string | null }
  | { readonly kind: 'change' | 'end'; readonly assignment: Assignment };

/** Who reports one KPI, or what one unit reports. */
export function AssignmentTable({ view }: { readonly view: AssignmentsView }): ReactNode {
  const { words, text } = useReader();
  const say = words.organisation.assignments;
  const [by, showBy] = useState<'kpi' | 'unit'>('kpi');
  const [kpiId, setKpi] = useState(view.kpis[0]?.id ?? '');
  const [unitId, setUnit] = useState(view.units[0]?.id ?? '');
  const [question, ask] = useState<AssignmentQuestion | null>(null);
  if (view.kpis.length === 0) return <p className="dim">{say.noKpis}</p>;
  const rows = rowsOf(view, by === 'kpi' ? { kpiId } : { unitId });
  const choices =
    by === 'kpi'
      ? view.kpis.map(({ id, code, name }) => ({ id, label: `${code} ${text(name)}` }))
      : view.units.map(({ id, name, depth }) => ({ id, label: `${'\u2003'.repeat(depth)}${text(name)}` }));
  return (
    <>
      <p className="dim assignmentlead">{say.lead}</p>
      <div className="organisationtools">
        <div className="seg" role="group" aria-label={say.view}>
          {(['kpi', 'unit'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={by === one} onClick={() => showBy(one)}>
              {one === 'kpi' ? say.byKpi : say.byUnit}
            </button>
          ))}
        </div>
        <select
          className="in"
          aria-label={by === 'kpi' ? say.columns.kpi : say.columns.unit}
          value={by === 'kpi' ? kpiId : unitId}
          onChange={(event) => (by === 'kpi' ? setKpi : setUnit)(event.target.value)}
        >
          {choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="btn primary push"
          onClick={() => ask({ kind: 'assign', kpiId, unitId: by === 'unit' ? unitId : null })}
        >
          {say.assign}
        </button>
      </div>
      <div className="panel tablewrap">
        {rows.length === 0 ? (
          <p className="pad dim">{by === 'kpi' ? say.none : say.noneOfUnit}</p>
        ) : (
          <table>
            <Head by={by} />
            <tbody>
              {rows.map((assignment) => (
                <AssignmentTableRow
                  key={`${assignment.kpiId} ${assignment.unitId} ${assignment.from}`}
                  view={view}
                  assignment={assignment}
                  by={by}
                  onAsk={ask}
                />
              ))}
            </tbody>
          </table>
        )}
      </div>
      {question === null ? null : <Asked view={view} question={question} onClose={() => ask(null)} />}
    </>
  );
}

function Head({ by }: { readonly by: 'kpi' | 'unit' }): ReactNode {
  const { words } = useReader();
  const { columns } = words.organisation.assignments;
  return (
    <thead>
      <tr>
        <th scope="col">{by === 'kpi' ? columns.unit : columns.kpi}</th>
        <th scope="col">{columns.reports}</th>
        <th scope="col">{columns.steward}</th>
        <th scope="col">{columns.days}</th>
        <th>
          <span className="said">{words.organisation.change}</span>
        </th>
      </tr>
    </thead>
  );
}

interface AskedProps {
  readonly view: AssignmentsView;
  readonly question: AssignmentQuestion;
  readonly onClose: () => void;
}

function Asked({ view, question, onClose }: AskedProps): ReactNode {
  if (question.kind === 'assign')
    return (
      <AssignDialog view={view} kpiId={question.kpiId} unitId={question.unitId} changed={null} onClose={onClose} />
    );
  const { assignment } = question;
  if (question.kind === 'end') return <EndAssignmentDialog view={view} assignment={assignment} onClose={onClose} />;
  const { kpiId, unitId } = assignment;
  return <AssignDialog view={view} kpiId={kpiId} unitId={unitId} changed={assignment} onClose={onClose} />;
}

/** Those of a KPI by the order of its units, those of a unit by the codes of its KPIs; the newest of each first. */
function rowsOf(
  { assignments, kpis, units }: AssignmentsView,
  wanted: { readonly kpiId?: string; readonly unitId?: string },
): readonly Assignment[] {
  const order = new Map([...kpis, ...units].map(({ id }, index) => [id, index]));
  const at = ({ kpiId, unitId }: Assignment) => order.get(wanted.kpiId === undefined ? kpiId : unitId) ?? order.size;
  return assignments
    .filter(({ kpiId, unitId }) => kpiId === (wanted.kpiId ?? kpiId) && unitId === (wanted.unitId ?? unitId))
    .filter(({ kpiId }) => order.has(kpiId))
    .toSorted((a, b) => at(a) - at(b) || (a.from < b.from ? 1 : -1));
}
