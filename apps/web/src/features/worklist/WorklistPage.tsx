import type { WorklistView } from '@rumbo/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useTitle } from '../../app/use-title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { worklistGroups } from './worklist-groups.ts';
import { WorklistSection } from './WorklistSection.tsx';
import './worklist.css';

/** What somebody owes, by when, and what is late: the contributor's home. */
export function WorklistPage(): ReactNode {
  const { plan } = usePlace();
  const { words } = useReader();
  const query = useQuery(screens.worklist.queryOptions({ planId: plan.id }));
  useTitle(words.worklist.title);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <Worklist view={view} />}
    </Screen>
  );
}

function Worklist({ view }: { readonly view: WorklistView }): ReactNode {
  const { words, format } = useReader();
  const { worklist } = words;
  if (!view.isAsked) return <EmptyState title={worklist.notAsked.title} body={worklist.notAsked.body} />;
  const late = view.late === 0 ? 'none' : view.late === view.open ? 'all' : 'some';
  const next = view.nextDue;
  return (
    <div className="page worklist">
      <p className="eyebrow">{worklist.title}</p>
      <h1>{view.open === 0 ? worklist.nothing : worklist.heading(view.open, late)}</h1>
      <p className="dim lead">
        {next === null
          ? worklist.noNext
          : worklist.next(format.day(next, 'weekday'), format.relativeDay(next, view.today))}
      </p>
      {worklistGroups(view.lines).map((group) => (
        <WorklistSection key={`${group.kind} ${group.day}`} group={group} today={view.today} />
      ))}
    </div>
  );
}
