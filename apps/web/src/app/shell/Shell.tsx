import { Link, Navigate, Outlet, useRouterState, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { MeView } from '@rumbo/api';
import { screens } from '../api.ts';
import { FiguresProvider, useReader } from '../language.tsx';
import { PlaceProvider } from '../place.tsx';
import type { Place } from '../place.tsx';
import { ExpiredSession } from '../session/ExpiredSession.tsx';
import { Screen } from '../Screen.tsx';
import { shownPlan } from '../shown-plan.ts';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PhoneSlot, SlotProvider } from './phone-slot.tsx';
import { useIsPhone } from '../use-media.ts';
import { Tabs } from './Nav.tsx';
import { PlanNotice } from './PlanNotice.tsx';
import { StandingIn } from './StandingIn.tsx';
import { TopBar } from './TopBar.tsx';
import { useAdoptPreferences } from './use-preferences.ts';
import { useLive } from './use-live.ts';
import './shell.css';

/** The frame around every screen of a person who is signed in. */
export function Shell(): ReactNode {
  const me = useQuery(screens.me.queryOptions());
  return (
    <>
      <ExpiredSession me={me.data} />
      <Screen query={me} skeleton={<PageSkeleton />} isFrame>
        {(value) => <Frame me={value} />}
      </Screen>
    </>
  );
}

function Frame({ me }: { readonly me: MeView }): ReactNode {
  const search = useSearch({ from: '/place' });
  const plan = shownPlan(me, search.plan);
  const isPhone = useIsPhone();
  useLive(me);
  useAdoptPreferences(me);
  const place = useMemo<Place | null>(
    () => (plan === undefined ? null : { me, plan, today: plan.today, period: search.period, unitId: search.unit }),
    [me, plan, search.period, search.unit],
  );
  const figures = useMemo(() => {
    const { numberFormat = 'es-PE', timeZone = 'America/Lima' } = plan ?? me.manages[0] ?? {};
    return { numberFormat, timeZone };
  }, [plan, me.manages]);
  return (
    <FiguresProvider value={figures}>
      <PlaceProvider value={place}>
        <SlotProvider>
          <TopBar me={me} plan={plan ?? null} />
          {isPhone && plan !== undefined ? (
            <div className="notice">
              <PhoneSlot name="line" />
              <PlanNotice plan={plan} />
            </div>
          ) : null}
          <Main>
            <StandingIn me={me} />
            <Inside me={me} place={place} />
          </Main>
          {plan === undefined ? null : <Tabs plan={plan} manages={me.manages} />}
        </SlotProvider>
      </PlaceProvider>
    </FiguresProvider>
  );
}

/** A new plan, the organisation, one's own absences and account. */
const NEEDS_NO_PLAN = /^\/(?:plan\/new$|admin(?:\/|$)|absences$|account$)/;

function Inside({ me, place }: { readonly me: MeView; readonly place: Place | null }): ReactNode {
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  if (NEEDS_NO_PLAN.test(pathname)) return <Outlet />;
  if (pathname === '/audit' && place?.plan.canAudit === true) return <Outlet />;
  const hasNothing = place === null || seesNothing(place.plan);
  if (hasNothing && me.manages.length > 0 && me.definesIn.length === 0) return <Navigate to="/admin" replace />;
  if (place === null) return <NoPlan mayMake={me.definesIn.length > 0} />;
  return hasNothing ? <NoFigures /> : <Outlet />;
}

function NoPlan({ mayMake }: { readonly mayMake: boolean }): ReactNode {
  const { words } = useReader();
  const { plan } = words.states.empty;
  const make = (
    <Link to="/plan/new" className="btn primary">
      {words.plan.list.make}
    </Link>
  );
  return <EmptyState title={plan.title} body={plan.body} actions={mayMake ? make : undefined} />;
}

/** Who manages the installation sees which plans there are, and none of their figures. */
function seesNothing({ canSeeFigures, canEnter, canApprove }: Place['plan']): boolean {
  return !canSeeFigures && !canEnter && !canApprove;
}

function NoFigures(): ReactNode {
  const { states, roles } = useReader().words;
  const { leadership, planner, contributor, approver, auditor } = roles.inText;
  const open = [leadership, planner, contributor, approver, auditor].join(', ');
  return <EmptyState title={states.noAccess.title} body={states.noAccess.needsRole(open)} />;
}

/** Takes the focus when another screen is opened, so that keyboard and screen reader start at its beginning, or where it says. */
function Main({ children }: { readonly children: ReactNode }): ReactNode {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const opened = useRef(pathname);
  useEffect(() => {
    if (opened.current === pathname) return;
    opened.current = pathname;
    const first = main.current?.querySelector<HTMLElement>('[data-first]') ?? null;
    if (first === null) main.current?.focus({ preventScroll: true });
    else first.focus();
  }, [pathname]);
  return (
    <main id="content" ref={main} tabIndex={-1}>
      {children}
    </main>
  );
}
