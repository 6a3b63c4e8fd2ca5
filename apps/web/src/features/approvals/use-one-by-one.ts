import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

export interface OneByOne {
  /** Its place among those that wait. */
  readonly at: number;
  readonly go: (to: number) => void;
}

/**
 * Which of the things that wait is shown. The address names it, so that who comes back finds it again; where it has been
 * decided on, the one that has taken its place is next.
 */
export function useOneByOne(keys: readonly string[]): OneByOne {
  const { waiting = '' } = useSearch({ from: '/place/approvals' });
  const navigate = useNavigate();
  const named = keys.indexOf(waiting);
  const [last, setLast] = useState(Math.max(named, 0));
  return {
    at: named >= 0 ? named : Math.min(last, keys.length - 1),
    go(to) {
      const key = keys[to];
      if (key === undefined) return;
      setLast(to);
      scrollTo({ top: 0 });
      void navigate({ to: '.', search: (before) => ({ ...before, waiting: key }), replace: true, resetScroll: false });
    },
  };
}
