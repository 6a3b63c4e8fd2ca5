import type { KpiDefinitionView } from '@rumbo/api';
import { parsePeriod } from '@rumbo/domain';
import type { KpiDefinition } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { BaselineTable } from './BaselineTable.tsx';
import { calendarOf } from './definition-context.ts';
import { SetBaseline } from './SetBaseline.tsx';
import { SetTarget } from './SetTarget.tsx';
import { TargetTable } from './TargetTable.tsx';
import { UnitChoice } from './UnitChoice.tsx';

/** What the KPI is held against: targets of a unit as dated steps, and where it stood before the plan. */
export function TargetsSection({ view }: { readonly view: KpiDefinitionView }): ReactNode {
  const { words } = useReader();
  const say = words.kpiDefinition.targets;
  const { definition } = view;
  return (
    <section className="plansection targets" aria-labelledby="definition-targets">
      <h2 id="definition-targets">{say.title}</h2>
      {definition === null ? (
        <p className="dim">{say.notYet}</p>
      ) : definition.direction === 'none' ? (
        <p className="dim">{say.context}</p>
      ) : (
        <Targets view={view} definition={definition} />
      )}
    </section>
  );
}

interface TargetsProps {
  readonly view: KpiDefinitionView;
  readonly definition: KpiDefinition;
}

function Targets({ view, definition }: TargetsProps): ReactNode {
  const { words, text } = useReader();
  const say = words.kpiDefinition.targets;
  const { targeted } = view;
  const inForce = view.targets.filter((one) => one.isInForce).toSorted(latestFirst(view));
  const before = view.targets.filter((one) => !one.isInForce);
  return (
    <>
      {view.mayEdit && targeted !== null ? (
        <>
          <div className="row wrap unitline">
            <p className="dim grow">{say.lead(text(view.unitName))}</p>
            <UnitChoice view={view} />
          </div>
          <SetTarget key={`target ${view.unitId}`} view={view} definition={definition} targeted={targeted} />
          <SetBaseline key={`baseline ${view.unitId}`} view={view} definition={definition} />
        </>
      ) : null}
      {inForce.length === 0 ? (
        <p className="dim">{say.noneInForce}</p>
      ) : (
        <TargetTable title={say.inForce} rows={inForce} definition={definition} />
      )}
      {before.length === 0 ? null : (
        <details className="before">
          <summary>{say.before}</summary>
          <TargetTable title={say.before} rows={before} definition={definition} />
        </details>
      )}
      <Baselines view={view} definition={definition} />
    </>
  );
}

/** Where units stood: what counts now, and what did before. */
function Baselines({ view: { baselines }, definition }: TargetsProps): ReactNode {
  const { words } = useReader();
  const say = words.kpiDefinition.targets;
  const inForce = baselines.filter((one) => one.isInForce);
  const before = baselines.filter((one) => !one.isInForce);
  if (baselines.length === 0) return null;
  return (
    <div className="baselines">
      <h3>{say.baselines}</h3>
      <BaselineTable title={say.baselines} rows={inForce} definition={definition} />
      {before.length === 0 ? null : (
        <details className="before">
          <summary>{say.baselinesBefore}</summary>
          <BaselineTable title={say.baselinesBefore} rows={before} definition={definition} />
        </details>
      )}
    </div>
  );
}

/** By the end of their periods: in the order in which they come into force, backwards. */
function latestFirst(view: KpiDefinitionView) {
  const calendar = calendarOf(view);
  const endOf = ({ target }: KpiDefinitionView['targets'][number]): string => parsePeriod(target.period, calendar).end;
  return (one: KpiDefinitionView['targets'][number], other: KpiDefinitionView['targets'][number]): number =>
    endOf(other).localeCompare(endOf(one));
}
