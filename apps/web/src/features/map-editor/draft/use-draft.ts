import type { DraftView } from '@rumbo/api';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../../../app/api.ts';
import { heardTopics } from '../../../app/live/heard-topics.ts';
import { newId } from '../../../app/new-id.ts';
import { failureOf } from '../../../app/refusal.ts';
import { session } from '../../../app/session/session.ts';
import { isEdit } from './draft-act.ts';
import type { DraftAct } from './draft-act.ts';
import { createDraftStore } from './draft-store.ts';
import type { DraftStore, DraftSurroundings, EditedDraft } from './draft-store.ts';
import { dropActs, keepActs, keptActs } from './kept-acts.ts';

function sendAct(planId: string, act: DraftAct, draftId: string | null) {
  const named = { planId, commandId: act.commandId, ...(draftId === null ? {} : { draftId }) };
  if (isEdit(act))
    return api.maps.edit.mutate({ ...named, edits: [act.edit], ...(act.seen === null ? {} : { seen: act.seen }) });
  return api.maps[act.kind].mutate(named);
}

function surroundings(planId: string, personId: string): DraftSurroundings {
  return {
    api: {
      send: async (act, draftId) => (await sendAct(planId, act, draftId)).result,
      steps: (draftId, after) => api.draftSteps.query({ planId, draftId, after }),
      whole: () => api.draft.query({ planId }),
    },
    failureOf(error) {
      const failure = failureOf(error);
      if (failure.kind === 'signedOut') session.expire();
      return failure;
    },
    newId,
    keepActs: (draftId, acts) => keepActs({ personId, planId }, { draftId, acts }),
    dropActs: (commandIds) => dropActs({ personId, planId }, commandIds),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

/** The draft that is open on this page, alive: what others do arrives, what was left unsent goes. */
export function useDraft(
  view: DraftView,
  personId: string,
): { readonly store: DraftStore; readonly draft: EditedDraft } {
  const { planId } = view;
  const [store] = useState(() =>
    createDraftStore(view, keptActs({ personId, planId }).acts, surroundings(planId, personId)),
  );
  useEffect(() => {
    const unlisten = heardTopics.listen((topics) => {
      if (topics.includes(`draft:${planId}`) || topics.includes('reset')) store.hear();
    });
    const goOn = (): void => store.hear();
    const unwatch = session.watch(goOn);
    window.addEventListener('online', goOn);
    store.start();
    return () => {
      unlisten();
      unwatch();
      window.removeEventListener('online', goOn);
      store.stop();
    };
  }, [store, planId]);
  return { store, draft: useSyncExternalStore(store.subscribe, store.get) };
}
