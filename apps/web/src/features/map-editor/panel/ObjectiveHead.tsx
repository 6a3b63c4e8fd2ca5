import type { Objective } from '@rumbo/domain';
import { themesUnder } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { useDrawing } from '../draft/draft-context.tsx';

/** Where it stands on the map, and how it stands on the live one. */
export function ObjectiveHead({ objective }: { readonly objective: Objective }): ReactNode {
  const { words, text } = useReader();
  const { draft, facts } = useDrawing();
  const lane = draft.document.perspectives.find(({ id }) => id === objective.slot.perspectiveId);
  const [theme] = themesUnder(draft.document, objective.slot);
  const status = facts?.statusOf.get(objective.id);
  const where = words.objective.inLane(
    lane === undefined ? '' : lowered(text(lane.name)),
    theme === undefined ? null : lowered(text(theme.name)),
  );
  return (
    <header className="row between base">
      <h2 className="small faint where">
        {objective.code}, {where}
      </h2>
      {facts === null ? null : status === undefined ? (
        <span className="small faint">{words.mapPanel.notOnLiveMap}</span>
      ) : (
        <StatusBadge status={status}>{words.mapPanel.onLiveMap(words.status.word[status])}</StatusBadge>
      )}
    </header>
  );
}

/** A name that goes on a line, but for one that begins with an abbreviation. */
function lowered(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}
