import type { ObjectiveView } from '@rumbo/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Name } from '../../ui/Name.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useLeadLine } from '../map/MapNodeBody.tsx';

type Linked = ObjectiveView['drivers'][number];

interface LinkedObjectivesProps {
  readonly title: string;
  readonly none: string;
  readonly objectives: readonly Linked[];
  readonly period: string;
}

/** Objectives on the other end of a link, each with the hypothesis that joins them. */
export function LinkedObjectives({ title, none, objectives }: LinkedObjectivesProps): ReactNode {
  return (
    <section className="linked">
      <h2>{title}</h2>
      {objectives.length === 0 ? <p className="dim ruled nothing">{none}</p> : null}
      <ul className={objectives.length === 0 ? undefined : 'list ruled'}>
        {objectives.map((objective) => (
          <li key={objective.id}>
            <LinkedRow objective={objective} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LinkedRow({ objective }: { readonly objective: Linked }): ReactNode {
  const { words, text } = useReader();
  const say = words.objective;
  const line = useLeadLine(objective);
  const { linkReason, lagMonths, sign } = objective;
  const hypothesis = [
    linkReason === null ? null : text(linkReason).replace(/\.$/, ''),
    sign < 0 ? say.against : null,
    lagMonths === null ? say.lagUnknown : say.lag(lagMonths),
  ].filter((part) => part !== null);
  return (
    <>
      <div className="row between base">
        <Link to="/objectives/$id" params={{ id: objective.id }} className="quietlink b">
          <span className="faint small">{objective.code} </span>
          <Name of={objective.title} />
        </Link>
        <StatusBadge status={objective.status} />
      </div>
      <p className="small dim">{line}</p>
      <p className="small faint">{hypothesis.join(', ')}</p>
    </>
  );
}
