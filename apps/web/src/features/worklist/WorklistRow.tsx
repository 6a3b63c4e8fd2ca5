import type { WorklistLine } from '@rumbo/api';
import { statusMark } from '@rumbo/drawing';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { MarkSvg } from '../../ui/MarkSvg.tsx';
import type { GroupKind } from './worklist-groups.ts';

/** How many reasons are told in the list; the sheet has the others. */
const MOST_REASONS = 3;

/** One sheet: whose, how far it has come, how late it is. The whole row leads to it. */
export function WorklistRow({ line, kind }: { readonly line: WorklistLine; readonly kind: GroupKind }): ReactNode {
  const { words, format, text } = useReader();
  const { worklist } = words;
  const { counts, returns } = line;
  const sent = counts.submitted + counts.approved;
  return (
    <li>
      <Link to="/entry/$unit/$period" params={{ unit: line.unitId, period: line.period }} className="sheetline">
        <span className="what">
          <b>{worklist.line(text(line.unitName), format.period(line.period, 'text'))}</b>
          {line.forName === null ? null : <span className="standin">{worklist.forName(line.forName)}</span>}
        </span>
        <span className="come">
          <span className="meter" aria-hidden="true">
            <i style={{ width: `${counts.expected === 0 ? 0 : (100 * sent) / counts.expected}%` }} />
          </span>
          <span className="small dim">
            {kind === 'done'
              ? worklist.approvedOf(counts.approved, counts.expected)
              : worklist.progress(sent, counts.expected)}
            {counts.draft > 0 ? `, ${worklist.drafts(counts.draft)}` : ''}
          </span>
        </span>
        <Standing line={line} />
        <span className={`go ${isToDo(kind) ? 'todo' : ''}`} aria-hidden="true">
          {worklist.open[kind]}
        </span>
      </Link>
      {returns.length === 0 ? null : (
        <ul className="reasons small">
          {returns.slice(0, MOST_REASONS).map(({ code, reason }) => (
            <li key={code}>{worklist.reason(code, reason)}</li>
          ))}
          {returns.length > MOST_REASONS ? <li>{worklist.more(returns.length - MOST_REASONS)}</li> : null}
        </ul>
      )}
    </li>
  );
}

/** Something is asked of the reader here, where the rest is only there to be seen. */
const isToDo = (kind: GroupKind): boolean => kind !== 'sent' && kind !== 'done';

/** What is the matter with it, by colour, shape and word. */
function Standing({ line }: { readonly line: WorklistLine }): ReactNode {
  const { words, format } = useReader();
  const { worklist } = words;
  const { counts, lateBy, dueDay } = line;
  if (counts.returned > 0)
    return (
      <span className="st off">
        <MarkSvg mark={statusMark('offTarget')} />
        {worklist.returnedCount(counts.returned)}
      </span>
    );
  if (lateBy > 0)
    return (
      <span className="st risk">
        <MarkSvg mark={statusMark('atRisk')} />
        {worklist.lateBy(lateBy)}
        <span className="small faint">{worklist.dueDay(format.day(dueDay, 'noYear'))}</span>
      </span>
    );
  return <span className="st" />;
}
