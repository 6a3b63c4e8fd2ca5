import type { AuditView } from '@rumbo/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useTitle } from '../../app/use-title.ts';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { auditInput, exportAddress } from './audit-input.ts';
import { AuditLine } from './AuditLine.tsx';
import { TechnicalEvents } from './TechnicalEvents.tsx';
import './audit.css';

/** The change log in words, with what it is narrowed to in the address. */
export function AuditPage(): ReactNode {
  const { plan } = usePlace();
  const { words } = useReader();
  const search = useSearch({ from: '/place/audit' });
  const query = useQuery(
    screens.audit.queryOptions(auditInput(plan.id, search), { placeholderData: keepPreviousData, staleTime: 0 }),
  );
  useTitle(words.audit.title);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <Audit view={view} />}
    </Screen>
  );
}

function Audit({ view }: { readonly view: AuditView }): ReactNode {
  const { words, language } = useReader();
  const { audit } = words;
  const search = useSearch({ from: '/place/audit' });
  const isEvents = !view.maySeeChanges || (view.maySeeEvents && search.tab === 'events');
  return (
    <div className="page audit">
      <p className="eyebrow">{audit.title}</p>
      <div className="row base wrap">
        <h1>{isEvents ? audit.eventsHeading : audit.heading}</h1>
        {isEvents ? null : (
          <a className="btn push" href={exportAddress(view.planId, search, language)} download>
            {audit.export}
          </a>
        )}
      </div>
      <p className="dim lead">{isEvents ? audit.eventsLead : audit.lead}</p>
      {view.maySeeChanges && view.maySeeEvents ? <Tabs isEvents={isEvents} /> : null}
      {isEvents ? <TechnicalEvents planId={view.planId} /> : <Changes view={view} />}
    </div>
  );
}

function Tabs({ isEvents }: { readonly isEvents: boolean }): ReactNode {
  const { tabs } = useReader().words.audit;
  return (
    <nav className="audittabs" aria-label={tabs.label}>
      <Link to="/audit" search={{}} aria-current={isEvents ? undefined : 'page'}>
        {tabs.changes}
      </Link>
      <Link to="/audit" search={{ tab: 'events' }} aria-current={isEvents ? 'page' : undefined}>
        {tabs.events}
      </Link>
    </nav>
  );
}

function Changes({ view }: { readonly view: AuditView }): ReactNode {
  const { words } = useReader();
  const { audit } = words;
  const search = useSearch({ from: '/place/audit' });
  return (
    <>
      <AuditFilters view={view} />
      {view.entries.length === 0 ? (
        <p className="dim nothing">{audit.nothing}</p>
      ) : (
        <ol className="panel trail">
          {view.entries.map((entry) => (
            <AuditLine key={entry.seq} entry={entry} planId={view.planId} />
          ))}
        </ol>
      )}
      <div className="row">
        {search.before === undefined ? null : (
          <Link to="/audit" search={(now) => ({ ...now, before: undefined })} className="btn">
            {audit.newest}
          </Link>
        )}
        {view.next === null ? null : (
          <Link to="/audit" search={(now) => ({ ...now, before: String(view.next) })} className="btn push">
            {audit.older}
          </Link>
        )}
      </div>
    </>
  );
}
