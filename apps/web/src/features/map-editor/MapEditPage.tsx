import type { DraftView } from '@rumbo/api';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useHasCanvas } from '../../app/use-media.ts';
import { useTitle } from '../../app/use-title.ts';
import { announce } from '../../ui/announcer.ts';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { Cross } from '../../ui/icons.tsx';
import { CanvasProvider, useCanvas } from './canvas/canvas-context.tsx';
import { DraftPlace } from './canvas/DraftPlace.tsx';
import { ChecksBar } from './checks/ChecksBar.tsx';
import { RefusedActs } from './conflict/RefusedActs.tsx';
import { DrawingProvider } from './draft/draft-context.tsx';
import { DRAFT_OPTIONS } from './draft/draft-options.ts';
import { keptActs } from './draft/kept-acts.ts';
import { useDraft } from './draft/use-draft.ts';
import { DraftNotes } from './DraftNotes.tsx';
import { EditToolbar } from './EditToolbar.tsx';
import { KeyBar } from './KeyBar.tsx';
import { DraftOutline } from './outline/DraftOutline.tsx';
import { ObjectivePanel } from './panel/ObjectivePanel.tsx';
import { DraftNotice } from './versions/DraftNotice.tsx';
import { UndoMessage } from './UndoMessage.tsx';
import { useUndoKeys } from './use-undo-keys.ts';
import '../map/map-page.css';
import './map-edit.css';

/** Where the map is drawn. The draft is fetched once; from then on it hears of what changes by itself. */
export function MapEditPage(): ReactNode {
  const { plan } = usePlace();
  const { words } = useReader();
  const query = useQuery(screens.draft.queryOptions({ planId: plan.id }, DRAFT_OPTIONS));
  useTitle(words.mapEditor.pageTitle);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <DraftEditor key={view.planId} view={view} />}
    </Screen>
  );
}

function DraftEditor({ view }: { readonly view: DraftView }): ReactNode {
  const { me } = usePlace();
  const { words } = useReader();
  const [waiting] = useState(() => keptActs({ personId: me.personId, planId: view.planId }).acts.length);
  const { store, draft } = useDraft(view, me.personId);
  const facts = useQuery(screens.mapFacts.queryOptions({ planId: view.planId }));
  useEffect(() => {
    if (waiting > 0) announce(words.mapEditor.saving.goesOn(waiting));
    // Said once, when the page is opened.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return (
    <DrawingProvider draft={draft} store={store} factsView={facts.data ?? null}>
      <CanvasProvider>
        <Editor />
      </CanvasProvider>
    </DrawingProvider>
  );
}

function OutlinePlace(): ReactNode {
  return (
    <div className="draftplace">
      <DraftOutline />
      <ChecksBar />
    </div>
  );
}

function Editor(): ReactNode {
  const { words } = useReader();
  const hasCanvas = useHasCanvas();
  const { view } = useSearch({ from: '/place/map/edit' });
  const navigate = useNavigate();
  const isOutline = !hasCanvas || view === 'outline';
  const { isPanelOpen, showPanel } = useCanvas();
  useUndoKeys();
  const showOutline = (outline: boolean): void =>
    void navigate({
      to: '/map/edit',
      search: (before) => ({ ...before, view: outline ? 'outline' : undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={`mapedit${hasCanvas ? '' : ' narrow'}`}>
      <EditToolbar isOutline={isOutline} onShowOutline={hasCanvas ? showOutline : null} />
      <DraftNotice />
      <DraftNotes isNarrow={!hasCanvas} />
      <div className={`editwork${isPanelOpen ? ' withpanel' : ''}`}>
        {isOutline ? <OutlinePlace /> : <DraftPlace />}
        <div className="editside">
          <button
            type="button"
            className="icon closeside"
            aria-label={words.shell.actions.close}
            onClick={() => showPanel(false)}
          >
            <Cross />
          </button>
          <ObjectivePanel />
        </div>
      </div>
      {isOutline ? null : <KeyBar />}
      <UndoMessage />
      <RefusedActs />
    </div>
  );
}
