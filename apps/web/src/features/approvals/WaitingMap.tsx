import type { ApprovalsView } from '@rumbo/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

/** A draft of the map that waits: it is decided on where it can be seen. */
export function WaitingMap({ map }: { readonly map: NonNullable<ApprovalsView['map']> }): ReactNode {
  const { words, format } = useReader();
  const { mapVersions } = words;
  const { number, note, sentByName, sentAt } = map;
  return (
    <section className="panel submission" aria-labelledby="waiting-map">
      <header>
        <div className="grow">
          <h2 id="waiting-map">
            {mapVersions.waiting.heading}. {mapVersions.waiting.title(format.count(number))}
          </h2>
          <p className="small dim">
            {mapVersions.sentBy(
              sentByName ?? mapVersions.somebody,
              sentAt === null ? '' : format.instant(sentAt, 'short'),
            )}
          </p>
          {note === null ? null : <p className="mapnote">{note}</p>}
        </div>
        <Link className="btn" to="/map/versions" search={{ left: 'live', right: 'draft' }}>
          {mapVersions.compareWithLive}
        </Link>
        <Link className="btn primary" to="/map/edit">
          {mapVersions.waiting.look}
        </Link>
      </header>
    </section>
  );
}
