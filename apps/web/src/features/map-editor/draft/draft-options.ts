/** The whole draft is asked for once, when the editor opens; from then on it hears of what changes by itself. */
export const DRAFT_OPTIONS = { staleTime: Infinity, gcTime: 0, refetchOnReconnect: false } as const;
