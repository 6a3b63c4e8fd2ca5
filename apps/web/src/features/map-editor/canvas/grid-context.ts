import { createContext, use } from 'react';
import type { SlotGrid } from './slot-grid.ts';

const GridContext = createContext<SlotGrid | null>(null);
export const GridProvider = GridContext.Provider;

/** The places of the map as it is drawn now; null where there are none. */
export const useGrid = (): SlotGrid | null => use(GridContext);
