import type { Language, Text, TextPatch } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import type { Size } from '../../map/use-measured-size.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { CanvasPopover } from './CanvasPopover.tsx';
import { useCanvas } from './canvas-context.tsx';
import { TypedText } from './TypedText.tsx';
import type { Anchor } from './use-anchored.ts';

interface NamePopoverProps {
  readonly name: Text;
  /** Names the thing whose name it is, for what is held while it is typed. */
  readonly of: string;
  readonly anchor: Anchor;
  readonly size: Size;
  readonly onName: (patch: TextPatch, typed: { readonly heldBy: string; readonly seen: number }) => void;
  readonly onEnd: () => void;
}

/** A name in the languages of the plan, typed beside where it stands. */
export function NamePopover({ name, of, anchor, size, onName, onEnd }: NamePopoverProps): ReactNode {
  const { words, language, text } = useReader();
  const { draft, store } = useDrawing();
  const { setOpen } = useCanvas();
  const { languages } = draft.view;
  const say = words.mapActs.name;
  const ordered = [...languages].sort((a) => (a === language ? -1 : 0));
  const held = (one: Language): string => `${of}/name/${one}`;
  const end = (): void => {
    for (const one of ordered) store.release(held(one));
    setOpen(null);
    onEnd();
  };
  const type = (one: Language, value: string, seen: number): void => {
    // A name stays while another language has one; the last is not taken away.
    const isLast = languages.every((other) => other === one || name[other] === undefined);
    if (value.trim() === '' && isLast) return;
    onName({ [one]: value.trim() === '' ? null : value }, { heldBy: held(one), seen });
  };
  return (
    <CanvasPopover label={say.title(text(name))} anchor={anchor} size={size} width={250} onEscape={end}>
      {ordered.map((one, index) => (
        <TypedText
          key={one}
          label={say.in[one]}
          lang={one}
          rows={1}
          value={name[one] ?? ''}
          isFirst={index === 0}
          onType={(value, seen) => type(one, value, seen)}
          onLeave={() => store.release(held(one))}
          onEnter={end}
        />
      ))}
      <button type="button" className="btn s" onClick={end}>
        {words.mapActs.link.done}
      </button>
    </CanvasPopover>
  );
}
