import type { ObjectiveView } from '@rumbo/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { screenInput, usePlace } from '../../app/place.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useTitle } from '../../app/use-title.ts';
import { InitiativeList } from '../../ui/InitiativeList.tsx';
import { Name } from '../../ui/Name.tsx';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { PeriodPicker } from '../../ui/PeriodPicker.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useShownUnit } from '../../ui/use-shown-unit.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { LinkedObjectives } from './LinkedObjectives.tsx';
import { MeasureList } from './MeasureList.tsx';
import { WhyThisStatus } from './WhyThisStatus.tsx';
import './objective.css';

const route = getRouteApi('/place/objectives/$id');

/** One objective: what it says, how it stands and why, what measures and drives it. */
export function ObjectivePage(): ReactNode {
  const place = usePlace();
  const { id } = route.useParams();
  const { words, text } = useReader();
  const query = useQuery(
    screens.objective.queryOptions({ ...screenInput(place), objectiveId: id }, { placeholderData: keepPreviousData }),
  );
  const { data } = query;
  useTitle(data === undefined ? words.shell.nav.objective : `${data.objective.code} ${text(data.objective.title)}`);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <Objective view={view} />}
    </Screen>
  );
}

function Objective({ view }: { readonly view: ObjectiveView }): ReactNode {
  const { words, text } = useReader();
  const { objective: say } = words;
  const { objective, head, statement, theme } = view;
  const { today } = usePlace();
  const withUnit = useShownUnit();
  return (
    <div className="page objective">
      <p className="eyebrow">
        <Link to="/">{withUnit(head, words.shell.nav.overview)}</Link> /{' '}
        {say.inLane(text(view.perspective), theme === null ? null : text(theme))} / {objective.code}
      </p>
      <div className="row base wrap headrow">
        <h1>
          <Name of={objective.title} />
        </h1>
        <StatusBadge status={objective.status} size="large" />
        <span className="dim">
          {objective.ownerName === null ? say.noOwner : `${say.owner}: ${objective.ownerName}`}
        </span>
        <div className="row push noprint">
          <UnitPicker head={head} />
          <PeriodPicker period={head.period} periods={head.periods} />
        </div>
      </div>
      {statement === null ? null : (
        <p className="statement">
          <Name of={statement} />
        </p>
      )}
      <div className="cols2">
        <div>
          <MeasureList view={view} />
          <section>
            <h2>{say.initiatives}</h2>
            {view.initiatives.length === 0 ? (
              <p className="dim ruled nothing">{say.noInitiatives}</p>
            ) : (
              <InitiativeList initiatives={view.initiatives} today={today} />
            )}
          </section>
        </div>
        <aside>
          <WhyThisStatus view={view} />
          <LinkedObjectives title={say.drivers} none={say.noDrivers} objectives={view.drivers} period={head.period} />
          <LinkedObjectives title={say.driven} none={say.drivesNothing} objectives={view.driven} period={head.period} />
          <p className="small faint">{say.hypothesis}</p>
        </aside>
      </div>
    </div>
  );
}
