import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';

interface ProposalNoteProps {
  readonly of: string;
  /** What is in force meanwhile. */
  readonly says: string;
  /** Names the taking back; the button itself is short. */
  readonly label: string;
  /** Null: the reader may not. */
  readonly onTakeBack: (() => void) | null;
}

/** That a figure is proposed and comes into force with the map, and the way back. */
export function ProposalNote({ of, says, label, onTakeBack }: ProposalNoteProps): ReactNode {
  const { words } = useReader();
  const say = words.mapPanel.target;
  return (
    <p className="proposed small">
      <span>
        <span className="b">{of}.</span> {say.proposed} <span className="dim">{says}</span>
      </span>
      {onTakeBack === null ? null : (
        <button type="button" className="link" aria-label={label} onClick={onTakeBack}>
          {say.takeBack}
        </button>
      )}
    </p>
  );
}
