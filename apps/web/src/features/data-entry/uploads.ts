import { newId } from '../../app/new-id.ts';
import { failureOf, type Failure } from '../../app/refusal.ts';

/** The cell that a file is for. */
export interface UploadCell {
  readonly planId: string;
  readonly unitId: string;
  readonly kpiId: string;
  readonly period: string;
}

/** A file on its way. One that did not arrive is kept, to be sent again under the same command. */
export interface Upload {
  readonly commandId: string;
  readonly cell: UploadCell;
  readonly file: File;
  /** 0..100 of the bytes. */
  readonly percent: number;
  /** Null while it is being sent. */
  readonly failure: Failure | null;
}

let uploads: readonly Upload[] = [];
const requests = new Map<string, XMLHttpRequest>();
const watchers = new Set<() => void>();

function set(next: readonly Upload[]): void {
  uploads = next;
  for (const call of watchers) call();
}

function change(commandId: string, to: Partial<Upload>): void {
  set(uploads.map((upload) => (upload.commandId === commandId ? { ...upload, ...to } : upload)));
}

/** Files that are being sent, whichever row is shown meanwhile. */
export const sending = {
  current: (): readonly Upload[] => uploads,
  watch(call: () => void): () => void {
    watchers.add(call);
    return () => watchers.delete(call);
  },
  begin(cell: UploadCell, file: File, onDone: () => void): void {
    const upload: Upload = { commandId: newId(), cell, file, percent: 0, failure: null };
    set([...uploads, upload]);
    send(upload, onDone);
  },
  retry(commandId: string, onDone: () => void): void {
    const upload = uploads.find((one) => one.commandId === commandId);
    if (upload === undefined) return;
    change(commandId, { percent: 0, failure: null });
    send(upload, onDone);
  },
  /** Takes it back while it is on its way, or gives up on one that failed. */
  forget(commandId: string): void {
    requests.get(commandId)?.abort();
    requests.delete(commandId);
    set(uploads.filter((upload) => upload.commandId !== commandId));
  },
};

/** `fetch` does not tell how much has been sent. */
function send({ commandId, cell, file }: Upload, onDone: () => void): void {
  const request = new XMLHttpRequest();
  requests.set(commandId, request);
  const fail = (failure: Failure): void => change(commandId, { failure });
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    change(commandId, { percent: total === 0 ? 0 : Math.floor((100 * loaded) / total) }),
  );
  request.addEventListener('error', () => fail({ kind: 'unreachable' }));
  request.addEventListener('load', () => {
    if (request.status !== 201) return fail(answerOf(request));
    sending.forget(commandId);
    onDone();
  });
  request.open('POST', `/evidence?${new URLSearchParams({ ...cell, commandId, name: file.name }).toString()}`);
  request.send(file);
}

function answerOf({ status, responseText }: XMLHttpRequest): Failure {
  try {
    const answer: unknown = JSON.parse(responseText);
    const said = typeof answer === 'object' && answer !== null ? answer : {};
    return failureOf({ data: { ...said, httpStatus: status } });
  } catch {
    return failureOf({ data: { httpStatus: status } });
  }
}
