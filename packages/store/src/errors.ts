/** What can be wrong with the database itself. Worded by `words`; `params` name files and versions, never data. */
export type StoreErrorCode =
  | 'storeCorrupt'
  | 'storeLocked'
  | 'storeNewer'
  | 'storeFull'
  | 'storeUnreachable'
  | 'storeClosed'
  | 'storeUrlUnknown'
  | 'sqliteOnly'
  | 'fileExists'
  | 'nodeTooOld'
  | 'textNotStorable'
  | 'numberNotStorable'
  | 'changeMissing'
  | 'changeTwice'
  | 'rowNotInForce';

export type StoreErrorParams = Readonly<Record<string, string | number | null>>;

/** The one error of this package. A driver's own error is its `cause`, never the message. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly params: StoreErrorParams;

  constructor(code: StoreErrorCode, params: StoreErrorParams = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.params = params;
  }
}
