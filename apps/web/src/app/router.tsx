import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { OverviewPage } from '../features/overview/OverviewPage.tsx';
import { SetUpPage } from '../features/sign-in/SetUpPage.tsx';
import { SignInPage } from '../features/sign-in/SignInPage.tsx';
import { askForDraft } from './first-questions.ts';
import { NotFound } from './NotFound.tsx';
import { placeRoute, rootRoute } from './place-route.ts';
import { RouteFailure } from './RouteFailure.tsx';
import {
  auditSearch,
  comparedSearch,
  mapSearch,
  nextSearch,
  parseSearch,
  placeSearch,
  problemSearch,
  sheetSearch,
  stringifySearch,
  traceSearch,
  viewSearch,
  waitingSearch,
} from './search.ts';

const parent = { getParentRoute: () => placeRoute } as const;

const overview = createRoute({
  ...parent,
  path: '/',
  component: OverviewPage,
  validateSearch: (raw: Record<string, unknown>) => traceSearch(raw),
});
/** React Flow comes with this one only. */
const map = createRoute({
  ...parent,
  path: '/map',
  component: lazyRouteComponent(() => import('../features/map/MapPage.tsx'), 'MapPage'),
  validateSearch: (raw: Record<string, unknown>) => mapSearch(raw),
});
const mapEdit = createRoute({
  ...parent,
  path: '/map/edit',
  component: lazyRouteComponent(() => import('../features/map-editor/MapEditPage.tsx'), 'MapEditPage'),
  validateSearch: (raw: Record<string, unknown>) => viewSearch(raw),
  // Not waited for: the page asks for the same and shows that it is on its way.
  loader: ({ location }) => void askForDraft(location.search),
});
const mapVersions = createRoute({
  ...parent,
  path: '/map/versions',
  component: lazyRouteComponent(() => import('../features/map-versions/MapVersionsPage.tsx'), 'MapVersionsPage'),
  validateSearch: (raw: Record<string, unknown>) => comparedSearch(raw),
});
const plan = createRoute({
  ...parent,
  path: '/plan',
  component: lazyRouteComponent(() => import('../features/plan/PlanPage.tsx'), 'PlanPage'),
});
const kpiRules = createRoute({
  ...parent,
  path: '/plan/rules',
  component: lazyRouteComponent(() => import('../features/kpi-rules/KpiRulesPage.tsx'), 'KpiRulesPage'),
});
const newPlan = createRoute({
  ...parent,
  path: '/plan/new',
  component: lazyRouteComponent(() => import('../features/plan/NewPlanPage.tsx'), 'NewPlanPage'),
});
const objective = createRoute({
  ...parent,
  path: '/objectives/$id',
  component: lazyRouteComponent(() => import('../features/objective/ObjectivePage.tsx'), 'ObjectivePage'),
});
const kpis = createRoute({
  ...parent,
  path: '/kpis',
  component: lazyRouteComponent(() => import('../features/kpi-list/KpiListPage.tsx'), 'KpiListPage'),
});
/** Recharts comes with this one only. */
const kpi = createRoute({
  ...parent,
  path: '/kpis/$id',
  component: lazyRouteComponent(() => import('../features/kpi/KpiPage.tsx'), 'KpiPage'),
});
const kpiDefinition = createRoute({
  ...parent,
  path: '/kpis/$id/definition',
  component: lazyRouteComponent(() => import('../features/kpi-definition/KpiDefinitionPage.tsx'), 'KpiDefinitionPage'),
});
const newKpi = createRoute({
  ...parent,
  path: '/kpis/new',
  component: lazyRouteComponent(() => import('../features/kpi-definition/KpiDefinitionPage.tsx'), 'NewKpiPage'),
});
const worklist = createRoute({
  ...parent,
  path: '/entry',
  component: lazyRouteComponent(() => import('../features/worklist/WorklistPage.tsx'), 'WorklistPage'),
});
/** An address to keep: whatever sheet falls due next. */
const firstEntry = createRoute({
  ...parent,
  path: '/entry/due',
  component: lazyRouteComponent(() => import('../features/data-entry/FirstEntry.tsx'), 'FirstEntry'),
});
const entry = createRoute({
  ...parent,
  path: '/entry/$unit/$period',
  component: lazyRouteComponent(() => import('../features/data-entry/EntryPage.tsx'), 'EntryPage'),
});
const approvals = createRoute({
  ...parent,
  path: '/approvals',
  component: lazyRouteComponent(() => import('../features/approvals/ApprovalsPage.tsx'), 'ApprovalsPage'),
  validateSearch: (raw: Record<string, unknown>) => waitingSearch(raw),
});
const audit = createRoute({
  ...parent,
  path: '/audit',
  component: lazyRouteComponent(() => import('../features/audit/AuditPage.tsx'), 'AuditPage'),
  validateSearch: (raw: Record<string, unknown>) => auditSearch(raw),
});
/** What those who look after an administration decide, and everybody's own absences. */
const organisationUnits = createRoute({
  ...parent,
  path: '/admin',
  component: lazyRouteComponent(() => import('../features/organisation/units/UnitsPage.tsx'), 'UnitsPage'),
});
const organisationPeople = createRoute({
  ...parent,
  path: '/admin/people',
  component: lazyRouteComponent(() => import('../features/organisation/people/PeoplePage.tsx'), 'PeoplePage'),
});
const organisationAssignments = createRoute({
  ...parent,
  path: '/admin/assignments',
  component: lazyRouteComponent(
    () => import('../features/organisation/assignments/AssignmentsPage.tsx'),
    'AssignmentsPage',
  ),
});
const organisationAbsences = createRoute({
  ...parent,
  path: '/admin/absences',
  component: lazyRouteComponent(() => import('../features/organisation/absences/AbsencesPage.tsx'), 'AbsencesPage'),
});
const organisationHolidays = createRoute({
  ...parent,
  path: '/admin/holidays',
  component: lazyRouteComponent(() => import('../features/organisation/holidays/HolidaysPage.tsx'), 'HolidaysPage'),
});
const organisationSettings = createRoute({
  ...parent,
  path: '/admin/settings',
  component: lazyRouteComponent(() => import('../features/organisation/settings/SettingsPage.tsx'), 'SettingsPage'),
});
const ownAbsences = createRoute({
  ...parent,
  path: '/absences',
  component: lazyRouteComponent(
    () => import('../features/organisation/absences/OwnAbsencesPage.tsx'),
    'OwnAbsencesPage',
  ),
});
const account = createRoute({
  ...parent,
  path: '/account',
  validateSearch: (raw: Record<string, unknown>) => problemSearch(raw),
  component: lazyRouteComponent(() => import('../features/account/AccountPage.tsx'), 'AccountPage'),
});
const dataHealth = createRoute({
  ...parent,
  path: '/data-health',
  component: lazyRouteComponent(() => import('../features/data-health/DataHealthPage.tsx'), 'DataHealthPage'),
});
/** Whatever else: nothing is there, and the frame around it stays. */
const elsewhere = createRoute({ ...parent, path: '$', component: NotFound });

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>) => nextSearch(raw),
  component: SignInPage,
});
const forgot = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot',
  component: lazyRouteComponent(() => import('../features/sign-in/ForgotPage.tsx'), 'ForgotPage'),
});
const linkPage = lazyRouteComponent(() => import('../features/sign-in/LinkPage.tsx'), 'LinkPage');
const invitation = createRoute({ getParentRoute: () => rootRoute, path: '/invitation', component: linkPage });
const reset = createRoute({ getParentRoute: () => rootRoute, path: '/reset', component: linkPage });
const setUp = createRoute({ getParentRoute: () => rootRoute, path: '/set-up', component: SetUpPage });

/** Outside of the frame: a page that is printed has nothing else on it. */
const printMap = createRoute({
  getParentRoute: () => rootRoute,
  path: '/print/map',
  validateSearch: (raw: Record<string, unknown>) => ({ ...placeSearch(raw), ...sheetSearch(raw) }),
  component: lazyRouteComponent(() => import('../features/map-export/PrintMapPage.tsx'), 'PrintMapPage'),
  errorComponent: RouteFailure,
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    placeRoute.addChildren([
      overview,
      map,
      mapEdit,
      mapVersions,
      plan,
      newPlan,
      kpiRules,
      objective,
      kpis,
      kpi,
      worklist,
      kpiDefinition,
      newKpi,
      firstEntry,
      entry,
      approvals,
      audit,
      organisationUnits,
      organisationPeople,
      organisationAssignments,
      organisationAbsences,
      organisationHolidays,
      organisationSettings,
      ownAbsences,
      account,
      dataHealth,
      elsewhere,
    ]),
    printMap,
    signIn,
    forgot,
    invitation,
    reset,
    setUp,
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: RouteFailure,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
