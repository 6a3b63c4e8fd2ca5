import type { AdministrationView } from '@rumbo/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { screens } from '../../../app/api.ts';
import { Screen } from '../../../app/Screen.tsx';
import { PageSkeleton } from '../../../ui/Skeleton.tsx';
import { OrganisationFrame, type Managed } from '../OrganisationFrame.tsx';
import { SettingsForm } from './SettingsForm.tsx';

/** What holds for everybody of an administration. */
export function SettingsPage(): ReactNode {
  return <OrganisationFrame page="settings">{(managed) => <Settings managed={managed} />}</OrganisationFrame>;
}

function Settings({ managed }: { readonly managed: Managed }): ReactNode {
  const query = useQuery(screens.administration.queryOptions({ administrationId: managed.id }));
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view: AdministrationView) => <SettingsForm key={view.administrationId} view={view} />}
    </Screen>
  );
}
