import { completeDocument } from '@rumbo/domain';
import type { KeptDocument, MapDocument } from '@rumbo/domain';

interface Known {
  readonly text: string;
  readonly document: MapDocument;
}

/** As many drafts as are drawn on at once. */
const MOST_DRAFTS = 16;

/** By plan, the least recently used first. */
const known = new Map<string, Known>();

/**
 * The document of a draft. Each edit reads the very text that the one before has written, so it is taken apart only where
 * it is another one. That is seen by the text itself: whoever wrote it, and whatever was rolled back, nothing can be stale.
 */
export function draftDocument(planId: string, text: string): MapDocument {
  const before = known.get(planId);
  if (before?.text === text) return before.document;
  // Nobody but `draftText` writes it, or an earlier version of the product.
  const document = completeDocument(JSON.parse(text) as KeptDocument);
  know(planId, { text, document });
  return document;
}

/** What is kept of it. */
export function draftText(planId: string, document: MapDocument): string {
  const text = JSON.stringify(document);
  know(planId, { text, document });
  return text;
}

function know(planId: string, draft: Known): void {
  known.delete(planId);
  known.set(planId, draft);
  const [oldest] = known.keys();
  if (known.size > MOST_DRAFTS && oldest !== undefined) known.delete(oldest);
}
