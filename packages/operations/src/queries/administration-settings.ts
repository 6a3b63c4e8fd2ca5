import { Refusal } from '@rumbo/domain';
import type { Operation } from '@rumbo/domain';
import { allowOn } from '../administration.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { AdministrationInput } from '../inputs.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, reading } from '../reader.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import type { AdministrationView, HolidaysView } from '../views/index.ts';
import { administrationIn, type FoundAdministration } from './units.ts';

/** An administration for who may manage that of it. */
function managing<View>(
  deps: QueryDependencies,
  caller: Caller,
  { administrationId }: AdministrationInput,
  trace: ReadTrace,
  operation: Operation,
  show: (snapshot: Snapshot, found: FoundAdministration) => Promise<View>,
): Promise<View> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const actor = await actorIn(snapshot, caller);
    const found = await administrationIn(snapshot, actor, administrationId);
    if (allowOn(actor, operation, [administrationId]) !== 'granted')
      throw new Refusal('forbidden', 'notAllowed', {}, 'administrationId');
    return show(snapshot, found);
  });
}

/** The holidays of an administration, with the plans whose due days go by them. */
export function holidays(
  deps: QueryDependencies,
  caller: Caller,
  input: AdministrationInput,
  trace: ReadTrace,
): Promise<HolidaysView> {
  return managing(deps, caller, input, trace, 'manageHolidays', async (snapshot, { administration, today }) => {
    const { id, timeZone } = administration;
    snapshot.note(topics.plans());
    const plans = (await snapshot.tx.plans.all()).filter((plan) => plan.administrationId === id);
    for (const plan of plans) snapshot.note(topics.plan(plan.id));
    return {
      administrationId: id,
      today,
      timeZone,
      days: await snapshot.tx.units.holidays(id),
      plans: plans
        .filter(({ archivedAt }) => archivedAt === null)
        .map((plan) => ({ id: plan.id, name: plan.name, dueDays: plan.settings.defaultDueDays })),
    };
  });
}

/** What an administration decides for everything under it. */
export function administration(
  deps: QueryDependencies,
  caller: Caller,
  input: AdministrationInput,
  trace: ReadTrace,
): Promise<AdministrationView> {
  return managing(deps, caller, input, trace, 'manageSettings', async (snapshot, found) => {
    const { id, timeZone, numberFormat, languages } = found.administration;
    const name = (await snapshot.tx.units.all()).find((unit) => unit.id === id)?.name ?? {};
    return { administrationId: id, name, timeZone, numberFormat, languages };
  });
}
