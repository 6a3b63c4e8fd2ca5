import type { MeView } from '@rumbo/api';
import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../language.tsx';
import type { MyPlan } from '../place.tsx';
import { TabIcon } from '../../ui/icons.tsx';
import type { TabName } from '../../ui/icons.tsx';

export interface NavEntry {
  readonly name: TabName;
  readonly to: '/' | '/map' | '/kpis' | '/entry' | '/approvals' | '/admin';
  readonly count: number;
}

/** Only what exists for this person. Who works with figures finds the organisation under their name, who does not, here. */
export function entriesOf(plan: MyPlan, manages: MeView['manages']): readonly NavEntry[] {
  return [
    ...(plan.canSeeFigures
      ? ([
          { name: 'overview', to: '/', count: 0 },
          { name: 'map', to: '/map', count: 0 },
          { name: 'kpis', to: '/kpis', count: 0 },
        ] as const)
      : []),
    ...(plan.canEnter ? ([{ name: 'dataEntry', to: '/entry', count: plan.entryOpen }] as const) : []),
    ...(plan.canApprove ? ([{ name: 'approvals', to: '/approvals', count: plan.approvalsWaiting }] as const) : []),
    ...(manages.length > 0 && !plan.canSeeFigures ? ([{ name: 'organisation', to: '/admin', count: 0 }] as const) : []),
  ];
}

function isHere(entry: NavEntry, pathname: string): boolean {
  if (entry.to === '/') return pathname === '/' || pathname.startsWith('/objectives');
  return pathname === entry.to || pathname.startsWith(`${entry.to}/`);
}

function Count({ count }: { readonly count: number }): ReactNode {
  const { words } = useReader();
  if (count === 0) return null;
  return (
    <em>
      <span aria-hidden="true">{count}</span>
      <span className="said">{words.shell.waitingForYou(count)}</span>
    </em>
  );
}

interface NavProps {
  readonly plan: MyPlan;
  readonly manages: MeView['manages'];
}

function useEntries({ plan, manages }: NavProps): readonly (NavEntry & { readonly here: 'page' | undefined })[] {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  return entriesOf(plan, manages).map((entry) => ({ ...entry, here: isHere(entry, pathname) ? 'page' : undefined }));
}

export function Nav(props: NavProps): ReactNode {
  const { words } = useReader();
  return (
    <nav className="nav" aria-label={words.shell.mainNavigation}>
      {useEntries(props).map(({ name, to, count, here }) => (
        <Link key={name} to={to} aria-current={here}>
          {words.shell.nav[name]}
          <Count count={count} />
        </Link>
      ))}
    </nav>
  );
}

/** The same at the foot of a phone, within reach of the thumb. */
export function Tabs(props: NavProps): ReactNode {
  const { words } = useReader();
  return (
    <nav className="tabs" aria-label={words.shell.mainNavigation}>
      {useEntries(props).map(({ name, to, count, here }) => (
        <Link key={name} to={to} aria-current={here}>
          <span className="ico">
            <TabIcon name={name} />
            <Count count={count} />
          </span>
          {words.shell.nav[name]}
        </Link>
      ))}
    </nav>
  );
}
