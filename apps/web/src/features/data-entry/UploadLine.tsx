import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { failureSentence } from '../../ui/failure-sentence.ts';
import { sending, type Upload } from './uploads.ts';

interface UploadLineProps {
  readonly upload: Upload;
  readonly onRetry: () => void;
}

/** A file on its way, or kept because it did not arrive. */
export function UploadLine({ upload, onRetry }: UploadLineProps): ReactNode {
  const { words } = useReader();
  const { evidence } = words;
  const { commandId, file, percent, failure } = upload;
  const isAway = failure?.kind === 'unreachable' || failure?.kind === 'signedOut';
  return (
    <li className="evidencefile sending">
      <span className="evidencelink">
        <bdi>{file.name}</bdi>
        {failure === null ? <progress aria-label={evidence.sending(percent)} max={100} value={percent} /> : null}
      </span>
      {isAway ? (
        <button type="button" className="linkbtn" aria-label={evidence.retryNamed(file.name)} onClick={onRetry}>
          {evidence.retry}
        </button>
      ) : null}
      <button
        type="button"
        className="linkbtn"
        aria-label={failure === null ? evidence.cancelNamed(file.name) : evidence.forgetNamed(file.name)}
        onClick={() => sending.forget(commandId)}
      >
        {failure === null ? evidence.cancel : evidence.forget}
      </button>
      {failure === null ? null : (
        <p className="wrong small" role="alert">
          {failure.kind === 'unreachable' ? evidence.waiting : failureSentence(words, failure)}
        </p>
      )}
    </li>
  );
}
