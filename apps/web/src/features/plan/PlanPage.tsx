import type { PlanView } from '@rumbo/api';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useTitle } from '../../app/use-title.ts';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { ArchivePlan } from './ArchivePlan.tsx';
import { PlanAbout, PlanRead } from './PlanAbout.tsx';
import { PlanList } from './PlanList.tsx';
import { PlanSettings } from './PlanSettings.tsx';
import './plan.css';

/** What a plan is, and the settings of the method that its figures follow. */
export function PlanPage(): ReactNode {
  const { plan } = usePlace();
  const { words } = useReader();
  const query = useQuery(screens.plan.queryOptions({ planId: plan.id }));
  useTitle(words.plan.title);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <Plan key={view.plan.id} view={view} />}
    </Screen>
  );
}

function Plan({ view }: { readonly view: PlanView }): ReactNode {
  const { words, text, format } = useReader();
  const { plan: say } = words;
  const { plan } = view;
  const years = say.years(String(plan.firstYear), String(plan.lastYear));
  const isEditable = view.mayEdit && plan.archivedAt === null;
  return (
    <div className="page planpage">
      <p className="eyebrow">{say.eyebrow(text(view.administrationName))}</p>
      <div className="row base wrap planhead">
        <h1>
          {text(plan.name)} {text(plan.name).includes(years) ? null : <span className="faint">{years}</span>}
        </h1>
        {view.mayEdit ? (
          <div className="row push">
            <ArchivePlan view={view} />
          </div>
        ) : null}
      </div>
      {plan.archivedAt === null ? null : (
        <p className="banner risk">{say.archivedOn(format.instant(plan.archivedAt, 'day'))}</p>
      )}
      <div className="plancolumns">
        <div>
          {isEditable ? <PlanAbout view={view} /> : <PlanRead view={view} />}
          <PlanSettings view={view} isEditable={isEditable} />
          <p>
            <Link to="/plan/rules" className="link">
              {words.rules.title}
            </Link>
          </p>
        </div>
        <PlanList />
      </div>
    </div>
  );
}
