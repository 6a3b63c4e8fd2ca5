import { useQuery } from '@tanstack/react-query';
import type { MapComparisonView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { api, screens } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { Screen } from '../../../app/Screen.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useDifferences } from '../../map-versions/use-differences.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { useDraftAct } from './use-draft-act.ts';

/** Giving a draft up says first what goes with it. */
export function DiscardDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { words, format } = useReader();
  const { draft } = useDrawing();
  const { discard } = words.mapVersions;
  const { planId, number } = draft.view;
  const comparison = useQuery(screens.mapComparison.queryOptions({ planId, before: 'live', after: 'draft' }));
  const discarding = useDraftAct((seen) => api.maps.discard.mutate(seen), discard.done, onClose);
  return (
    <Dialog
      title={discard.title(format.count(number))}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" data-first onClick={onClose}>
            {discard.keep}
          </button>
          <button type="button" className="btn primary" aria-disabled={discarding.isBusy} onClick={discarding.run}>
            {discard.button}
          </button>
        </>
      }
    >
      <p>{discard.by(format.list(draft.state.drawnByNames))}</p>
      <Screen query={comparison} skeleton={null}>
        {(view) => <Lost view={view} />}
      </Screen>
      <p className="wrong" role="alert">
        {discarding.problem}
      </p>
    </Dialog>
  );
}

function Lost({ view }: { readonly view: MapComparisonView }): ReactNode {
  const { discard } = useReader().words.mapVersions;
  const { length } = useDifferences(view);
  return <p>{length === 0 ? discard.nothingLost : discard.lost(length)}</p>;
}
