import type { Objective } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { InitiativeSection } from './InitiativeSection.tsx';
import { KpiSection } from './KpiSection.tsx';
import { LinkSection } from './LinkSection.tsx';
import { ObjectiveHead } from './ObjectiveHead.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { SmartRows } from './SmartRows.tsx';
import { TextFields } from './TextFields.tsx';
import { useMayEdit } from './use-may-edit.ts';

/** One objective: what it says, whether that is SMART, who answers for it, what measures, drives and moves it. */
export function ObjectiveForm({ objective }: { readonly objective: Objective }): ReactNode {
  const { words } = useReader();
  const { draft, selection, factsView } = useDrawing();
  const mayEdit = useMayEdit(objective.id);
  const { readOnly } = words.mapPanel;
  const isOneOfSeveral = selection.objectiveIds.length > 1;
  return (
    <>
      <ObjectiveHead objective={objective} />
      {isOneOfSeveral ? <p className="small dim">{words.mapPanel.several(selection.objectiveIds.length)}</p> : null}
      {mayEdit ? null : (
        <p className="banner plain small">{draft.state.state === 'sent' ? readOnly.sent : readOnly.notYours}</p>
      )}
      <TextFields objective={objective} mayEdit={mayEdit} />
      <SmartRows objective={objective} />
      <PeopleFields objective={objective} mayEdit={mayEdit} />
      {factsView === null ? (
        <p className="sect small dim">{words.mapPanel.loadingFacts}</p>
      ) : (
        <KpiSection objective={objective} factsView={factsView} mayEdit={mayEdit} />
      )}
      <LinkSection objective={objective} />
      <InitiativeSection objective={objective} mayEdit={mayEdit} />
      <PlaceFields objective={objective} mayEdit={mayEdit} />
    </>
  );
}
