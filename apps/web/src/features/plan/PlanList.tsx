import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';

/** The plans that this person may see, archived ones last, and the way to a new one. */
export function PlanList(): ReactNode {
  const { words, text } = useReader();
  const { me, plan: shown } = usePlace();
  const { list, archived, years } = words.plan;
  return (
    <section className="panel planlist" aria-labelledby="plan-list">
      <header>
        <h2 id="plan-list" className="grow">
          {list.title}
        </h2>
        {me.definesIn.length > 0 ? (
          <Link to="/plan/new" className="btn s">
            {list.make}
          </Link>
        ) : null}
      </header>
      <ul>
        {me.plans.map(({ id, name, firstYear, lastYear, isArchived }) => (
          <li key={id}>
            <Link to="/plan" search={{ plan: id }} aria-current={id === shown.id ? 'true' : undefined}>
              <span className="grow">
                {text(name)}
                {text(name).includes(years(String(firstYear), String(lastYear))) ? null : (
                  <span className="small faint"> {years(String(firstYear), String(lastYear))}</span>
                )}
              </span>
              {isArchived ? <span className="livetag">{archived}</span> : null}
              {id === shown.id ? <span className="small faint">{list.here}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
