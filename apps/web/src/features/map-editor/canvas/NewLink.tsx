import { editRefusal, inReadingOrder } from '@rumbo/domain';
import type { Link } from '@rumbo/domain';
import { refusalSentence } from '@rumbo/words';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { newId } from '../../../app/new-id.ts';
import { useReader } from '../../../app/language.tsx';
import type { Size } from '../../map/use-measured-size.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { ofObjective } from '../draft/selection.ts';
import { Basis } from './Basis.tsx';
import { CanvasPopover } from './CanvasPopover.tsx';
import { useCanvas } from './canvas-context.tsx';
import { LinkFields, NEW_LINK_VALUE } from './LinkFields.tsx';
import type { LinkSet } from './LinkFields.tsx';
import { ObjectiveCombobox } from './ObjectiveCombobox.tsx';
import type { Anchor } from './use-anchored.ts';

interface NewLinkProps {
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly anchor: Anchor;
  readonly size: Size;
}

/** A link on its way: from where, to where, why; Enter adds it. What cannot be linked is said before anything is typed. */
export function NewLink({ fromId, toId, anchor, size }: NewLinkProps): ReactNode {
  const { words } = useReader();
  const { draft, change, select } = useDrawing();
  const { setOpen, say: tell, focus } = useCanvas();
  const { document } = draft;
  const [value, setValue] = useState(NEW_LINK_VALUE);
  const say = words.mapActs.link;
  const codeOf = (id: string | null): string => document.objectives.find((one) => one.id === id)?.code ?? '';
  const ends = fromId === null || toId === null ? null : { fromId, toId };
  const why = ends === null ? null : editRefusal(document, { kind: 'link', link: { ...value, ...ends, id: 'new' } });

  const add = (): void => {
    if (ends === null || why !== null) return;
    const reason = value.reason?.es === undefined && value.reason?.en === undefined ? null : value.reason;
    if (!change({ kind: 'link', link: { ...value, reason, ...ends, id: newId() } })) return;
    tell(say.added(codeOf(ends.fromId), codeOf(ends.toId)));
    setOpen(null);
    select(ofObjective(ends.fromId));
    focus(ends.fromId);
  };
  const cancel = (): void => {
    setOpen(null);
    tell(say.cancelled);
    if (fromId !== null) focus(fromId);
  };
  const set = (part: LinkSet): void =>
    setValue((now) => ({ ...now, ...withoutReason(part), reason: reasonAfter(now.reason, part) }));
  const title =
    ends !== null
      ? say.newTitle(codeOf(ends.fromId), codeOf(ends.toId))
      : fromId === null
        ? say.newAny
        : say.newFrom(codeOf(fromId));
  return (
    <CanvasPopover label={title} anchor={anchor} size={size} onEscape={cancel}>
      <header>
        <h2>{title}</h2>
        <kbd className="push">Esc</kbd>
      </header>
      {ends === null ? (
        <ObjectiveCombobox
          key={fromId === null ? 'from' : 'to'}
          label={fromId === null ? say.from : say.to}
          objectives={inReadingOrder(document).filter(({ id }) => id !== fromId)}
          onChoose={(id) =>
            setOpen(
              fromId === null ? { kind: 'newLink', fromId: id, toId: null } : { kind: 'newLink', fromId, toId: id },
            )
          }
        />
      ) : why === null || why.code === 'linkCycle' ? (
        <LinkFields value={value} onSet={set} onEnter={add} />
      ) : null}
      {why === null ? null : (
        <p className="wrong" role="alert">
          {refusalSentence(words, why)}
        </p>
      )}
      {why?.code === 'linkCycle' ? (
        <button type="button" className="btn s" onClick={() => set({ isFeedbackLoop: true })}>
          {say.declareLoop}
        </button>
      ) : null}
      {ends === null || (why !== null && why.code !== 'linkCycle') ? null : (
        <div className="row foot">
          <Basis tested={value.tested} onChoose={(tested) => set({ tested })} />
          <button type="button" className="btn s primary push" aria-disabled={why !== null} onClick={add}>
            {say.add}
          </button>
        </div>
      )}
    </CanvasPopover>
  );
}

function withoutReason({ reason: _, ...rest }: LinkSet): Omit<LinkSet, 'reason'> {
  return rest;
}

function reasonAfter(before: Link['reason'], { reason }: LinkSet): Link['reason'] {
  if (reason === undefined) return before;
  const es = reason.es === undefined ? before?.es : reason.es;
  const en = reason.en === undefined ? before?.en : reason.en;
  return { ...(es == null ? {} : { es }), ...(en == null ? {} : { en }) };
}
