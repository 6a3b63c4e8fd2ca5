import type { MeView } from '@rumbo/api';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { screens } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { Screen } from '../../../app/Screen.tsx';
import { shownPlan } from '../../../app/shown-plan.ts';
import { PageSkeleton } from '../../../ui/Skeleton.tsx';
import { SelectField } from '../Field.tsx';
import { OrganisationFrame, type Managed } from '../OrganisationFrame.tsx';
import { AssignmentTable } from './AssignmentTable.tsx';
import { useSearch } from '@tanstack/react-router';

/** Who reports which KPI of a plan. */
export function AssignmentsPage(): ReactNode {
  return (
    <OrganisationFrame page="assignments">
      {(managed, me) => <Assignments managed={managed} me={me} />}
    </OrganisationFrame>
  );
}

function Assignments({ managed, me }: { readonly managed: Managed; readonly me: MeView }): ReactNode {
  const { words, text } = useReader();
  const { plan: named } = useSearch({ from: '/place' });
  const shown = shownPlan(me, named)?.id ?? '';
  const [chosen, choose] = useState<string | null>(null);
  const planId = chosen ?? (managed.assignsIn.includes(shown) ? shown : (managed.assignsIn[0] ?? ''));
  const query = useQuery(screens.assignments.queryOptions({ planId }));
  const choices = managed.assignsIn.map((id) => {
    const plan = me.plans.find((one) => one.id === id);
    return { value: id, label: plan === undefined ? id : text(plan.name) };
  });
  return (
    <>
      {choices.length > 1 ? (
        <SelectField label={words.organisation.plan} value={planId} choices={choices} onChange={choose} />
      ) : null}
      <Screen query={query} skeleton={<PageSkeleton />}>
        {(view) => <AssignmentTable key={view.planId} view={view} />}
      </Screen>
    </>
  );
}
