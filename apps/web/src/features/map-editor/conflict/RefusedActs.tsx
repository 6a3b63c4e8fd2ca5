import type { MapDocument } from '@rumbo/domain';
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

/** Which texts an act writes: what was typed on while it was on its way is about the same ones. */
function fieldsIn(document: MapDocument, { act }: RefusedAct): string {
  if (!isEdit(act)) return '';
  return fieldTexts(document, act.edit)
    .map(({ of, field, language }) => `${of ?? ''} ${field} ${language}`)
    .join('\n');
}

/** What the server did not accept: two texts of one field to choose from, and everything else with its reason. */
export function RefusedActs(): ReactNode {
  const { draft, store } = useDrawing();
  const { document, refused, revision } = draft;
  const isConflict = (one: RefusedAct): boolean =>
    one.refusal.code === 'fieldChanged' && fieldsIn(document, one) !== '';
  // Their text is there once their step has arrived.
  const first = refused.find((one) => isConflict(one) && revision >= revisionIn(one));
  const fields = first === undefined ? '' : fieldsIn(document, first);
  const same = refused.filter((one) => isConflict(one) && fieldsIn(document, one) === fields);
  const last = same.at(-1);
  const others = refused.filter((one) => !isConflict(one));
  return (
    <>
      {last === undefined || !isEdit(last.act) ? null : (
        <ConflictDialog
          key={fields}
          refusal={last.refusal}
          edit={last.act.edit}
          onDone={() => {
            for (const one of same) store.forget(one);
          }}
        />
      )}
      <div className="refusals" role="alert">
        {others.map((one) => (
          <RefusedMessage key={one.act.commandId} refused={one} />
        ))}
      </div>
    </>
  );
}
