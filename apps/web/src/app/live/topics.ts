/** Screens by the names of their queries. `me` is what the frame shows. */
export const SCREENS = [
  'me',
  'overview',
  'map',
  'objective',
  'kpis',
  'kpi',
  'kpiDefinition',
  'kpiRules',
  'entry',
  'worklist',
  'dataHealth',
  'approvals',
  'approvalEffect',
  'closing',
  'search',
  'history',
  'mapFacts',
  'mapVersions',
  'mapComparison',
  'plan',
  'presence',
  'units',
  'people',
  'assignments',
  'absences',
  'holidays',
  'administration',
] as const;
export type Screen = (typeof SCREENS)[number];

/** A query in the cache, as far as deciding needs it. */
export interface CachedScreen {
  readonly screen: Screen;
  readonly input: Readonly<Record<string, unknown>>;
  /** A KPI computed from others is stale when any KPI changes: the topic names only the one that was written. */
  readonly isComputed: boolean;
}

type Decide = (query: CachedScreen, id: string) => boolean;

const any =
  (...screens: readonly Screen[]): Decide =>
  (query) =>
    screens.includes(query.screen);
const ofPlan =
  (...screens: readonly Screen[]): Decide =>
  (query, id) =>
    screens.includes(query.screen) && query.input['planId'] === id;
const either =
  (...decisions: readonly Decide[]): Decide =>
  (query, id) =>
    decisions.some((decide) => decide(query, id));
const withInput =
  (screen: Screen, name: string): Decide =>
  (query, id) =>
    query.screen === screen && query.input[name] === id;

const EVERY_PLAN_SCREEN = [
  'overview',
  'map',
  'objective',
  'kpis',
  'kpi',
  'kpiDefinition',
  'kpiRules',
  'entry',
  'worklist',
  'dataHealth',
  'approvals',
  'approvalEffect',
  'closing',
  'search',
  'history',
  'mapFacts',
  'mapVersions',
  'mapComparison',
  'plan',
  'assignments',
] as const;

/** What a screen shows decides which topics make it old. One line a topic; an unknown one makes everything old. */
const STALE_BY: Readonly<Record<string, Decide>> = {
  kpi: either(
    any(
      'overview',
      'map',
      'objective',
      'kpis',
      'kpiRules',
      'entry',
      'approvals',
      'approvalEffect',
      'closing',
      'mapFacts',
      'assignments',
    ),
    (query, id) => query.screen === 'kpi' && (query.isComputed || query.input['kpiId'] === id),
    withInput('history', 'kpiId'),
    withInput('kpiDefinition', 'kpiId'),
  ),
  entry: either(
    any('me', 'approvals', 'approvalEffect', 'closing', 'worklist', 'dataHealth'),
    withInput('entry', 'unitId'),
    withInput('history', 'unitId'),
  ),
  map: ofPlan(...EVERY_PLAN_SCREEN),
  // The draft that is open hears of its steps by itself.
  draft: ofPlan('mapVersions', 'mapComparison'),
  sent: either(any('me'), ofPlan('approvals', 'mapVersions')),
  presence: ofPlan('presence'),
  // A change of rules names its KPI as well.
  rules: () => false,
  plan: either(any('me', 'people', 'holidays'), ofPlan(...EVERY_PLAN_SCREEN)),
  units: any(...SCREENS),
  initiatives: ofPlan('overview', 'objective', 'kpi', 'mapFacts', 'mapComparison'),
  benchmarks: withInput('kpi', 'kpiId'),
  day: either(any('me'), ofPlan(...EVERY_PLAN_SCREEN)),
  people: any(...SCREENS),
  plans: any('me', 'people', 'holidays'),
  absences: any('me', 'absences'),
  tree: any(...SCREENS),
  grants: any(...SCREENS),
  roles: any('dataHealth', 'people'),
};

/** Whether a change of `topic` ("kpi:<id>") makes the screen in the cache old. */
export function isStaleBy(topic: string, query: CachedScreen): boolean {
  const colon = topic.indexOf(':');
  const name = colon < 0 ? topic : topic.slice(0, colon);
  const decide = Object.hasOwn(STALE_BY, name) ? STALE_BY[name] : undefined;
  return decide === undefined ? true : decide(query, colon < 0 ? '' : topic.slice(colon + 1));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function computedIn(data: unknown): boolean {
  return isRecord(data) && isRecord(data['kpi']) && data['kpi']['kind'] === 'formula';
}

/** Reads a query key of the tRPC client: `[['kpi'], { input, type }]`. Null for what is no screen. */
export function cachedScreen(queryKey: readonly unknown[], data: unknown): CachedScreen | null {
  const path = queryKey[0];
  const name: unknown = Array.isArray(path) && path.length === 1 ? path[0] : null;
  const screen = SCREENS.find((known) => known === name);
  if (screen === undefined) return null;
  const options = queryKey[1];
  const input = isRecord(options) && isRecord(options['input']) ? options['input'] : {};
  return { screen, input, isComputed: computedIn(data) };
}
