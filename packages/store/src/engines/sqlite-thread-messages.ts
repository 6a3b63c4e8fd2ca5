/** What the thread is asked to do with one of its connections. */
export type ThreadRequest =
  | { readonly kind: 'open'; readonly file: string; readonly pragmas: readonly string[] }
  | { readonly kind: 'exec'; readonly text: string }
  /** Rows as bare values; none for a statement that gives none. */
  | { readonly kind: 'values'; readonly text: string; readonly params: readonly unknown[] }
  /** One statement with each of many lists of parameters. */
  | { readonly kind: 'each'; readonly text: string; readonly lists: readonly (readonly unknown[])[] }
  | { readonly kind: 'rollBack' }
  | { readonly kind: 'close' };

export interface ThreadQuestion {
  readonly id: number;
  readonly connection: number;
  readonly request: ThreadRequest;
}

/** `code` is the driver's: an error that crosses over keeps its message only. */
export type ThreadAnswer =
  | { readonly id: number; readonly rows: readonly (readonly unknown[])[] }
  | { readonly id: number; readonly failure: { readonly message: string; readonly code: string | null } };
