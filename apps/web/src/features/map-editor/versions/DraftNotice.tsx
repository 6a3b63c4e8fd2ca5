import { statusMark } from '@rumbo/drawing';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { MarkSvg } from '../../../ui/MarkSvg.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import './draft-actions.css';

/** Above the draft: that it waits for a decision, or why it came back. */
export function DraftNotice(): ReactNode {
  const { words, format } = useReader();
  const { mapVersions } = words;
  const { state, sentByName, sentAt, note, givenBackByName, giveBackReason } = useDrawing().draft.state;
  if (state === 'sent') {
    return (
      <div className="banner plain draftnotice" role="status">
        <b>
          {mapVersions.sentBy(
            sentByName ?? mapVersions.somebody,
            sentAt === null ? '' : format.instant(sentAt, 'short'),
          )}
        </b>
        {note === null ? null : <span>{mapVersions.quoted(note)}</span>}
        <span className="dim small">{mapVersions.cannotDraw}</span>
      </div>
    );
  }
  if (giveBackReason === null) return null;
  return (
    <div className="banner off draftnotice" role="status">
      <b className="st off">
        <MarkSvg mark={statusMark('offTarget')} />
        {mapVersions.givenBackBy(givenBackByName ?? mapVersions.somebody)}
      </b>
      <span>{giveBackReason}</span>
    </div>
  );
}
