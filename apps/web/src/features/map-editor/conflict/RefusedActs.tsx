import type { ReactNode } from 'react';
import { useDrawing } from '../draft/draft-context.tsx';
import { isEdit } from '../draft/draft-act.ts';
import type { RefusedAct } from '../draft/draft-act.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { fieldTexts } from './field-texts.ts';
import { RefusedMessage } from './RefusedMessage.tsx';
import './conflict.css';

const revisionIn = ({ refusal: { params } }: RefusedAct): number =>
  typeof params['revision'] === 'number' ? params['revision'] : 0;

/** What the server did not accept: two texts of one field to choose from, and everything else with its reason. */
export function RefusedActs(): ReactNode {
  const { draft } = useDrawing();
  const { document, refused, revision } = draft;
  const isConflict = ({ act, refusal }: RefusedAct): boolean =>
    refusal.code === 'fieldChanged' && isEdit(act) && fieldTexts(document, act.edit).length > 0;
  // Their text is there once their step has arrived.
  const conflict = refused.find((one) => isConflict(one) && revision >= revisionIn(one));
  const others = refused.filter((one) => !isConflict(one));
  return (
    <>
      {conflict === undefined || !isEdit(conflict.act) ? null : (
        <ConflictDialog key={conflict.act.commandId} refused={conflict} edit={conflict.act.edit} />
      )}
      <div className="refusals" role="alert">
        {others.map((one) => (
          <RefusedMessage key={one.act.commandId} refused={one} />
        ))}
      </div>
    </>
  );
}
