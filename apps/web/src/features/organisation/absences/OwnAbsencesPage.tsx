import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { screens } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { Screen } from '../../../app/Screen.tsx';
import { useTitle } from '../../../app/use-title.ts';
import { PageSkeleton } from '../../../ui/Skeleton.tsx';
import { AbsenceList } from './AbsenceList.tsx';
import '../organisation.css';

/** One's own absences: everybody says for themself when they are away and who stands in. */
export function OwnAbsencesPage(): ReactNode {
  const say = useReader().words.organisation.absences;
  const query = useQuery(screens.absences.queryOptions({}));
  useTitle(say.title);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => (
        <div className="page organisation ownabsences">
          <h1>{say.title}</h1>
          <AbsenceList view={view} lead={say.ownLead} isOwn />
        </div>
      )}
    </Screen>
  );
}
