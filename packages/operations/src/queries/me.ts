import { buildUnitTree, can, canSeePlan, periodOf, Refusal, shiftPeriod } from '@rumbo/domain';
import type { Actor, Grant, Period, UnitNode } from '@rumbo/domain';
import { makersOf } from '../approval.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import { ownWorkIn } from '../own-work.ts';
import { grantsOn, may, mayChange, todayOf, type Place } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, placeIn, reading } from '../reader.ts';
import { kpisIn } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import { mayJudge, sentDraftIn } from './draft.ts';
import { managedBy, standsInFor } from './managed.ts';
import type { MeView } from '../views/index.ts';

/** Who is looking, which plans they may see, and what the shell should offer and count. */
export function me(deps: QueryDependencies, caller: Caller, sessionId: string, trace: ReadTrace): Promise<MeView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const actor = await actorIn(snapshot, caller);
    // Not of what is remembered of everybody: a person's own language and theme change with their own topic.
    snapshot.note(topics.grants(actor.personId), topics.people(), topics.plans());
    const person = await snapshot.tx.people.byId(actor.personId);
    if (person === null) throw new Refusal('notFound', 'personNotFound');
    const plans = await snapshot.tx.plans.all();
    const offered: MeView['plans'][number][] = [];
    for (const plan of plans) {
      const grants = grantsOn(actor, plan);
      if (grants.length > 0) offered.push(await planFor(deps, snapshot, actor, plan.id, grants));
    }
    return {
      personId: person.id,
      name: person.name,
      email: person.email,
      language: person.language,
      theme: person.theme,
      reminders: person.reminders,
      sessionId,
      seq: snapshot.tx.asOf,
      // What is worked with comes first.
      plans: offered.toSorted((a, b) => Number(a.isArchived) - Number(b.isArchived)),
      definesIn: await definesIn(snapshot, actor),
      manages: await managedBy(snapshot, actor, plans),
      standsInFor: await standsInFor(snapshot, actor),
    };
  });
}

/** The administrations for which this person may make a plan. */
async function definesIn(snapshot: Snapshot, actor: Actor): Promise<MeView['definesIn']> {
  snapshot.note(topics.tree());
  const administrations = await snapshot.tx.units.administrations();
  const own = administrations.filter(({ id }) =>
    can(actor, 'editPlan', { planId: null, administrationId: id, unitPath: [] }),
  );
  if (own.length === 0) return [];
  const units = await snapshot.tx.units.all();
  return own.map(({ id }) => ({ id, name: units.find((unit) => unit.id === id)?.name ?? {} }));
}

async function planFor(
  deps: QueryDependencies,
  snapshot: Snapshot,
  actor: Actor,
  planId: string,
  grants: readonly Grant[],
): Promise<MeView['plans'][number]> {
  const place = await placeIn(snapshot, planId);
  snapshot.note(topics.day(planId));
  const { plan, administration } = place;
  const today = todayOf(place, deps.now());
  const month = shiftPeriod(periodOf(today, 'month', place.calendar), -1, place.calendar);
  const sheets = await sheetsOf(snapshot, actor, place, month, today);
  const isApprover = plan.archivedAt === null && grants.some(({ role }) => role === 'approver');
  const sent = await sentDraftIn(snapshot, planId);
  const mapsWaiting = sent !== null && mayJudge(actor, place, sent) ? 1 : 0;
  return {
    id: plan.id,
    name: plan.name,
    firstYear: plan.firstYear,
    lastYear: plan.lastYear,
    administrationId: administration.id,
    administrationName: place.units.find(({ id }) => id === administration.id)?.name ?? plan.name,
    numberFormat: administration.numberFormat,
    timeZone: administration.timeZone,
    isArchived: plan.archivedAt !== null,
    isIllustrative: plan.settings.illustrative,
    todayStoppedAt: plan.settings.todayStoppedAt,
    today,
    roles: [...new Set(grants.map(({ role }) => role))],
    canSeeFigures: canSeePlan(actor, plan),
    canEnter: sheets.units.length > 0,
    canApprove: isApprover || mapsWaiting > 0,
    canAudit: may(actor, 'seeAuditLog', place) || may(actor, 'seeTechnicalEvents', place),
    canSeeHealth: place.units.some(({ id }) => may(actor, 'seeDataHealth', place, { unitPath: place.pathOf(id) })),
    canDraw: mayChange(actor, 'editMap', place),
    units: unitsSeen(actor, place, today),
    entryUnitId: sheets.units[0] ?? null,
    entryPeriod: month.id,
    entryOpen: sheets.open,
    approvalsWaiting: (isApprover ? await waitingFor(snapshot, actor, place) : 0) + mapsWaiting,
  };
}

/** The units a screen may show to this person, as the tree stands on a day. */
function unitsSeen(actor: Actor, place: Place, today: string): MeView['plans'][number]['units'] {
  const seen: MeView['plans'][number]['units'][number][] = [];
  const walk = ({ unit, children }: UnitNode, depth: number): void => {
    const isSeen = may(actor, 'seePublished', place, { unitPath: place.pathOf(unit.id) });
    if (isSeen) seen.push({ id: unit.id, name: unit.name, depth });
    for (const child of children) walk(child, depth + 1);
  };
  for (const root of buildUnitTree(place.units, today).roots) walk(root, 0);
  return seen;
}

/** The units whose sheet this person may fill, and how many values are still to be sent, as their worklist says. */
async function sheetsOf(snapshot: Snapshot, actor: Actor, place: Place, month: Period, today: string) {
  const { sheets, open } = await ownWorkIn(snapshot, actor, place, today);
  const ofMonth = sheets.filter(({ period }) => period === month.id);
  const units = [...new Set([...ofMonth, ...sheets].map(({ unitId }) => unitId))];
  return { units, open };
}

async function waitingFor(snapshot: Snapshot, actor: Actor, place: Place): Promise<number> {
  const { versions } = await kpisIn(snapshot, place.plan.id);
  for (const unit of place.units) snapshot.note(topics.entry(unit.id));
  const rows = await snapshot.tx.readings.submitted(
    [...versions.keys()],
    place.units.map(({ id }) => id),
  );
  return rows.filter((row) =>
    mayChange(actor, 'approveReadings', place, { unitPath: place.pathOf(row.unitId), madeBy: makersOf(row) }),
  ).length;
}
