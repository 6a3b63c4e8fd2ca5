import type { HolidaysView } from '@rumbo/api';
import { weekday } from '@rumbo/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { screens } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { Screen } from '../../../app/Screen.tsx';
import { Cross } from '../../../ui/icons.tsx';
import { PageSkeleton } from '../../../ui/Skeleton.tsx';
import { OrganisationFrame, type Managed } from '../OrganisationFrame.tsx';
import { AddHolidaysDialog } from './AddHolidaysDialog.tsx';
import { RemoveHolidayDialog } from './RemoveHolidayDialog.tsx';

/** The days without work, year by year. */
export function HolidaysPage(): ReactNode {
  return <OrganisationFrame page="holidays">{(managed) => <Holidays managed={managed} />}</OrganisationFrame>;
}

function Holidays({ managed }: { readonly managed: Managed }): ReactNode {
  const query = useQuery(screens.holidays.queryOptions({ administrationId: managed.id }));
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <Year view={view} />}
    </Screen>
  );
}

function Year({ view }: { readonly view: HolidaysView }): ReactNode {
  const { words, format } = useReader();
  const say = words.organisation.holidays;
  const [year, setYear] = useState(Number(view.today.slice(0, 4)));
  const [isAdding, setAdding] = useState(false);
  const [removed, remove] = useState<string | null>(null);
  const days = view.days.filter((day) => day.startsWith(`${year}-`));
  const step = (to: number, label: string, sign: string): ReactNode => (
    <button type="button" aria-label={label} onClick={() => setYear(to)}>
      {sign}
    </button>
  );
  return (
    <>
      <div className="organisationtools">
        <p className="dim grow">{say.lead}</p>
        <button type="button" className="btn primary" onClick={() => setAdding(true)}>
          {say.add}
        </button>
      </div>
      <div className="row gap3 yearhead">
        <div className="seg" role="group" aria-label={say.year}>
          {step(year - 1, say.previous(String(year - 1)), '‹')}
          <span className="shownyear" aria-live="polite">
            {year}
          </span>
          {step(year + 1, say.next(String(year + 1)), '›')}
        </div>
        <h2>{days.length === 0 ? say.none(String(year)) : say.count(days.length)}</h2>
      </div>
      <ul className="holidaymonths">
        {days.map((day) => (
          <li key={day}>
            <span className="grow">
              <span className="capital">{format.day(day, 'weekday')}</span>
              {weekday(day) > 5 ? <span className="tag">{say.onWeekend}</span> : null}
            </span>
            <button
              type="button"
              className="icon"
              aria-label={say.remove(format.day(day, 'dayMonth'))}
              onClick={() => remove(day)}
            >
              <Cross />
            </button>
          </li>
        ))}
      </ul>
      {isAdding ? <AddHolidaysDialog view={view} onAdded={setYear} onClose={() => setAdding(false)} /> : null}
      {removed === null ? null : <RemoveHolidayDialog view={view} day={removed} onClose={() => remove(null)} />}
    </>
  );
}
