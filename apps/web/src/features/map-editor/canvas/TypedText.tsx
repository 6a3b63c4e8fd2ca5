import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useDrawing } from '../draft/draft-context.tsx';

interface TypedTextProps {
  readonly label: string;
  readonly lang: string;
  readonly value: string;
  /** `seen`: the revision that was on screen when the field was entered. */
  readonly onType: (value: string, seen: number) => void;
  readonly onLeave?: () => void;
  readonly onEnter?: () => void;
  readonly isFirst?: boolean;
  readonly rows?: number;
}

/** A text that is typed: while somebody is in it, it shows what they type, whatever comes back. */
export function TypedText({
  label,
  lang,
  value,
  onType,
  onLeave,
  onEnter,
  isFirst = false,
  rows = 2,
}: TypedTextProps): ReactNode {
  const { draft } = useDrawing();
  const [typed, setTyped] = useState<{ readonly text: string; readonly seen: number } | null>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || onEnter === undefined) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <label className="field">
      <span>{label}</span>
      <textarea
        className="in small"
        lang={lang}
        rows={rows}
        data-first={isFirst ? '' : undefined}
        value={typed?.text ?? value}
        onFocus={() => setTyped({ text: value, seen: draft.revision })}
        onChange={({ target }) => {
          const seen = typed?.seen ?? draft.revision;
          setTyped({ text: target.value, seen });
          onType(target.value, seen);
        }}
        onBlur={() => {
          setTyped(null);
          onLeave?.();
        }}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
