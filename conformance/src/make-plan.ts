import type { PlanSettings } from '@rumbo/domain';
import { commands } from '@rumbo/operations';
import type { Hands } from './hands.ts';
import { newId } from './new-id.ts';
import { lastDayOf, monthNumber, type Organisation } from './units.ts';

export interface Made {
  readonly planId: string;
  readonly kpiId: string;
  readonly rootId: string;
}

/** From which month to which the table goes. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** The plan's years begin in April, as those of whoever published the table. */
const FISCAL_START = 4;
const STANDARD = 0.95;

/** What the other program assumed: its rules, and limits that use every point. */
function settingsFor({ last }: Span): Partial<PlanSettings> {
  return { signalRules: 'nhs', lockLimitsAt: null, screening: false, todayStoppedAt: lastDayOf(monthAfter(last)) };
}

/** Makes the administration, its units and the plan with its one KPI, each by whoever may. */
export async function makePlan(hands: Hands, organisations: readonly Organisation[], span: Span): Promise<Made> {
  const made = { planId: newId(), kpiId: newId(), rootId: newId() };
  await makeAdministration(hands, made, span);
  await makeUnits(hands, made, organisations, span);
  await hands.planner(commands.definePlan, {
    id: made.planId,
    administrationId: made.rootId,
    name: { es: 'Atención de urgencias en cuatro horas', en: 'Emergency care within four hours' },
    vision: {
      es: 'Nadie espera más de cuatro horas en urgencias.',
      en: 'Nobody waits more than four hours in an emergency department.',
    },
    mission: { es: 'Atender, derivar o dar de alta a tiempo.', en: 'Treat, admit or discharge in time.' },
    firstYear: fiscalYear(span.first),
    lastYear: fiscalYear(span.last),
    fiscalStart: FISCAL_START,
    mapApproverId: hands.team.approver.id,
    headlineKpiIds: [made.kpiId],
    settings: settingsFor(span),
  });
  await defineRatio(hands, made, organisations, span);
  await drawMap(hands, made);
  return made;
}

async function makeAdministration(hands: Hands, { rootId }: Made, { first }: Span): Promise<void> {
  const { admin, planner, approver } = hands.team;
  await hands.system(commands.setUpAdministration, {
    unitId: rootId,
    name: { es: 'Urgencias del país', en: 'Emergency care of the country' },
    code: 'NATIONAL',
    timeZone: 'Europe/London',
    numberFormat: 'en-GB',
    from: `${first}-01`,
    admin: { personId: admin.id, name: admin.name, email: admin.email, language: 'en' },
  });
  for (const [member, role] of [
    [planner, 'planner'],
    [approver, 'approver'],
  ] as const) {
    await hands.admin(commands.addPerson, {
      id: member.id,
      administrationId: rootId,
      name: member.name,
      email: member.email,
      language: 'en',
    });
    await hands.admin(commands.grantRole, { personId: member.id, role, planId: null, unitId: rootId });
  }
}

async function makeUnits(
  hands: Hands,
  { rootId }: Made,
  organisations: readonly Organisation[],
  { first }: Span,
): Promise<void> {
  const from = `${first}-01`;
  for (const [position, organisation] of organisations.entries()) {
    const { id, code, name } = organisation;
    await hands.admin(commands.defineUnit, { id, parentId: rootId, code, name, from, position });
    for (const [place, unit] of organisation.units.entries()) {
      await hands.admin(commands.defineUnit, {
        id: unit.id,
        parentId: id,
        code: unit.code,
        name: unit.name,
        from,
        position: place,
      });
    }
  }
}

async function defineRatio(
  hands: Hands,
  { planId, kpiId, rootId }: Made,
  organisations: readonly Organisation[],
  span: Span,
): Promise<void> {
  await hands.planner(commands.defineKpi, {
    definition: {
      id: kpiId,
      planId,
      code: 'FOUR-HOURS',
      name: { es: 'Atenciones en cuatro horas', en: 'Attendances within four hours' },
      description: {
        es: 'Atenciones terminadas en cuatro horas entre todas las atenciones, en todas las unidades que informan.',
        en: 'Attendances completed within four hours out of all attendances, over every unit that reports.',
      },
      kind: 'ratio',
      factor: 1,
      numeratorName: { es: 'Atenciones en cuatro horas', en: 'Attendances within four hours' },
      denominatorName: { es: 'Atenciones', en: 'Attendances' },
      // A share without the factor of a percentage has no bound to clip at 100.
      scale: 'amount',
      unitOfMeasure: { es: 'de cada atención', en: 'of attendances' },
      decimals: 4,
      direction: 'increase',
      frequency: 'month',
      overTime: 'sum',
      overUnits: 'sum',
      ownerId: hands.team.planner.id,
      validFrom: `${span.first}-01`,
    },
  });
  for (const { id, stretches } of organisations.flatMap(({ units }) => units)) {
    for (const { first, last } of stretches) {
      await hands.planner(commands.assignKpi, { kpiId, unitId: id, from: `${first}-01`, to: lastDayOf(last) });
    }
  }
  for (let year = fiscalYear(span.first); year <= fiscalYear(span.last); year += 1) {
    await hands.planner(commands.setTarget, {
      id: newId(),
      kpiId,
      unitId: rootId,
      period: `FY${year}/${String((year + 1) % 100).padStart(2, '0')}`,
      value: { kind: 'figure', value: STANDARD },
      limits: { onTargetFrom: null, offTargetBeyond: { unit: 'absolute', amount: 0.05 } },
    });
  }
}

/** One lane, one objective, measured by the KPI; published by who did not draw it. */
async function drawMap(hands: Hands, { planId, kpiId }: Made): Promise<void> {
  const [perspectiveId, themeId, objectiveId] = [newId(), newId(), newId()];
  const { result } = await hands.planner(commands.editMap, {
    planId,
    edits: [
      {
        kind: 'addPerspective',
        perspective: {
          id: perspectiveId,
          name: { es: 'Pacientes', en: 'Patients' },
          question: { es: 'Lo que recibe quien llega', en: 'What people who arrive get' },
        },
      },
      { kind: 'addTheme', theme: { id: themeId, name: { es: 'Oportunidad', en: 'Timeliness' }, columns: 1 } },
      {
        kind: 'addObjective',
        objective: {
          id: objectiveId,
          code: 'P1',
          title: { es: 'Atender a tiempo', en: 'Treat in time' },
          statement: {
            es: 'Atender en cuatro horas a quien llega a urgencias.',
            en: 'Treat within four hours whoever arrives at an emergency department.',
          },
          ownerId: hands.team.planner.id,
          deputyId: null,
          review: null,
          slot: { perspectiveId, column: 0, span: 1 },
        },
      },
      { kind: 'measure', measure: { objectiveId, kpiId, weight: 1, decisive: true } },
    ],
  });
  await hands.planner(commands.sendMap, { planId, revision: result.revision });
  await hands.approver(commands.publishMap, { planId, revision: result.revision });
}

function fiscalYear(month: string): number {
  return Math.floor((monthNumber(month) - (FISCAL_START - 1)) / 12);
}

function monthAfter(month: string): string {
  const next = monthNumber(month) + 1;
  return `${String(Math.floor(next / 12)).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}`;
}
