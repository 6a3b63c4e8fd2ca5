import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Name } from '../../ui/Name.tsx';
import type { SubmittedRow } from './SubmissionPanel.tsx';
import { useDecision } from './use-decision.ts';

interface ReturnDialogProps {
  /** At least one. */
  readonly rows: readonly SubmittedRow[];
  readonly planId: string;
  readonly onClose: () => void;
}

/** Values go back with a reason each, or with one for all; never without. */
export function ReturnDialog({ rows, planId, onClose }: ReturnDialogProps): ReactNode {
  const { words } = useReader();
  const { approvals, decisions } = words;
  const [isShared, setShared] = useState(rows.length > 1);
  const [shared, setSharedReason] = useState('');
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map());
  const [isTried, setTried] = useState(false);
  const { giveBack, isBusy, problem } = useDecision(planId, onClose);
  const [first] = rows;
  const reasonOf = ({ readingId }: SubmittedRow): string => (isShared ? shared : (reasons.get(readingId) ?? '')).trim();
  const missing = rows.find((row) => reasonOf(row) === '');
  const send = (): void => {
    setTried(true);
    if (missing === undefined && !isBusy) giveBack(rows.map((row) => ({ row, reason: reasonOf(row) })));
  };
  const missingSentence =
    !isTried || missing === undefined
      ? null
      : isShared || rows.length === 1
        ? approvals.returnReasonMissing
        : decisions.reasonMissingFor(missing.code);
  return (
    <Dialog
      title={rows.length === 1 ? approvals.returnTitle(first?.code ?? '') : decisions.returnManyTitle(rows.length)}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.shell.actions.cancel}
          </button>
          <button type="button" className="btn primary" aria-disabled={isBusy} onClick={send}>
            {approvals.returnSend}
          </button>
        </>
      }
    >
      {rows.length === 1 ? null : (
        <label className="check returnshared">
          <input type="checkbox" checked={isShared} onChange={() => setShared(!isShared)} />
          {decisions.reasonForAll}
        </label>
      )}
      {isShared ? (
        <>
          <p className="dim small">{rows.map(({ code }) => code).join(', ')}</p>
          <Reason
            label={approvals.returnReason}
            value={shared}
            isMissing={missingSentence !== null}
            isFirst
            onChange={setSharedReason}
          />
        </>
      ) : (
        rows.map((row, index) => (
          <div key={row.readingId} className="returnrow">
            <p className="dim">
              <Name of={row.name} />
            </p>
            <Reason
              label={rows.length === 1 ? approvals.returnReason : decisions.reasonFor(row.code)}
              value={reasons.get(row.readingId) ?? ''}
              isMissing={isTried && reasonOf(row) === ''}
              isFirst={index === 0}
              onChange={(reason) => setReasons(new Map(reasons).set(row.readingId, reason))}
            />
          </div>
        ))
      )}
      <p className="wrong" role="alert">
        {missingSentence ?? problem}
      </p>
    </Dialog>
  );
}

interface ReasonProps {
  readonly label: string;
  readonly value: string;
  readonly isMissing: boolean;
  readonly isFirst: boolean;
  readonly onChange: (reason: string) => void;
}

function Reason({ label, value, isMissing, isFirst, onChange }: ReasonProps): ReactNode {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea
        className="in"
        data-first={isFirst || undefined}
        maxLength={1_000}
        value={value}
        aria-invalid={isMissing}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
