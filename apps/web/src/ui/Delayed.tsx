import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';

/** Shows nothing at first: what comes quickly should not flash. */
export function Delayed({
  milliseconds,
  children,
}: {
  readonly milliseconds: number;
  readonly children: ReactNode;
}): ReactNode {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isDue ? children : null;
}
