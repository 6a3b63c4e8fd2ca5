/** Why the process cannot start or a command cannot be done: told to a person in one sentence, never as a stack. */
export type ProblemCode =
  | 'wrongSetting'
  | 'nodeTooOld'
  | 'portInUse'
  | 'portNotAllowed'
  | 'addressUnknown'
  | 'folderNotWritable'
  | 'databaseCorrupt'
  | 'databaseInUse'
  | 'databaseNewer'
  | 'databaseFull'
  | 'databaseUnreachable'
  | 'databaseUrlUnknown'
  | 'databaseNotFile'
  | 'demonstrationCutOff'
  | 'fileExists'
  | 'fileMissing'
  | 'fileNoBackup'
  | 'evidenceDamaged';

export type ProblemParams = Readonly<Record<string, string | number | null>>;

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly params: ProblemParams;

  constructor(code: ProblemCode, params: ProblemParams = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.params = params;
  }
}

/** The code of a failure of the operating system: EADDRINUSE, ENOSPC … */
export function systemCodeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
