import { definitionChanges, Refusal } from '@rumbo/domain';
import type { KpiDefinition, TargetedKpi } from '@rumbo/domain';
import type { RecordedDefinition } from '@rumbo/store';
import { ownersOf } from '../commands/define-kpi.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { KpiDefinitionInput } from '../inputs.ts';
import { kpiSource } from '../kpi-source.ts';
import { may, mayChange, type Place } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { nameOf, namesIn, reading } from '../reader.ts';
import { kpisIn } from '../sheet.ts';
import { standingOf } from '../standing.ts';
import { topics } from '../topics.ts';
import type { DefinitionVersion, KpiDefinitionView } from '../views/index.ts';
import { peopleOf } from './people-of.ts';
import { lookAt, type Looking } from './screen-head.ts';

/** What a KPI is, was and will be held against; without a KPI, what a new one may be made of. */
export function kpiDefinition(
  deps: QueryDependencies,
  caller: Caller,
  input: KpiDefinitionInput,
  trace: ReadTrace,
): Promise<KpiDefinitionView> {
  return reading(deps, trace, async (snapshot) => {
    const looking = await lookAt(deps, snapshot, caller, trace, input);
    trace.audience = 'person';
    const { place, actor, today, unitId } = looking;
    const { plan, administration } = place;
    const plans = await kpisIn(snapshot, plan.id);
    const versions = input.kpiId === undefined ? [] : (plans.versions.get(input.kpiId) ?? []);
    if (input.kpiId !== undefined && versions.length === 0) throw new Refusal('notFound', 'kpiNotFound', {}, 'kpiId');
    const definition = versions.at(-1) ?? null;
    const mayNameOwner = mayChange(actor, 'editKpi', place);
    const names = await namesIn(snapshot);
    return {
      planId: plan.id,
      planName: plan.name,
      languages: administration.languages,
      today,
      fiscalStart: plan.fiscalStart,
      planYears: { first: plan.firstYear, last: plan.lastYear },
      settings: { tolerancePercent: plan.settings.tolerancePercent },
      unitId,
      unitName: unitNameIn(place, unitId),
      units: place.units.filter(({ id }) => seesFigures(looking, id)).map(({ id, name }) => ({ id, name })),
      mayEdit: mayChange(actor, 'editKpi', place, { ownerIds: ownersOf(versions) }),
      mayNameOwner,
      definition,
      ownerName: nameOf(names, definition?.ownerId ?? null),
      people: mayNameOwner ? await peopleOf(snapshot, place, names) : [],
      kpis: [...plans.versions.values()]
        .flatMap((all) => all.at(-1) ?? [])
        .map(({ id, code, name, kind, formula, frequency }) => ({
          id,
          code,
          name,
          kind,
          formula: formula ?? null,
          frequency,
        })),
      ...(await heldAgainst(looking, definition, names)),
    };
  });
}

type Names = ReadonlyMap<string, string>;

const unitNameIn = (place: Place, id: string) => place.units.find((unit) => unit.id === id)?.name ?? place.plan.name;

const seesFigures = ({ actor, place }: Looking, unitId: string): boolean =>
  may(actor, 'seePublished', place, { unitPath: place.pathOf(unitId) });

const NOTHING = {
  versions: [],
  reporters: [],
  targeted: null,
  targets: [],
  baselines: [],
  process: null,
  processReason: null,
} satisfies Partial<KpiDefinitionView>;

/** What stands around a definition: its history, who reports it, its targets, and what its process delivers. */
async function heldAgainst(looking: Looking, definition: KpiDefinition | null, names: Names) {
  if (definition === null) return NOTHING;
  const { snapshot, place } = looking;
  const { id } = definition;
  snapshot.note(topics.rules(id), topics.kpi(id));
  const { tx } = snapshot;
  const seen = (unitId: string): boolean =>
    place.units.some((unit) => unit.id === unitId) && seesFigures(looking, unitId);
  const set = <Fact extends { readonly unitId: string }>(one: {
    readonly fact: Fact;
    readonly isInForce: boolean;
    readonly recordedAt: string | null;
    readonly recordedBy: string | null;
  }) => ({
    unitName: unitNameIn(place, one.fact.unitId),
    by: nameOf(names, one.recordedBy),
    at: one.recordedAt,
    isInForce: one.isInForce,
  });
  const source = await kpiSource(snapshot, id);
  return {
    versions: versionsOf(await tx.kpis.history(id), names),
    reporters: source.assignments
      .filter(({ unitId }) => seen(unitId))
      .map(({ unitId, from, to, personId, stewardId }) => ({
        unitId,
        unitName: unitNameIn(place, unitId),
        from,
        to,
        personName: nameOf(names, personId),
        stewardName: nameOf(names, stewardId),
      })),
    targeted: targetedOf(definition),
    targets: (await tx.targets.historyOf(id))
      .filter(({ fact }) => seen(fact.unitId))
      .map((one) => ({ target: one.fact, ...set(one) }))
      .toReversed(),
    baselines: (await tx.targets.baselineHistoryOf(id))
      .filter(({ fact }) => seen(fact.unitId))
      .map((one) => ({ baseline: one.fact, ...set(one) }))
      .toReversed(),
    ...(await processOf(looking, id)),
  };
}

/** Newest first, each with what it changed of the one whose place it took, or else of the one that it follows. */
function versionsOf(recorded: readonly RecordedDefinition[], names: Names): readonly DefinitionVersion[] {
  return recorded
    .map(({ definition, recordedAt, recordedBy }, index): DefinitionVersion => {
      const earlier = recorded.slice(0, index);
      const later = recorded.slice(index + 1);
      const before =
        earlier.findLast((one) => one.definition.validFrom === definition.validFrom) ??
        earlier.findLast((one) => one.definition.validFrom < definition.validFrom) ??
        null;
      return {
        definition,
        isInForce: later.every((one) => one.definition.validFrom !== definition.validFrom),
        by: nameOf(names, recordedBy),
        at: recordedAt,
        changes: before === null ? [] : definitionChanges(before.definition, definition),
      };
    })
    .toReversed();
}

function targetedOf({ kind, frequency, overTime, spread, direction, scale }: KpiDefinition): TargetedKpi {
  return { kind, frequency, overTime, spread, direction, scale };
}

/** The limits of the newest segment at the shown unit, as the KPI's page draws them. */
async function processOf(
  looking: Looking,
  kpiId: string,
): Promise<Pick<KpiDefinitionView, 'process' | 'processReason'>> {
  const standing = await standingOf(looking, kpiId);
  const segment = standing?.chart.segments.at(-1);
  if (standing === null || standing.limits === null || segment === undefined)
    return { process: null, processReason: standing?.limitsReason ?? null };
  const { centre, lowerShown, upperShown, points } = standing.limits;
  return {
    process: { centre, lower: lowerShown, upper: upperShown, since: segment.from, points },
    processReason: null,
  };
}
