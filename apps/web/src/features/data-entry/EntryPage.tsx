import type { EntryRow, EntryView } from '@rumbo/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useTitle } from '../../app/use-title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { CourseBanner } from './CourseBanner.tsx';
import { EntryBar } from './EntryBar.tsx';
import { EntryGrid } from './EntryGrid.tsx';
import { EntryNotice } from './EntryNotice.tsx';
import { EntryHead } from './EntryHead.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { FileButton } from './FileButton.tsx';
import { groupsOf, isEditable, lineKey, rowKey } from './entry-line.ts';
import { COLUMNS, VALUE_COLUMN } from './grid-moves.ts';
import type { ActiveCell, GridShape } from './grid-moves.ts';
import { PasteButton } from './PasteButton.tsx';
import { PasteQuestion } from './PasteQuestion.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import { rowsOf, tallyOf } from './tally.ts';
import type { Filter } from './tally.ts';
import { TemplateMenu } from './TemplateMenu.tsx';
import { useComputed } from './use-computed.ts';
import { useEntrySheet } from './use-entry-sheet.ts';
import { usePaste } from './use-paste.ts';
import './entry.css';

const route = getRouteApi('/place/entry/$unit/$period');

/** Values of one unit and month: typed, saved as they are left, sent for approval. */
export function EntryPage(): ReactNode {
  const { plan } = usePlace();
  const { unit, period } = route.useParams();
  const { words, format } = useReader();
  const query = useQuery(
    screens.entry.queryOptions({ planId: plan.id, unitId: unit, period }, { placeholderData: keepPreviousData }),
  );
  useTitle(`${words.shell.nav.dataEntry}, ${format.period(period, 'text')}`);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <Sheet key={`${view.head.unitId} ${view.head.period}`} view={view} />}
    </Screen>
  );
}

function Sheet({ view: known }: { readonly view: EntryView }): ReactNode {
  const { words } = useReader();
  const place = usePlace();
  const sheet = useEntrySheet(known, place);
  const view = useComputed(known, sheet);
  const pasting = usePaste(sheet);
  const [filter, setFilter] = useState<Filter>('all');
  const [isReviewing, setReviewing] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const panel = useRef<HTMLElement>(null);

  const rows = useMemo(() => rowsOf(view), [view]);
  const tally = tallyOf(rows, sheet);
  const all = useMemo(() => groupsOf(view), [view]);
  const groups =
    filter === 'all'
      ? all
      : all
          .map((group) => ({ ...group, lines: group.lines.filter(({ row }) => tally[filter].has(rowKey(row))) }))
          .filter((group) => group.lines.length > 0);
  const lines = groups.flatMap((group) => group.lines);
  const shape: GridShape = {
    lines: lines.map(lineKey),
    columns: COLUMNS,
    valueColumn: VALUE_COLUMN,
    editable: new Set(lines.filter(isEditable).map(lineKey)),
  };
  const first =
    lines.find((line) => isEditable(line) && tally.pending.has(rowKey(line.row))) ?? lines.find(isEditable) ?? lines[0];
  const [chosen, setActive] = useState<ActiveCell | null>(null);
  const isThere = chosen !== null && shape.lines.includes(chosen.line);
  const active: ActiveCell = isThere
    ? chosen
    : { line: first === undefined ? '' : lineKey(first), column: VALUE_COLUMN };
  const activeLine = lines.find((line) => lineKey(line) === active.line);

  /** From the active cell down, over what is shown. */
  const paste = (text: string): void => {
    setEditing(null);
    const from = Math.max(
      lines.findIndex((line) => lineKey(line) === active.line),
      0,
    );
    pasting.paste(text, { lines: lines.slice(from), column: active.column });
  };
  const goTo = (row: EntryRow): void => {
    setReviewing(false);
    setFilter('all');
    const line = all.flatMap((group) => group.lines).find((one) => rowKey(one.row) === rowKey(row) && isEditable(one));
    if (line === undefined) return;
    setActive({ line: lineKey(line), column: VALUE_COLUMN });
    // After the dialog has given the focus back.
    setTimeout(() => document.querySelector<HTMLElement>('.g [tabindex="0"]')?.focus(), 0);
  };
  const leaveTo = (where: 'panel' | 'comment'): void =>
    panel.current?.querySelector<HTMLElement>(where === 'comment' ? 'textarea' : 'textarea, input, button')?.focus();

  const { empty } = words.states;
  return (
    <div className="entry">
      <EntryHead
        view={view}
        tally={tally}
        filter={filter}
        onFilter={setFilter}
        actions={
          view.mayEnter && activeLine !== undefined ? (
            <>
              <PasteButton line={activeLine} onPaste={paste} />
              <TemplateMenu sheet={view.head} />
              <FileButton view={view} onBring={pasting.bring} />
            </>
          ) : null
        }
      />
      <CourseBanner view={view} onGoTo={goTo} />
      {rows.length === 0 ? (
        <EmptyState title={empty.entry.title} body={empty.entry.body} />
      ) : (
        <div className="page work">
          <EntryGrid
            view={view}
            groups={groups}
            sheet={sheet}
            shape={shape}
            active={active}
            onActive={setActive}
            editing={editing}
            onEdit={setEditing}
            onPaste={paste}
            onTurn={pasting.turn}
            onLeaveTo={leaveTo}
          />
          {activeLine === undefined ? null : (
            <EntryPanel
              ref={panel}
              key={rowKey(activeLine.row)}
              row={activeLine.row}
              rows={rows}
              view={view}
              sheet={sheet}
              onBack={() => document.querySelector<HTMLElement>('.g [tabindex="0"]')?.focus()}
            />
          )}
        </div>
      )}
      <EntryBar view={view} tally={tally} sheet={sheet} onReview={() => setReviewing(true)} />
      {isReviewing ? (
        <ReviewDialog
          view={view}
          rows={rows}
          tally={tally}
          sheet={sheet}
          onGoTo={goTo}
          onClose={() => setReviewing(false)}
        />
      ) : null}
      {pasting.asked === null ? null : <PasteQuestion example={pasting.asked} onAnswer={pasting.answer} />}
      <EntryNotice pasting={pasting} />
      <Conflicts view={view} sheet={sheet} />
    </div>
  );
}

function Conflicts({
  view,
  sheet,
}: {
  readonly view: EntryView;
  readonly sheet: ReturnType<typeof useEntrySheet>;
}): ReactNode {
  const row = rowsOf(view).find((one) => sheet.conflicts[rowKey(one)] !== undefined);
  const refusal = row === undefined ? undefined : sheet.conflicts[rowKey(row)];
  return row === undefined || refusal === undefined ? null : (
    <ConflictDialog key={rowKey(row)} row={row} month={view.head.period} refusal={refusal} sheet={sheet} />
  );
}
