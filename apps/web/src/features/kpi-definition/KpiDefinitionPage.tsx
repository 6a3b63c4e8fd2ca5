import type { KpiDefinitionView } from '@rumbo/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { FormEvent, ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { screenInput, usePlace } from '../../app/place.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useTitle } from '../../app/use-title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { DefinitionForm } from './DefinitionForm.tsx';
import { DefinitionRead } from './DefinitionRead.tsx';
import { Reporters } from './Reporters.tsx';
import { SavePanel } from './SavePanel.tsx';
import { TargetsSection } from './TargetsSection.tsx';
import { useDefinitionForm } from './use-definition-form.ts';
import { VersionList } from './VersionList.tsx';
import '../plan/plan.css';
import './kpi-definition.css';

const route = getRouteApi('/place/kpis/$id/definition');

/** What a KPI is: defined here by planners and its owner, read by everybody who sees its figures. */
export function KpiDefinitionPage(): ReactNode {
  const place = usePlace();
  const { id } = route.useParams();
  const { words } = useReader();
  const query = useQuery(
    screens.kpiDefinition.queryOptions({ ...screenInput(place), kpiId: id }, { placeholderData: keepPreviousData }),
  );
  useTitle(words.kpiDefinition.title);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <Definition key={view.definition?.id} view={view} />}
    </Screen>
  );
}

/** The same without a KPI yet. */
export function NewKpiPage(): ReactNode {
  const place = usePlace();
  const { words } = useReader();
  const say = words.kpiDefinition;
  const query = useQuery(screens.kpiDefinition.queryOptions(screenInput(place)));
  useTitle(say.newTitle);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) =>
        view.mayEdit ? <Edited view={view} /> : <EmptyState title={words.states.noAccess.title} body={say.noRight} />
      }
    </Screen>
  );
}

function Definition({ view }: { readonly view: KpiDefinitionView }): ReactNode {
  return view.mayEdit ? <Edited view={view} /> : <Read view={view} />;
}

function Edited({ view }: { readonly view: KpiDefinitionView }): ReactNode {
  const form = useDefinitionForm(view);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    form.save();
  };
  return (
    <div className="page planpage definitionpage">
      <Head view={view} />
      <div className="definitioncolumns">
        <form id="definition" noValidate onSubmit={submit}>
          <DefinitionForm form={form} />
        </form>
        <aside>
          <SavePanel form={form} />
          <VersionList view={view} />
        </aside>
        <div className="below">
          <TargetsSection view={view} />
          <Reporters view={view} />
        </div>
      </div>
    </div>
  );
}

function Read({ view }: { readonly view: KpiDefinitionView }): ReactNode {
  const { words } = useReader();
  return (
    <div className="page planpage definitionpage">
      <Head view={view} />
      <p className="dim lead">{words.kpiDefinition.readOnly}</p>
      <div className="definitioncolumns">
        <div>
          <DefinitionRead view={view} />
        </div>
        <aside>
          <VersionList view={view} />
        </aside>
        <div className="below">
          <TargetsSection view={view} />
          <Reporters view={view} />
        </div>
      </div>
    </div>
  );
}

function Head({ view }: { readonly view: KpiDefinitionView }): ReactNode {
  const { words, text } = useReader();
  const say = words.kpiDefinition;
  const { definition } = view;
  return (
    <>
      <nav className="eyebrow" aria-label={say.trail}>
        <Link to="/kpis">{words.shell.nav.kpis}</Link>
        {definition === null ? null : (
          <>
            {' / '}
            <Link to="/kpis/$id" params={{ id: definition.id }}>
              {definition.code} {text(definition.name)}
            </Link>
          </>
        )}
      </nav>
      <h1>{definition === null ? say.newTitle : text(definition.name)}</h1>
      {definition === null ? <p className="dim lead">{say.newLead}</p> : null}
    </>
  );
}
