import type { ClosingView, EntryView } from '@rumbo/api';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { failureOf } from '../../app/refusal.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { failureSentence } from '../../ui/failure-sentence.ts';
import { Name } from '../../ui/Name.tsx';
import { OwnPeriod } from '../../ui/OwnPeriod.tsx';
import { useClosing } from './use-closing.ts';

/** Before a period is closed: what would be published without a value, and what still waits. */
export function CloseDialog({ view, onClose }: { readonly view: EntryView; readonly onClose: () => void }): ReactNode {
  const { words, format, text } = useReader();
  const { closing } = words.decisions;
  const { planId, unitId, unitName, period } = view.head;
  const { data, error } = useQuery(screens.closing.queryOptions({ planId, unitId, period }));
  const { close, isBusy, problem } = useClosing(view, onClose);
  const lacking = data === undefined ? 0 : data.owed - data.approved;
  return (
    <Dialog
      title={closing.title(format.period(period, 'long'), text(unitName))}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" data-first onClick={onClose}>
            {words.shell.actions.cancel}
          </button>
          {data === undefined || data.waiting > 0 ? null : (
            <button type="button" className="btn primary" aria-disabled={isBusy} onClick={() => !isBusy && close()}>
              {lacking === 0 ? closing.confirm : closing.confirmGaps(lacking)}
            </button>
          )}
        </>
      }
    >
      <p className="dim">{closing.body}</p>
      {data === undefined ? null : <Unpublished of={data} />}
      <p className="wrong" role="alert">
        {problem ?? (error === null ? null : failureSentence(words, failureOf(error)))}
      </p>
    </Dialog>
  );
}

function Unpublished({ of }: { readonly of: ClosingView }): ReactNode {
  const { words, text } = useReader();
  const { closing } = words.decisions;
  return (
    <div className="closinglist">
      {of.waiting === 0 ? null : (
        <p className="banner off">
          {closing.waiting(of.waiting)} <Link to="/approvals">{closing.toApprovals}</Link>
        </p>
      )}
      <p className="b">{of.owed === of.approved ? closing.complete(of.owed) : closing.gaps(of.approved, of.owed)}</p>
      {of.units.map(({ unitId, unitName, rows }) => (
        <section key={unitId}>
          <h3>{text(unitName)}</h3>
          <ul className="list ruled">
            {rows.map(({ kpiId, code, name, period, state, hasApproved }) => (
              <li key={`${kpiId} ${period}`}>
                <span>
                  <span className="faint small">{code}</span> <OwnPeriod of={period} page={of.period} />
                  <Name of={name} />
                </span>
                <span className="small dim">
                  {hasApproved && state !== 'submitted' ? closing.inForce : closing.state[state]}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
