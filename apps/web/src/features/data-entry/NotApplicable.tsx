import type { EntryRow } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import type { EntrySheet } from './use-entry-sheet.ts';

/** That it does not apply takes a reason; that it is estimated is a mark. */
export function NotApplicable({ row, sheet }: { readonly row: EntryRow; readonly sheet: EntrySheet }): ReactNode {
  const { words } = useReader();
  const { panel, cell } = words.entry;
  const state = sheet.stateOf(row);
  const draft = sheet.draftOf(row);
  const saved = state.content?.kind === 'notApplicable' ? state.content.reason : null;
  const reason = draft?.notApplicable === undefined ? saved : draft.notApplicable;
  return (
    <div className="notapplicable">
      <label className="row">
        <input
          type="checkbox"
          checked={state.isEstimated}
          disabled={state.content === null}
          onChange={(event) => {
            sheet.change(row, { isEstimated: event.target.checked });
            sheet.leave(row);
          }}
        />
        {cell.estimated}
      </label>
      <label className="row">
        <input
          type="checkbox"
          checked={reason !== null}
          onChange={(event) => sheet.change(row, { notApplicable: event.target.checked ? '' : null })}
          onBlur={() => sheet.leave(row)}
        />
        {panel.notApplicable}
      </label>
      {reason === null ? null : (
        <label className="field">
          <span>{panel.notApplicableReason}</span>
          <input
            className="in"
            value={reason}
            onChange={(event) => sheet.change(row, { notApplicable: event.target.value })}
            onBlur={() => sheet.leave(row)}
          />
        </label>
      )}
    </div>
  );
}
