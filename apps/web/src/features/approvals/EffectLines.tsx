import type { KpiEffect, ObjectiveEffect, PlaceEffect } from '@rumbo/api';
import type { Status } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Name } from '../../ui/Name.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

const rounded = (score: number | null): number | null => (score === null ? null : Math.round(score));

/** What changes at one place: objectives and KPIs whose status changes are open, figures alone are folded. */
export function EffectLines({ place }: { readonly place: PlaceEffect }): ReactNode {
  const { words } = useReader();
  const { effect } = words.decisions;
  const { kpis, planScore } = place;
  const objectives = place.objectives.filter(
    ({ before, after }) => before.status !== after.status || rounded(before.score) !== rounded(after.score),
  );
  const turned = kpis.filter(({ before, after }) => before.status !== after.status);
  const kept = kpis.filter(({ before, after }) => before.status === after.status);
  const statuses = turned.length + objectives.filter(({ before, after }) => before.status !== after.status).length;
  return (
    <>
      {statuses === 0 ? null : <p className="small b">{effect.statusChanges(statuses)}</p>}
      <ul className="list ruled">
        {objectives.map((one) => (
          <ObjectiveLine key={one.objectiveId} of={one} />
        ))}
        {turned.map((one) => (
          <KpiLine key={one.kpiId} of={one} />
        ))}
      </ul>
      {rounded(planScore.before) === rounded(planScore.after) ? null : (
        <p className="small dim">
          {effect.planScore}: <Change before={planScore.before} after={planScore.after} decimals={0} />
        </p>
      )}
      {kept.length === 0 ? null : (
        <details open={statuses === 0 && kept.length < 4}>
          <summary className="small">{effect.figuresOnly(kept.length)}</summary>
          <ul className="list ruled">
            {kept.map((one) => (
              <KpiLine key={one.kpiId} of={one} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function KpiLine({ of: { code, name, before, after, decimals } }: { readonly of: KpiEffect }): ReactNode {
  const { words } = useReader();
  const { effect } = words.decisions;
  const parts = (side: KpiEffect['before']): string =>
    side.parts === null ? effect.none : words.status.partsMark(side.parts.got, side.parts.expected);
  return (
    <li>
      <span className="what">
        <span className="faint small">{code}</span> <Name of={name} />
      </span>
      <span className="nowrap figures">
        <Change before={before.value} after={after.value} decimals={decimals} />
      </span>
      <Turn before={before.status} after={after.status} />
      {parts(before) === parts(after) || (after.parts?.expected ?? 0) < 2 ? null : (
        <span className="small faint">{effect.parts(parts(before), parts(after))}</span>
      )}
    </li>
  );
}

function ObjectiveLine({ of: { code, title, before, after } }: { readonly of: ObjectiveEffect }): ReactNode {
  return (
    <li>
      <span className="what">
        <span className="faint small">{code}</span> <Name of={title} />
      </span>
      <span className="nowrap figures">
        <Change before={before.score} after={after.score} decimals={0} />
      </span>
      <Turn before={before.status} after={after.status} />
    </li>
  );
}

/** From one figure to another; the old one alone where it stays. */
function Change(of: {
  readonly before: number | null;
  readonly after: number | null;
  readonly decimals: number;
}): ReactNode {
  const { words, format } = useReader();
  const shown = (value: number | null): string => (value === null ? '–' : format.figure(value, of.decimals));
  // What rounds to the same figure is no change to who reads it.
  return shown(of.before) === shown(of.after) ? (
    shown(of.after)
  ) : (
    <>
      <span className="faint">{shown(of.before)}</span>{' '}
      <span aria-label={words.decisions.effect.becomes} role="img">
        →
      </span>{' '}
      <b>{shown(of.after)}</b>
    </>
  );
}

function Turn({ before, after }: { readonly before: Status; readonly after: Status }): ReactNode {
  const { words } = useReader();
  return before === after ? (
    <StatusBadge status={after} />
  ) : (
    <span className="turn">
      <StatusBadge status={before} />{' '}
      <span aria-label={words.decisions.effect.becomes} role="img">
        →
      </span>{' '}
      <StatusBadge status={after} />
    </span>
  );
}
