import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { MapSearch } from '../../app/search.ts';

/** What is looked at stands in the address, so that a copied link opens the same view. */
export function useMapSearch(): readonly [MapSearch, (change: MapSearch) => void] {
  const search = useSearch({ from: '/place/map' });
  const navigate = useNavigate();
  const change = useCallback(
    (next: MapSearch) =>
      void navigate({ to: '/map', search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false }),
    [navigate],
  );
  return [search, change];
}
