import type { EntryRow } from '@rumbo/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useId, useRef, useSyncExternalStore } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { failureOf } from '../../app/refusal.ts';
import { announce } from '../../ui/announcer.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';
import { EvidenceLink } from './EvidenceLink.tsx';
import type { Evidence } from './use-evidence.ts';
import { UploadLine } from './UploadLine.tsx';
import { sending } from './uploads.ts';
import './evidence.css';

/** What the chooser of files offers first; the server looks at the bytes. */
const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.xlsx,.docx,.csv,.tsv,.txt';

/** The files that support the value of a row: what is there, what is on its way, one more. */
export function EvidenceFiles({ row, evidence }: { readonly row: EntryRow; readonly evidence: Evidence }): ReactNode {
  const { words, format } = useReader();
  const { evidence: said } = words;
  const client = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const attach = useRef<HTMLButtonElement>(null);
  const headingId = useId();
  const { cell } = evidence;
  const removing = useMutation(
    screens.evidence.remove.mutationOptions({ onSettled: () => client.invalidateQueries(screens.entry.pathFilter()) }),
  );
  const uploads = useSyncExternalStore(sending.watch, sending.current).filter(
    (upload) =>
      upload.cell.kpiId === cell.kpiId && upload.cell.period === cell.period && upload.cell.unitId === cell.unitId,
  );
  if (row.kind === 'formula' || (row.isReadOnly && row.evidence.length === 0)) return null;

  const takeAway = (id: string, name: string): void =>
    removing.mutate(
      { commandId: newId(), planId: cell.planId, evidenceId: id },
      {
        onSuccess: () => {
          // The button that was pressed goes with its file.
          attach.current?.focus();
          announce(said.takenAway(name));
        },
      },
    );
  return (
    <section className="evidence" aria-labelledby={headingId}>
      <h3 id={headingId}>{said.title}</h3>
      <ul>
        {row.evidence.map((file) => (
          <li
            key={file.id}
            className="evidencefile"
            title={said.added(file.addedBy, format.instant(file.addedAt, 'short'))}
          >
            <EvidenceLink file={file} planId={cell.planId} />
            {row.isReadOnly ? null : (
              <button
                type="button"
                className="linkbtn"
                aria-label={said.takeAwayNamed(file.fileName)}
                disabled={removing.isPending}
                onClick={() => takeAway(file.id, file.fileName)}
              >
                {said.takeAway}
              </button>
            )}
          </li>
        ))}
        {uploads.map((upload) => (
          <UploadLine key={upload.commandId} upload={upload} onRetry={() => evidence.retry(upload)} />
        ))}
      </ul>
      {removing.error === null ? null : (
        <p className="wrong small" role="alert">
          {failureSentence(words, failureOf(removing.error))}
        </p>
      )}
      {row.isReadOnly ? null : (
        <div className="attach">
          <input
            ref={chooser}
            type="file"
            hidden
            multiple
            accept={ACCEPTED}
            aria-label={said.attachTo(row.code)}
            onChange={(event) => {
              evidence.send([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <button ref={attach} type="button" className="btn s" onClick={() => chooser.current?.click()}>
            {said.attach}
          </button>
          <span className="small faint">{evidence.isOver ? said.drop : said.help}</span>
        </div>
      )}
    </section>
  );
}
