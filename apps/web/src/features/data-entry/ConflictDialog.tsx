import type { EntryRow } from '@rumbo/api';
import type { ReadingContent } from '@rumbo/domain';
import { reportedValue } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import type { Reader } from '../../app/language.tsx';
import type { WireRefusal } from '../../app/refusal.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Name } from '../../ui/Name.tsx';
import { OwnPeriod } from '../../ui/OwnPeriod.tsx';
import { contentIn, textIn } from './their-content.ts';
import type { EntrySheet } from './use-entry-sheet.ts';

interface ConflictDialogProps {
  readonly row: EntryRow;
  /** The month of the sheet. */
  readonly month: string;
  readonly refusal: WireRefusal;
  readonly sheet: EntrySheet;
}

/** A reading as one line: its value, and for a ratio the two parts it comes from. */
export function contentText(
  { words, format, text }: Reader,
  row: Pick<EntryRow, 'kind' | 'factor' | 'direction' | 'decimals' | 'unitOfMeasure'>,
  content: ReadingContent | null,
): string {
  if (content === null) return words.entry.state.empty;
  if (content.kind === 'notApplicable') return `${words.entry.cell.notApplicable}: ${content.reason}`;
  if (row.direction === 'yesNo' && content.kind === 'value')
    return content.value >= 0.5 ? words.shell.yes : words.shell.no;
  const value = reportedValue(row, content);
  const shown = value === null ? '–' : format.figureWithUnit(value, row.decimals, text(row.unitOfMeasure));
  if (content.kind === 'value') return shown;
  const part = (figure: number): string => format.shortFigureWithUnit(figure, 6, '');
  return `${shown} (${part(content.numerator)} / ${part(content.denominator)})`;
}

/** Two people changed one value: both are shown, and one of them is chosen. */
export function ConflictDialog({ row, month, refusal, sheet }: ConflictDialogProps): ReactNode {
  const reader = useReader();
  const { words, format } = reader;
  const { conflict } = words.entry;
  const { params } = refusal;
  const by = textIn(params, 'by') || words.roles.actor.person;
  const at = textIn(params, 'at');
  return (
    <Dialog
      title={conflict.title(by)}
      footer={
        <>
          <button type="button" className="btn" onClick={() => sheet.takeTheirs(row)}>
            {conflict.takeTheirs(by)}
          </button>
          <button type="button" className="btn primary" onClick={() => sheet.keepMine(row)}>
            {conflict.keepMine}
          </button>
        </>
      }
    >
      <p className="dim">
        {row.code} <OwnPeriod of={row.period} page={month} />
        <Name of={row.name} />
      </p>
      <div className="both">
        <div>
          <span className="small dim">{conflict.yours}</span>
          <p className="in">{contentText(reader, row, sheet.stateOf(row).content)}</p>
        </div>
        <div>
          <span className="small dim">{conflict.theirs(by, at === '' ? '' : format.instant(at, 'time'))}</span>
          <p className="in">{contentText(reader, row, contentIn(params))}</p>
        </div>
      </div>
      <p className="small dim">{conflict.nothingLost}</p>
    </Dialog>
  );
}
