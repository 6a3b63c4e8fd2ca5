import { mapTemplate } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { newId } from '../../../app/new-id.ts';
import { useReader } from '../../../app/language.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { useAddPerspective } from './use-lane-commands.ts';
import { useRights } from './use-rights.ts';

/** A map on which nothing stands: what to begin with. */
export function EmptyDraft(): ReactNode {
  const { words } = useReader();
  const { change } = useDrawing();
  const { mayDraw } = useRights();
  const addPerspective = useAddPerspective();
  const say = words.mapEditor.empty;
  return (
    <div className="emptydraft">
      <EmptyState
        title={say.title}
        body={mayDraw ? say.body : ''}
        actions={
          mayDraw ? (
            <>
              <button
                type="button"
                className="btn primary"
                onClick={() => change({ kind: 'replaceMap', document: mapTemplate('customs', newId) })}
              >
                {say.template}
              </button>
              <button type="button" className="btn" onClick={() => addPerspective(0)}>
                {words.mapEditor.add.perspective}
              </button>
            </>
          ) : undefined
        }
      />
    </div>
  );
}
