import { can, canSeePlan, periodOf, shiftPeriod } from '@rumbo/domain';
import type { Actor, Period } from '@rumbo/domain';
import { Refusal } from '@rumbo/domain';
import type { Plan } from '@rumbo/domain';
import { assignmentSubject } from '../cell.ts';
import type { Caller, Dependencies } from '../dependencies.ts';
import type { Memo } from '../memo.ts';
import { may, todayOf, type Place } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, peopleIn, placeIn, reading } from '../reader.ts';
import { kpisIn, owedCells } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import type { MeView } from './views.ts';

type Deps = Dependencies & { readonly memo: Memo };

/** Who is looking, which plans they may see, and what the shell should offer and count. */
export function me(deps: Deps, caller: Caller, sessionId: string, trace: ReadTrace): Promise<MeView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const actor = await actorIn(snapshot, caller);
    const person = (await peopleIn(snapshot)).get(actor.personId);
    if (person === undefined) throw new Refusal('notFound', 'personNotFound');
    snapshot.note(topics.grants(person.id), topics.plans());
    const plans = await snapshot.tx.plans.all();
    const visible = plans.filter((plan) => isOffered(actor, plan));
    return {
      personId: person.id,
      name: person.name,
      email: person.email,
      language: person.language,
      theme: person.theme,
      sessionId,
      plans: await Promise.all(visible.map(({ id }) => planFor(deps, snapshot, actor, id))),
    };
  });
}

/** Admins see no figures, but which plans there are. */
function isOffered(actor: Actor, plan: Plan): boolean {
  return (
    canSeePlan(actor, plan) || actor.grants.some(({ administrationId }) => administrationId === plan.administrationId)
  );
}

async function planFor(deps: Deps, snapshot: Snapshot, actor: Actor, planId: string): Promise<MeView['plans'][number]> {
  const place = await placeIn(snapshot, planId);
  snapshot.note(topics.day(planId));
  const { plan, administration } = place;
  const month = shiftPeriod(periodOf(todayOf(place, deps.now()), 'month', place.calendar), -1, place.calendar);
  const sheets = await sheetsOf(snapshot, actor, place, month);
  const isApprover = actor.grants.some(({ role, planId: of }) => role === 'approver' && (of === null || of === planId));
  return {
    id: plan.id,
    name: plan.name,
    firstYear: plan.firstYear,
    lastYear: plan.lastYear,
    administrationId: administration.id,
    administrationName: place.units.find(({ id }) => id === administration.id)?.name ?? plan.name,
    numberFormat: administration.numberFormat,
    timeZone: administration.timeZone,
    isIllustrative: plan.settings.illustrative,
    todayStoppedAt: plan.settings.todayStoppedAt,
    roles: [...new Set(actor.grants.filter(({ planId: of }) => of === null || of === planId).map(({ role }) => role))],
    canSeeFigures: canSeePlan(actor, plan),
    canEnter: sheets.units.length > 0,
    canApprove: isApprover,
    entryUnitId: sheets.units[0] ?? null,
    entryPeriod: month.id,
    entryOpen: sheets.open,
    approvalsWaiting: isApprover ? await waitingFor(snapshot, actor, place) : 0,
  };
}

/** The units whose sheet this person may fill, and how many values of the month are still to be sent. */
async function sheetsOf(snapshot: Snapshot, actor: Actor, place: Place, month: Period) {
  const kpis = await kpisIn(snapshot, place.plan.id);
  const units: string[] = [];
  let open = 0;
  for (const unit of place.units) {
    const unitPath = place.pathOf(unit.id);
    const own = owedCells(kpis, place, unit.id, month).filter(({ assignment }) =>
      may(actor, 'enterReadings', place, { unitPath, assignment: assignmentSubject(place, assignment) }),
    );
    if (own.length === 0) continue;
    units.push(unit.id);
    snapshot.note(topics.entry(unit.id));
    const kpiIds = own.map(({ definition }) => definition.id);
    const first = own.reduce((start, { period }) => (period.start < start ? period.start : start), month.start);
    const rows = await snapshot.tx.readings.ofUnit(kpiIds, unit.id, first, month.end);
    const sent = new Set(
      rows.filter(({ state }) => state !== 'draft').map(({ kpiId, period }) => `${kpiId} ${period}`),
    );
    open += own.filter(({ definition, period }) => !sent.has(`${definition.id} ${period.id}`)).length;
  }
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
    can(actor, 'approveReadings', {
      planId: place.plan.id,
      administrationId: place.administration.id,
      unitPath: place.pathOf(row.unitId),
      madeBy: [row.enteredBy, ...(row.submittedBy === null ? [] : [row.submittedBy])],
      planAllowsSelfApproval: place.plan.settings.selfApproval,
    }),
  ).length;
}
