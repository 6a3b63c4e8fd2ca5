import { commands } from '@rumbo/operations';
import { people, type DemonstrationPerson, type PersonKey } from '../plan/people.ts';
import { strategy, headlineKpis } from '../plan/strategy.ts';
import { UNIT_KEYS, unitNames, type UnitKey } from '../plan/units.ts';
import { DEFAULT_SETTINGS } from '@rumbo/domain';
import type { Role } from '@rumbo/domain';
import { act, type Act } from './act.ts';
import type { ScriptContext } from './script-context.ts';

// The keys of `people` are exactly the person keys.
const everybody = Object.entries(people) as readonly (readonly [PersonKey, DemonstrationPerson])[];

const FOUNDED = '2000-01-01';

/** The administration with its units, holidays and people, set up by its admin. */
export function setUpActs(context: ScriptContext): readonly Act[] {
  const { ids, preparation, on, frame } = context;
  const admin: PersonKey = 'mendoza';
  const { name, email, language } = people[admin];
  const first = act({
    at: on(`${preparation}-10-02`, 9),
    by: 'system',
    command: commands.setUpAdministration,
    input: {
      unitId: ids.unit('ANA'),
      name: unitNames.ANA,
      code: 'ANA',
      timeZone: frame.calendar.timeZone,
      numberFormat: 'es-PE',
      from: FOUNDED,
      admin: { personId: ids.person(admin), name, email, language },
    },
  });
  const holidays = act({
    at: on(`${preparation}-10-02`, 10),
    by: admin,
    command: commands.addHolidays,
    input: { administrationId: ids.unit('ANA'), days: [...frame.calendar.holidays] },
  });
  return [first, ...unitActs(context, admin), holidays, ...peopleActs(context, admin)];
}

function unitActs({ ids, preparation, on }: ScriptContext, admin: PersonKey): readonly Act[] {
  return UNIT_KEYS.filter((key) => key !== 'ANA').map((key, position) =>
    act({
      at: on(`${preparation}-10-02`, 9, 10 + position),
      by: admin,
      command: commands.defineUnit,
      input: {
        id: ids.unit(key),
        parentId: ids.unit('ANA'),
        code: key,
        name: unitNames[key],
        from: FOUNDED,
        to: null,
        position,
        alsoEnd: false,
      },
    }),
  );
}

function peopleActs({ ids, preparation, on }: ScriptContext, admin: PersonKey): readonly Act[] {
  return everybody.flatMap(([key, { name, email, language, grants }], index) => {
    if (key === admin) return [];
    const at = on(`${preparation}-10-03`, 9, index);
    const added = act({
      at,
      by: admin,
      command: commands.addPerson,
      input: { id: ids.person(key), administrationId: ids.unit('ANA'), name, email, language },
    });
    const granted = grants.map(({ role, unit }) =>
      act({
        at,
        by: admin,
        command: commands.grantRole,
        input: {
          personId: ids.person(key),
          role,
          planId: isOfEveryPlan(role, unit) ? null : ids.plan,
          unitId: ids.unit(unit),
        },
      }),
    );
    return [added, ...granted];
  });
}

/** Who plans, leads, approves or audits the whole administration does so in the next plan too. */
function isOfEveryPlan(role: Role, unit: UnitKey): boolean {
  return unit === 'ANA' && role !== 'contributor';
}

/** The planner defines the plan, and names its headline KPIs once they exist. */
export function planActs({ ids, preparation, on, frame }: ScriptContext): readonly Act[] {
  const { firstYear, lastYear } = frame;
  return [
    act({
      at: on(`${preparation}-10-09`, 10),
      by: 'paredes',
      command: commands.definePlan,
      input: {
        id: ids.plan,
        administrationId: ids.unit('ANA'),
        name: strategy.name(firstYear, lastYear),
        vision: strategy.vision,
        mission: strategy.mission,
        firstYear,
        lastYear,
        fiscalStart: frame.calendar.fiscalStart,
        mapApproverId: ids.person('navarro'),
        headlineKpiIds: [],
        settings: { ...DEFAULT_SETTINGS, illustrative: true },
      },
    }),
    act({
      at: on(`${preparation}-10-23`, 12),
      by: 'paredes',
      command: commands.changePlan,
      input: { planId: ids.plan, headlineKpiIds: headlineKpis.map(ids.kpi) },
    }),
  ];
}
