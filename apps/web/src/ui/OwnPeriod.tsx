import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';

/** The period, as short as beside its neighbours, of a row that is not the one that the page is of: a week of the month, or the quarter that it ends. */
export function OwnPeriod({ of, page }: { readonly of: string; readonly page: string }): ReactNode {
  const { format } = useReader();
  return of === page ? null : <span className="ownperiod">{format.period(of, 'axis')}</span>;
}
