import type { OverviewView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

/** Never rounds up to everything: 99.6% of the values is not all of them. */
function percentOf(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((100 * part) / whole);
}

/** How much of the month has come in, and who still owes something. */
export function DataProgress({ view }: { readonly view: OverviewView }): ReactNode {
  const { words, format, text } = useReader();
  const { data } = words.overview;
  const { approved, expected, outstanding } = view.progress;
  const share = percentOf(approved, expected);
  const [first, ...rest] = outstanding;
  return (
    <section className="progress">
      <div className="row between">
        <h3>{data.title(format.period(view.head.period, 'text'))}</h3>
        <span className="small dim">{data.approved(format.percent(share))}</span>
      </div>
      <div className="meter" role="img" aria-label={data.approved(format.percent(share))}>
        <i style={{ width: `${share}%` }} />
      </div>
      <p className="small dim">
        {first === undefined ? data.complete : data.outstanding(text(first.unitName), first.missing)}
      </p>
      {rest.length === 0 ? null : (
        <details className="small dim">
          <summary className="link">{data.others(rest.length)}</summary>
          {rest.map(({ unitId, unitName, missing }) => (
            <p key={unitId}>{data.outstanding(text(unitName), missing)}</p>
          ))}
        </details>
      )}
    </section>
  );
}
