import type { ApprovalsView } from '@rumbo/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useIsPhone } from '../../app/use-media.ts';
import { useTitle } from '../../app/use-title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { OneByOnePage } from './OneByOnePage.tsx';
import { SubmissionPanel } from './SubmissionPanel.tsx';
import { WaitingMap } from './WaitingMap.tsx';
import './approvals.css';

/** What waits for an approver, the oldest first, with only what needs eyes expanded. */
export function ApprovalsPage(): ReactNode {
  const { plan } = usePlace();
  const { words } = useReader();
  const query = useQuery(screens.approvals.queryOptions({ planId: plan.id }));
  useTitle(words.approvals.title);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <Approvals view={view} />}
    </Screen>
  );
}

function Approvals({ view }: { readonly view: ApprovalsView }): ReactNode {
  const { words } = useReader();
  const isPhone = useIsPhone();
  const { approvals } = words;
  const waiting = view.submissions.reduce(
    (sum, { rows }) => sum + rows.filter(({ mayApprove }) => mayApprove).length,
    0,
  );
  if (view.submissions.length === 0 && view.map === null)
    return <EmptyState title={approvals.empty.title} body={approvals.empty.body} />;
  const title = waiting === 0 && view.map !== null ? words.mapVersions.waiting.heading : approvals.waiting(waiting);
  if (isPhone)
    return (
      <div className="page approvals one">
        <p className="eyebrow">{title}</p>
        <OneByOnePage view={view} />
      </div>
    );
  return (
    <div className="page approvals">
      <p className="eyebrow">{approvals.title}</p>
      <h1>{title}</h1>
      {view.map === null ? null : <WaitingMap map={view.map} />}
      {view.submissions.map((submission) => (
        <SubmissionPanel
          key={`${submission.unitId} ${submission.period}`}
          submission={submission}
          planId={view.planId}
        />
      ))}
    </div>
  );
}
