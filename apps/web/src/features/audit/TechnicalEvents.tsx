import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { Screen } from '../../app/Screen.tsx';
import { PageSkeleton } from '../../ui/Skeleton.tsx';

/** What happened at the door: sign-ins, refused ones, sign-outs. */
export function TechnicalEvents({ planId }: { readonly planId: string }): ReactNode {
  const { words, format } = useReader();
  const { events: say, event: kinds, older, newest, tabs } = words.audit;
  const { at: before } = useSearch({ from: '/place/audit' });
  const input = { planId, ...(before === undefined ? {} : { before }) };
  const query = useQuery(
    screens.technicalEvents.queryOptions(input, { placeholderData: keepPreviousData, staleTime: 0 }),
  );
  const named: Readonly<Record<string, string>> = kinds;
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {({ events, next }) => (
        <>
          {/* A place that scrolls has to be reached by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="panel events" tabIndex={0} role="region" aria-label={tabs.events}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say.when}</th>
                  <th scope="col">{say.what}</th>
                  <th scope="col">{say.who}</th>
                  <th scope="col">{say.from}</th>
                </tr>
              </thead>
              <tbody>
                {events.map(({ id, at, kind, personName, address }) => (
                  <tr key={id}>
                    <td className="nowrap">
                      {format.instant(at, 'day')} {format.instant(at, 'time')}
                    </td>
                    <td>{Object.hasOwn(named, kind) ? named[kind] : kind}</td>
                    <td>{personName ?? say.unknown}</td>
                    <td className="faint">{address}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {events.length === 0 ? <p className="dim pad">{say.none}</p> : null}
          </div>
          <div className="row">
            {before === undefined ? null : (
              <Link to="/audit" search={{ tab: 'events' }} className="btn">
                {newest}
              </Link>
            )}
            {next === null ? null : (
              <Link to="/audit" search={{ tab: 'events', at: next }} className="btn push">
                {older}
              </Link>
            )}
          </div>
        </>
      )}
    </Screen>
  );
}
