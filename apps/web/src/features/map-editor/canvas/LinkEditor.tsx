import type { Link } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Cross } from '../../../ui/icons.tsx';
import { Name } from '../../../ui/Name.tsx';
import type { Size } from '../../map/use-measured-size.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { NOTHING } from '../draft/selection.ts';
import { Basis } from './Basis.tsx';
import { CanvasPopover } from './CanvasPopover.tsx';
import { LinkFields } from './LinkFields.tsx';
import type { Anchor } from './use-anchored.ts';
import { useRemoving } from './use-removing.ts';
import { useRights } from './use-rights.ts';

interface LinkEditorProps {
  readonly link: Link;
  readonly anchor: Anchor;
  readonly size: Size;
}

/** The chosen link: what it says, each part saved as it is changed. */
export function LinkEditor({ link, anchor, size }: LinkEditorProps): ReactNode {
  const { words } = useReader();
  const { draft, change, store, select } = useDrawing();
  const { mayDraw } = useRights();
  const { unlink } = useRemoving();
  const say = words.mapActs.link;
  const [cause, effect] = [link.fromId, link.toId].map((id) => draft.document.objectives.find((one) => one.id === id));
  if (cause === undefined || effect === undefined) return null;
  const held = (field: string): string => `link/${link.id}/${field}`;
  const close = (): void => select(NOTHING);
  return (
    <CanvasPopover label={say.title(cause.code, effect.code)} anchor={anchor} size={size} onEscape={close}>
      <header>
        <h2>{say.title(cause.code, effect.code)}</h2>
        <button type="button" className="icon push" aria-label={words.map.links.close} onClick={close}>
          <Cross />
        </button>
      </header>
      <p className="small dim">
        <Name of={cause.title} /> → <Name of={effect.title} />
      </p>
      {mayDraw ? (
        <>
          <LinkFields
            value={link}
            onSet={(set, typed) =>
              change(
                { kind: 'editLink', id: link.id, set },
                typed === undefined ? {} : { heldBy: held(typed.field), seen: typed.seen },
              )
            }
            onLeave={(field) => store.release(held(field))}
            onEnter={close}
          />
          <div className="row foot">
            <Basis
              tested={link.tested}
              onChoose={(tested) => change({ kind: 'editLink', id: link.id, set: { tested } })}
            />
            <button type="button" className="btn s push" onClick={() => unlink(link.id)}>
              {say.remove}
            </button>
          </div>
        </>
      ) : (
        <p>{link.reason === null ? words.map.links.noReason : <Name of={link.reason} />}</p>
      )}
    </CanvasPopover>
  );
}
