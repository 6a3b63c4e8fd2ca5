import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { screens } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { Screen } from '../../../app/Screen.tsx';
import { PageSkeleton } from '../../../ui/Skeleton.tsx';
import { OrganisationFrame, type Managed } from '../OrganisationFrame.tsx';
import { AbsenceList } from './AbsenceList.tsx';

/** Who of an administration is away, and who stands in. */
export function AbsencesPage(): ReactNode {
  return <OrganisationFrame page="absences">{(managed) => <Absences managed={managed} />}</OrganisationFrame>;
}

function Absences({ managed }: { readonly managed: Managed }): ReactNode {
  const { words } = useReader();
  const query = useQuery(screens.absences.queryOptions({ administrationId: managed.id }));
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <AbsenceList view={view} lead={words.organisation.absences.lead} isOwn={false} />}
    </Screen>
  );
}
