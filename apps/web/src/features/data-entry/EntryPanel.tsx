import type { EntryRow, EntryView } from '@rumbo/api';
import { reportedValue } from '@rumbo/domain';
import { sparklineScene } from '@rumbo/drawing';
import { readingFinding, readingProblemSentence, targetFigure } from '@rumbo/words';
import type { ReactNode, Ref } from 'react';
import { useReader } from '../../app/language.tsx';
import { targetOf } from '../../ui/kpi-figure.ts';
import { Name } from '../../ui/Name.tsx';
import { OwnPeriod } from '../../ui/OwnPeriod.tsx';
import { SceneSvg } from '../../ui/SceneSvg.tsx';
import { EvidenceFiles } from './EvidenceFiles.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import { rowKey } from './entry-line.ts';
import { NotApplicable } from './NotApplicable.tsx';
import { useEvidence } from './use-evidence.ts';
import type { EntrySheet } from './use-entry-sheet.ts';

interface EntryPanelProps {
  readonly ref: Ref<HTMLElement>;
  readonly row: EntryRow;
  readonly rows: readonly EntryRow[];
  readonly view: EntryView;
  readonly sheet: EntrySheet;
  readonly onBack: () => void;
}

/** The row of the active cell: its value in its range, its comment, whether it applies, what was entered before. */
export function EntryPanel({ ref, row, rows, view, sheet, onBack }: EntryPanelProps): ReactNode {
  const { words, format, text } = useReader();
  const { panel, checks } = words.entry;
  const state = sheet.stateOf(row);
  const value =
    row.kind === 'formula' ? row.computed : state.content === null ? null : reportedValue(row, state.content);
  const about = { decimals: row.decimals, unit: text(row.unitOfMeasure), last: row.earlier.at(-1)?.value ?? null };
  const due = format.day(row.dueDay, 'weekday');
  const relative = format.relativeDay(row.dueDay, view.today);
  const isCommentDue = state.problems.some(({ severity }) => severity === 'warning');
  const draft = sheet.draftOf(row);
  const evidence = useEvidence(row, view);
  const returned = row.state === 'returned' ? row.pending?.returnReason : null;
  return (
    // The keys lead back to the grid; everything in it works without them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={ref}
      className={evidence.isOver ? 'entrypanel over' : 'entrypanel'}
      {...evidence.target}
      onKeyDown={(event) => {
        if (event.key !== 'F6' && event.key !== 'Escape') return;
        event.preventDefault();
        onBack();
      }}
    >
      <p className="small faint">
        {panel.position(row.code, rows.findIndex((one) => rowKey(one) === rowKey(row)) + 1, rows.length)}
      </p>
      <h2>
        <Name of={row.name} />
      </h2>
      <p className="small dim">
        <OwnPeriod of={row.period} page={view.head.period} />
        {row.dueDay < view.today ? words.entry.overdue(due, relative) : words.entry.closes(due, relative)}
      </p>
      {value === null ? (
        <p className="novalue faint">
          {state.content?.kind === 'notApplicable' ? words.entry.cell.notApplicable : words.entry.cell.pending}
        </p>
      ) : row.direction === 'yesNo' ? (
        <p className="fig">{value >= 0.5 ? words.shell.yes : words.shell.no}</p>
      ) : (
        <p className="fig">
          {format.figure(value, row.decimals)}
          <small>{text(row.unitOfMeasure)}</small>
        </p>
      )}
      {returned == null ? null : (
        <p className="banner off small">{checks.returned(row.pending?.enteredBy ?? '', returned)}</p>
      )}
      {state.problems.map((problem) => (
        <p
          key={`${problem.code} ${Object.values(problem.params).join()}`}
          className={problem.severity === 'blocking' ? 'wrong' : 'dim'}
        >
          {(row.kind === 'formula' ? readingFinding : readingProblemSentence)(words, format, problem, about)}
        </p>
      ))}
      {row.approved !== null && row.pending !== null ? <p className="small dim">{words.entry.correction}</p> : null}
      <Range row={row} value={value} />
      <label className="field">
        <span>{isCommentDue ? panel.commentRequired : panel.comment}</span>
        <textarea
          className="in"
          placeholder={panel.commentPlaceholder}
          readOnly={row.isReadOnly}
          value={draft?.comment ?? state.comment ?? ''}
          onChange={(event) => sheet.change(row, { comment: event.target.value })}
          onBlur={() => sheet.leave(row)}
        />
      </label>
      {row.isReadOnly || row.kind === 'formula' ? null : <NotApplicable row={row} sheet={sheet} />}
      <EvidenceFiles row={row} evidence={evidence} />
      <EntryHistory row={row} view={view} />
    </aside>
  );
}

/** The value among the earlier ones, in its expected range. */
function Range({ row, value }: { readonly row: EntryRow; readonly value: number | null }): ReactNode {
  const { words, format, text } = useReader();
  const { panel } = words.entry;
  const points = row.yearBefore === null ? row.earlier : [row.yearBefore, ...row.earlier];
  const values = [...points.map((point) => point.value), value];
  // Between yes and no there is no range.
  if (row.direction === 'yesNo' || values.filter((one) => one !== null).length < 2) return null;
  const { expectedRange, decimals } = row;
  const unit = text(row.unitOfMeasure);
  // The unit is said once, at the end.
  const target = row.target === null ? null : targetFigure(words, format, row.target.target, { decimals, unit });
  const scene = sparklineScene({
    values,
    target: targetOf(row.target),
    limits: expectedRange === null ? null : { lower: expectedRange.low, upper: expectedRange.high },
    status: 'noData',
    width: 296,
    height: 84,
  });
  return (
    <div className="range">
      <SceneSvg scene={scene} />
      <div className="row between axis faint">
        <span>{points[0] === undefined ? '' : format.period(points[0].period, 'short')}</span>
        <span>{format.period(row.period, 'short')}</span>
      </div>
      <p className="axis faint">
        {expectedRange === null
          ? panel.noExpectedRange
          : panel.expectedRange(
              format.range(expectedRange.low, expectedRange.high, decimals, target === null ? unit : ''),
              target,
            )}
      </p>
    </div>
  );
}
