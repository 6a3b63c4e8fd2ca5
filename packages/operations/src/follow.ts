/** One message of the live stream: topics that changed at a seq, or that the cursor is unknown. */
export type FeedMessage =
  | { readonly kind: 'topics'; readonly seq: number; readonly topics: readonly string[] }
  | { readonly kind: 'reset'; readonly seq: number };
