import { defaultPeriod, parsePeriod, periodOf, periodsBetween, Refusal } from '@rumbo/domain';
import type { Actor, Period } from '@rumbo/domain';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import { todayOf, type Place } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, shownUnit, visiblePlaceIn } from '../reader.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import type { ScreenHead } from '../views/index.ts';

/** What every screen on figures begins with: who looks, at which plan, period and unit. */
export interface Looking {
  readonly snapshot: Snapshot;
  readonly actor: Actor;
  readonly place: Place;
  readonly unitId: string;
  readonly period: Period;
  readonly today: string;
  readonly head: ScreenHead;
}

interface Asked {
  readonly planId: string;
  readonly period?: string | undefined;
  readonly unitId?: string | undefined;
}

/** Whether a screen shows a unit to somebody who may not see its published figures. */
type SeesUnit = (snapshot: Snapshot, actor: Actor, place: Place, unitId: string) => Promise<boolean>;

/** Settles what a screen shows; `notFound` for a plan or unit that the caller may not see. */
export async function lookAt(
  deps: QueryDependencies,
  snapshot: Snapshot,
  caller: Caller,
  trace: ReadTrace,
  asked: Asked,
  isAlsoSeen: SeesUnit = async () => false,
): Promise<Looking> {
  const actor = await actorIn(snapshot, caller);
  const place = await visiblePlaceIn(snapshot, actor, asked.planId);
  const { unitId: askedUnit } = asked;
  const isOwn = askedUnit !== undefined && (await isAlsoSeen(snapshot, actor, place, askedUnit));
  const unitId = isOwn ? askedUnit : shownUnit(actor, place, askedUnit);
  const today = todayOf(place, deps.now());
  snapshot.note(topics.day(asked.planId), topics.grants(actor.personId));
  trace.audience = 'rights';
  trace.day = today;
  const newest = defaultPeriod(place.calendar, today, place.plan.settings.defaultDueDays);
  const period = asked.period === undefined ? newest : parsePeriod(asked.period, place.calendar);
  // Nothing is known of it, and gaps up to a far year would be worked out one by one.
  if (period.start > today) throw new Refusal('invalid', 'periodInFuture', { period: period.id }, 'period');
  return {
    snapshot,
    actor,
    place,
    unitId,
    period,
    today,
    head: await headOf(deps, { snapshot, place, unitId, period, today }, newest),
  };
}

async function headOf(
  { feed }: QueryDependencies,
  { snapshot, place, unitId, period, today }: Omit<Looking, 'actor' | 'head'>,
  newest: Period,
): Promise<ScreenHead> {
  const { plan } = place;
  const { asOf } = snapshot.tx;
  const knownAt = feed.instantOf(asOf) ?? (await snapshot.tx.changes.bySeq(asOf))?.at ?? null;
  return {
    planId: plan.id,
    planName: plan.name,
    isIllustrative: plan.settings.illustrative,
    todayStoppedAt: plan.settings.todayStoppedAt,
    today,
    period: period.id,
    periods: choosable(place, today, newest),
    unitId,
    unitName: place.units.find(({ id }) => id === unitId)?.name ?? plan.name,
    seq: asOf,
    knownAt,
  };
}

/** Months from the start of the plan to the newest that has ended, newest first. */
function choosable({ plan, calendar }: Place, today: string, newest: Period): readonly string[] {
  const month = String(plan.fiscalStart).padStart(2, '0');
  const first = parsePeriod(`${plan.firstYear}-${month}`, calendar);
  const current = periodOf(today, 'month', calendar);
  const upTo = periodsBetween(first, current, calendar).filter(({ end }) => end < today);
  return (upTo.length > 0 ? upTo : [newest]).map(({ id }) => id).reverse();
}
