/**
 * What a commit touches and what a screen read, as short strings. A screen is stale when one of the topics it read has a
 * change after it; the browser refetches by the same topics.
 */
export const topics = {
  /** Everything a figure of a KPI depends on: approved readings, definition, targets, assignments. */
  kpi: (kpiId: string) => `kpi:${kpiId}`,
  /** The part of it that a value does not touch: definition, assignments, targets, baselines. Goes along with `kpi`. */
  rules: (kpiId: string) => `rules:${kpiId}`,
  /** Values of a unit that are not approved yet. */
  entry: (unitId: string) => `entry:${unitId}`,
  /** Published versions of a plan's map. */
  map: (planId: string) => `map:${planId}`,
  draft: (planId: string) => `draft:${planId}`,
  /** That a draft has been sent, or is no longer waiting for its approval. */
  sent: (planId: string) => `sent:${planId}`,
  /** Who has a draft open: told without a commit. */
  presence: (planId: string) => `presence:${planId}`,
  /** The plan itself, its settings, closings and list of KPIs. */
  plan: (planId: string) => `plan:${planId}`,
  /** Units, holidays and settings of an administration. */
  units: (administrationId: string) => `units:${administrationId}`,
  /** Which plans there are. */
  plans: () => 'plans',
  /** The shape of the unit tree of any administration: grants reach along it. */
  tree: () => 'tree',
  initiatives: (planId: string) => `initiatives:${planId}`,
  benchmarks: (kpiId: string) => `benchmarks:${kpiId}`,
  /** A civil day has begun: silence makes a KPI stale. */
  day: (planId: string) => `day:${planId}`,
  /** Names of people. */
  people: () => 'people',
  /** Who is away and who stands in, of all administrations: it names nobody. */
  absences: () => 'absences',
  /** What one person may do. */
  grants: (personId: string) => `grants:${personId}`,
  /** That somebody may do more or less than before, in any administration: it names nobody. Goes along with `grants`. */
  roles: () => 'roles',
} as const;
