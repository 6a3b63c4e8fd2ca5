import type { MeView } from '@rumbo/api';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { NotFound } from '../../app/NotFound.tsx';
import { useReader } from '../../app/language.tsx';
import { useTitle } from '../../app/use-title.ts';
import { useManaged } from './use-managed.ts';
import './organisation.css';

export type Managed = MeView['manages'][number];

const PAGES = [
  { name: 'units', to: '/admin', isOffered: ({ may }: Managed) => may.units },
  { name: 'people', to: '/admin/people', isOffered: ({ may }: Managed) => may.people },
  { name: 'assignments', to: '/admin/assignments', isOffered: ({ assignsIn }: Managed) => assignsIn.length > 0 },
  { name: 'absences', to: '/admin/absences', isOffered: ({ may }: Managed) => may.absences },
  { name: 'holidays', to: '/admin/holidays', isOffered: ({ may }: Managed) => may.holidays },
  { name: 'settings', to: '/admin/settings', isOffered: ({ may }: Managed) => may.settings },
] as const;

type PageName = (typeof PAGES)[number]['name'];

interface OrganisationFrameProps {
  readonly page: PageName;
  readonly children: (managed: Managed, me: MeView) => ReactNode;
}

/** The frame of the pages on one administration: which there are for this person, and what each is for. */
export function OrganisationFrame({ page, children }: OrganisationFrameProps): ReactNode {
  const { words, text } = useReader();
  const { data: me } = useQuery(screens.me.queryOptions());
  const managed = useManaged(me);
  const { organisation } = words;
  useTitle(organisation.page[page]);
  if (me === undefined) return null;
  // To who manages nothing it is not there.
  if (managed === null || !PAGES.some(({ name, isOffered }) => name === page && isOffered(managed)))
    return <NotFound />;
  return (
    <div className="page organisation">
      <p className="eyebrow">{text(managed.name)}</p>
      <h1>{organisation.page[page]}</h1>
      <nav className="organisationpages" aria-label={organisation.pages}>
        {PAGES.filter(({ isOffered }) => isOffered(managed)).map(({ name, to }) => (
          <Link key={name} to={to} activeOptions={{ exact: true }} aria-current={name === page ? 'page' : undefined}>
            {organisation.page[name]}
          </Link>
        ))}
      </nav>
      {children(managed, me)}
    </div>
  );
}
