import type { ReactNode } from 'react';

/** Its place, until it is built. */
export function DraftActions(): ReactNode {
  return null;
}
