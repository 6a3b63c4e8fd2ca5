import type { InitiativeSummary } from '@rumbo/api';
import { initiativeStatus } from '@rumbo/domain';
import type { InitiativeStatus, Status } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import { Name } from './Name.tsx';
import { StatusBadge } from './StatusBadge.tsx';

/** An initiative wears the mark of the KPI status that is as bad. */
const MARK = { onPlan: 'onTarget', atRisk: 'atRisk', late: 'offTarget' } satisfies Record<InitiativeStatus, Status>;

interface InitiativeListProps {
  readonly initiatives: readonly InitiativeSummary[];
  /** The plan's today, or the shown day: what lies before it is past. */
  readonly today: string;
}

/** What should move it: how late it is, in words, and what comes next. */
export function InitiativeList({ initiatives, today }: InitiativeListProps): ReactNode {
  return (
    <ul className="list ruled inits">
      {initiatives.map((initiative) => (
        <li key={initiative.id}>
          <div className="row between base">
            <span className="b">
              {initiative.code} <Name of={initiative.name} />
            </span>
            <Slip days={initiative.slipDays} />
          </div>
          <Next initiative={initiative} today={today} />
        </li>
      ))}
    </ul>
  );
}

function Slip({ days }: { readonly days: number }): ReactNode {
  const { slip } = useReader().words.objective;
  const said = days < 0 ? slip.early(-days) : days === 0 ? slip.none : slip.late(days);
  return <StatusBadge status={MARK[initiativeStatus(days)]}>{said}</StatusBadge>;
}

function Next({ initiative, today }: { readonly initiative: InitiativeSummary; readonly today: string }): ReactNode {
  const { words, format, text } = useReader();
  const { objective } = words;
  const { milestones, ownerName, forecastEnd } = initiative;
  const reached = milestones.filter(({ reachedOn }) => reachedOn !== null).length;
  const next = milestones.filter(({ reachedOn }) => reachedOn === null).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
  const day = next === undefined ? '' : format.day(next.due, 'noYear');
  const step =
    next === undefined
      ? null
      : next.due < today
        ? objective.pastMilestone(text(next.name), day)
        : objective.nextMilestone(text(next.name), day);
  return (
    <p className="small dim">
      {[
        ownerName,
        milestones.length === 0 ? null : objective.milestones(reached, milestones.length),
        step,
        objective.ends(format.day(forecastEnd, 'short')),
      ]
        .filter((part) => part !== null)
        .join('. ')}
    </p>
  );
}
