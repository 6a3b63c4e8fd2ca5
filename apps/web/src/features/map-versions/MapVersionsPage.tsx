import type { ReactNode } from 'react';

export function MapVersionsPage(): ReactNode {
  return null;
}
