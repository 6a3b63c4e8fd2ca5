import type { EntryRow, EntryView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Name } from '../../ui/Name.tsx';
import { OwnPeriod } from '../../ui/OwnPeriod.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { contentText } from './ConflictDialog.tsx';
import { rowsOf } from './tally.ts';
import './course.css';

interface CourseBannerProps {
  readonly view: EntryView;
  readonly onGoTo: (row: EntryRow) => void;
}

/** What happened to the sheet that its reader has to know: given back, closed, opened again, corrected. */
export function CourseBanner({ view, onGoTo }: CourseBannerProps): ReactNode {
  const { words, format } = useReader();
  const { decisions } = words;
  const { closing, reopening, corrections, returned } = view.course;
  if (closing === null && reopening === null && corrections === 0 && returned === null) return null;
  return (
    <div className="page course">
      {closing === null ? null : (
        <p className="banner plain">{decisions.closing.closedBy(closing.by, format.instant(closing.at, 'short'))}</p>
      )}
      {reopening === null ? null : (
        <p className="banner risk">
          {decisions.reopening.reopenedBy(reopening.by, format.instant(reopening.at, 'short'), reopening.reason)}
        </p>
      )}
      {returned === null ? null : <Returned returned={returned} view={view} onGoTo={onGoTo} />}
      {corrections === 0 ? null : <p className="small dim">{decisions.correctionsAfterApproval(corrections)}</p>}
    </div>
  );
}

type ReturnedRows = NonNullable<EntryView['course']['returned']>;

function Returned({ returned, view, onGoTo }: CourseBannerProps & { readonly returned: ReturnedRows }): ReactNode {
  const reader = useReader();
  const { words, format } = reader;
  const said = words.decisions.returned;
  const rows = rowsOf(view);
  const lines = returned.rows.flatMap((one) => {
    const row = rows.find(({ kpiId, period }) => kpiId === one.kpiId && period === one.period);
    return row === undefined ? [] : [{ one, row }];
  });
  const next = lines.find(({ one }) => !one.isFixed);
  return (
    <section className="panel returned" aria-label={said.list}>
      <p className="banner off">
        <StatusBadge status="offTarget">{said.by(returned.by, format.instant(returned.at, 'short'))}</StatusBadge>
      </p>
      <ul className="list ruled">
        {lines.map(({ one, row }) => (
          <li key={`${one.kpiId} ${one.period}`}>
            <span className="grow">
              <span className="faint small">{row.code}</span> <OwnPeriod of={row.period} page={view.head.period} />
              <Name of={row.name} />
              <span className="small dim reason">{one.reason}</span>
            </span>
            <span className="nowrap">
              {one.isFixed && contentText(reader, row, one.before) !== contentText(reader, row, one.now) ? (
                <>
                  <s className="faint">{contentText(reader, row, one.before)}</s> {contentText(reader, row, one.now)}
                </>
              ) : (
                contentText(reader, row, one.now)
              )}
            </span>
            <StatusBadge status={one.isFixed ? 'onTarget' : 'offTarget'}>
              {one.isFixed ? said.fixed : said.toDo}
            </StatusBadge>
          </li>
        ))}
      </ul>
      {next === undefined || !view.mayEnter ? null : (
        <button type="button" className="btn s" onClick={() => onGoTo(next.row)}>
          {said.goTo(next.row.code)}
        </button>
      )}
    </section>
  );
}
