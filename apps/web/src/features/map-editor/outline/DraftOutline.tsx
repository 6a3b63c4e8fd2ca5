import type { ReactNode } from 'react';

/** Its place, until it is built. */
export function DraftOutline(): ReactNode {
  return null;
}
