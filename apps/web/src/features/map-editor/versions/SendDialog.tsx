import { checkMap } from '@rumbo/domain';
import { findingText } from '@rumbo/words';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { statusMark } from '@rumbo/drawing';
import { Dialog } from '../../../ui/Dialog.tsx';
import { MarkSvg } from '../../../ui/MarkSvg.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { useDraftAct } from './use-draft-act.ts';

interface SendDialogProps {
  /** Kept outside, so that somebody who looks at the map again finds it as they left it. */
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onClose: () => void;
}

/** The draft goes to who decides on it, with a note and with what the checks still say. */
export function SendDialog({ note, onNote, onClose }: SendDialogProps): ReactNode {
  const { words, format } = useReader();
  const { draft } = useDrawing();
  const { send } = words.mapVersions;
  const { number, mapApproverName } = draft.view;
  const text = note.trim();
  const sending = useDraftAct(
    (seen) => api.maps.send.mutate({ ...seen, note: text === '' ? null : text }),
    send.done,
    () => {
      onNote('');
      onClose();
    },
  );
  return (
    <Dialog
      title={send.title(format.count(number))}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.shell.actions.cancel}
          </button>
          <button type="button" className="btn primary" aria-disabled={sending.isBusy} onClick={sending.run}>
            {send.button}
          </button>
        </>
      }
    >
      <p className="dim">{mapApproverName === null ? send.leadershipDecides : send.decides(mapApproverName)}</p>
      <label className="field draftnote">
        <span>{send.note}</span>
        <textarea
          className="in"
          data-first
          maxLength={2_000}
          value={note}
          onChange={(event) => onNote(event.target.value)}
        />
      </label>
      <OpenFindings />
      <p className="wrong" role="alert">
        {sending.isWaiting && draft.saving === 'away' ? send.notSaved : sending.problem}
      </p>
      {sending.isWaiting && draft.saving === 'saving' ? <p className="small dim">{send.saving}</p> : null}
    </Dialog>
  );
}

/** They do not keep a draft from being sent: who decides should know of them all the same. */
function OpenFindings(): ReactNode {
  const { words, format } = useReader();
  const { draft, facts } = useDrawing();
  const findings = useMemo(() => (facts === null ? [] : checkMap(draft.document, facts)), [draft.document, facts]);
  if (findings.length === 0) return null;
  const lines = findings.map((finding) => findingText(words, format, finding));
  return (
    <section className="openfindings">
      <h3>
        {words.mapVersions.send.findings} <span className="faint">{format.count(findings.length)}</span>
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls by key */}
      <ul tabIndex={0} aria-label={words.mapVersions.send.findings}>
        {lines.map((line) => (
          <li key={line} className="st risk">
            <MarkSvg mark={statusMark('atRisk')} />
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
