import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { MapComparisonView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { api, screens } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { Screen } from '../../../app/Screen.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { PageSkeleton } from '../../../ui/Skeleton.tsx';
import { useDifferences } from '../../map-versions/use-differences.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { useDraftAct } from './use-draft-act.ts';

/** Publishing for good: what comes into force is listed before it does. */
export function PublishDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { words, format } = useReader();
  const { draft } = useDrawing();
  const navigate = useNavigate();
  const { publish } = words.mapVersions;
  const { planId, number } = draft.view;
  const shown = format.count(number);
  const comparison = useQuery(screens.mapComparison.queryOptions({ planId, before: 'live', after: 'draft' }));
  const publishing = useDraftAct(
    (seen) => api.maps.publish.mutate(seen),
    publish.done(shown),
    () => void navigate({ to: '/map' }),
  );
  return (
    <Dialog
      title={publish.title(shown)}
      onClose={onClose}
      isWide
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.shell.actions.cancel}
          </button>
          <button type="button" className="btn primary" aria-disabled={publishing.isBusy} onClick={publishing.run}>
            {publish.button(shown)}
          </button>
        </>
      }
    >
      <p className="dim">{publish.lead}</p>
      {draft.state.note === null ? null : <blockquote className="saidnote">{draft.state.note}</blockquote>}
      <Screen query={comparison} skeleton={<PageSkeleton />}>
        {(view) => <InForce view={view} />}
      </Screen>
      <p className="wrong" role="alert">
        {publishing.problem}
      </p>
    </Dialog>
  );
}

function InForce({ view }: { readonly view: MapComparisonView }): ReactNode {
  const { words, format } = useReader();
  const { publish } = words.mapVersions;
  const differences = useDifferences(view);
  if (differences.length === 0) return <p className="inforce">{publish.nothing}</p>;
  return (
    <section className="inforce">
      <h3>
        {publish.differences} <span className="faint">{format.count(differences.length)}</span>
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls by key */}
      <ul tabIndex={0} aria-label={publish.differences}>
        {differences.map(({ said }, place) => (
          <li key={`${place} ${said}`}>{said}</li>
        ))}
      </ul>
    </section>
  );
}
