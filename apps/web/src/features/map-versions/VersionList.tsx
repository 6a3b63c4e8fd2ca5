import type { MapVersionsView } from '@rumbo/api';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { ExportMenu } from '../map-export/ExportMenu.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';

/** More would push what was asked for off the page. */
const SHOWN = 4;

/** The draft and what was published, newest first, each with what it says of itself. */
export function VersionList({ view }: { readonly view: MapVersionsView }): ReactNode {
  const { words, format } = useReader();
  const { mapVersions } = words;
  const [isWhole, setWhole] = useState(false);
  const [restored, setRestored] = useState<number | null>(null);
  const { versions, draft } = view;
  const shown = isWhole ? versions : versions.slice(0, SHOWN);
  const drawn = draft === null || draft.revision === 0 ? null : draft;
  return (
    <section className="panel versionlist" aria-label={mapVersions.title}>
      <table>
        <thead>
          <tr>
            <th>{mapVersions.columns.version}</th>
            <th>{mapVersions.columns.note}</th>
            <th>{mapVersions.columns.author}</th>
            <th>{mapVersions.columns.publishedBy}</th>
            <th>{mapVersions.columns.date}</th>
            <th>
              <span className="said">{mapVersions.columns.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {draft === null ? null : <DraftRow draft={draft} />}
          {shown.map(({ number, note, authorName, publishedByName, publishedAt }, place) => (
            <tr key={number}>
              <td className="b nowrap">
                {mapVersions.version(format.count(number))}
                {place === 0 ? <span className="livetag">{mapVersions.live}</span> : null}
              </td>
              <td className="note">{note}</td>
              <td>
                <span className="onphone faint">{mapVersions.columns.author} </span>
                {authorName}
              </td>
              <td>
                <span className="onphone faint">{mapVersions.columns.publishedBy} </span>
                {publishedByName}
              </td>
              <td className="nowrap">{format.instant(publishedAt, 'day')}</td>
              <td className="acts">
                {number > 1 ? (
                  <Link
                    className="btn s"
                    to="/map/versions"
                    search={(before) => ({ ...before, left: String(number - 1), right: String(number) })}
                    aria-label={mapVersions.whatItChangedOf(format.count(number))}
                  >
                    {mapVersions.whatItChanged}
                  </Link>
                ) : null}
                <ExportMenu one={{ map: String(number), name: mapVersions.version(format.count(number)) }} />
                {view.mayRestore ? (
                  <button
                    type="button"
                    className="btn s"
                    aria-label={mapVersions.restore.ofVersion(format.count(number))}
                    onClick={() => setRestored(number)}
                  >
                    {mapVersions.restore.short}
                  </button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {versions.length > SHOWN ? (
        <p className="more">
          <button type="button" className="link small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? mapVersions.fewer : words.shell.actions.showAll(format.count(versions.length))}
          </button>
        </p>
      ) : null}
      {restored === null ? null : (
        <RestoreDialog
          planId={view.planId}
          number={restored}
          draftNumber={drawn?.number ?? null}
          onClose={() => setRestored(null)}
        />
      )}
    </section>
  );
}

function DraftRow({ draft }: { readonly draft: NonNullable<MapVersionsView['draft']> }): ReactNode {
  const { words, format } = useReader();
  const { mapVersions } = words;
  return (
    <tr className="draftrow">
      <td className="b nowrap">{mapVersions.draft(format.count(draft.number))}</td>
      <td className="note dim" colSpan={4}>
        {mapVersions.draftState[draft.state]}
      </td>
      <td className="acts">
        <Link
          className="btn s"
          to="/map/versions"
          search={(before) => ({ ...before, left: 'live', right: 'draft' })}
          aria-label={mapVersions.compareWithLive}
        >
          {mapVersions.whatItChanges}
        </Link>
        {draft.revision === 0 ? null : (
          <ExportMenu one={{ map: 'draft', name: mapVersions.draft(format.count(draft.number)) }} />
        )}
        <Link className="btn s" to="/map/edit">
          {words.shell.actions.open}
          <span className="said"> {mapVersions.draft(format.count(draft.number))}</span>
        </Link>
      </td>
    </tr>
  );
}
