import type { EntryRow, EntryView } from '@rumbo/api';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { contentText } from './ConflictDialog.tsx';

/** Who entered what, and when; asked for only when it is opened. */
export function EntryHistory({ row, view }: { readonly row: EntryRow; readonly view: EntryView }): ReactNode {
  const { words } = useReader();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.entry.panel.changes}</summary>
      {isOpen ? <Revisions row={row} view={view} /> : null}
    </details>
  );
}

function Revisions({ row, view }: { readonly row: EntryRow; readonly view: EntryView }): ReactNode {
  const reader = useReader();
  const { words, format } = reader;
  const { planId, unitId } = view.head;
  const { data } = useQuery(screens.history.queryOptions({ planId, unitId, kpiId: row.kpiId, period: row.period }));
  if (data === undefined) return null;
  if (data.revisions.length === 0) return <p className="small dim">{words.entry.panel.noChanges}</p>;
  return (
    <ol className="small dim">
      {data.revisions.toReversed().map((revision, index, all) => {
        const before = all[index + 1];
        const after = contentText(reader, row, revision.content);
        const was = before === undefined ? null : contentText(reader, row, before.content);
        return (
          <li key={`${revision.readingId} ${revision.revision}`}>
            {words.entry.panel.changed(
              format.instant(revision.at, 'short'),
              revision.by,
              words.entry.channelVerb[revision.channel],
              after,
              was === after ? null : was,
            )}
          </li>
        );
      })}
    </ol>
  );
}
