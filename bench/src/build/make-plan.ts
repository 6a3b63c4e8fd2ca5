import type { MapEdit } from '@rumbo/domain';
import { commands } from '@rumbo/operations';
import { person, type Act } from './hands.ts';
import { newId } from './new-id.ts';
import { listOf, TODAY, type Outline } from './outline.ts';
import type { People } from './people.ts';

const PERSPECTIVES = 4;
const COLUMNS_OF_A_THEME = 12;
const EDITS_AT_ONCE = 200;

/** Makes everything but assignments, targets and figures by the commands that people use. */
export async function makePlan(act: Act, outline: Outline, people: People): Promise<void> {
  const { planId, rootId, regions, offices } = outline;
  const [admin, planner] = [person(people.admin), person(people.planner)];
  await makeAdministration(act, outline, people);
  for (const unit of [...regions, ...offices]) await act(admin, commands.defineUnit, unit);
  await act(planner, commands.definePlan, {
    id: planId,
    administrationId: rootId,
    name: { es: 'Plan de medida', en: 'Plan to measure by' },
    vision: { es: 'Una aduana ágil', en: 'An agile customs' },
    mission: { es: 'Facilitar y controlar', en: 'Facilitate and control' },
    firstYear: outline.firstYear,
    lastYear: outline.lastYear,
    fiscalStart: 1,
    mapApproverId: people.approver,
    headlineKpiIds: outline.kpis.slice(0, 6).map(({ id }) => id),
    settings: { todayStoppedAt: TODAY },
  });
  for (const definition of outline.kpis) await act(planner, commands.defineKpi, { definition });
  await drawMap(act, outline, people);
}

async function makeAdministration(act: Act, { rootId, months }: Outline, people: People): Promise<void> {
  await act({ kind: 'system' }, commands.setUpAdministration, {
    unitId: rootId,
    name: { es: 'Administración', en: 'Administration' },
    code: 'ROOT',
    timeZone: 'America/Lima',
    numberFormat: 'es-PE',
    from: `${months[0]}-01`,
    admin: { personId: people.admin, name: 'Admin', email: 'admin@bench.example', language: 'en' },
  });
  const admin = person(people.admin);
  const roles = [
    ['planner', people.planner],
    ['contributor', people.contributor],
    ['approver', people.approver],
    ['leadership', people.leader],
  ] as const;
  for (const [role, id] of roles) {
    await act(admin, commands.addPerson, {
      id,
      administrationId: rootId,
      name: role,
      email: `${role}@bench.example`,
      language: 'en',
    });
    await act(admin, commands.grantRole, { personId: id, role, planId: null, unitId: rootId });
  }
}

async function drawMap(act: Act, outline: Outline, people: People): Promise<void> {
  const edits = mapEdits(outline);
  const planner = person(people.planner);
  let revision = 0;
  for (let at = 0; at < edits.length; at += EDITS_AT_ONCE) {
    const answer = await act(planner, commands.editMap, {
      planId: outline.planId,
      edits: edits.slice(at, at + EDITS_AT_ONCE),
    });
    ({ revision } = answer.result);
  }
  await act(planner, commands.sendMap, { planId: outline.planId, revision });
  await act(person(people.approver), commands.publishMap, { planId: outline.planId, revision });
}

/** Lanes of equal length; each objective drives the one above it. */
function mapEdits({ objectives }: Outline): readonly MapEdit[] {
  const perspectives = listOf(Math.min(PERSPECTIVES, objectives.length), () => newId());
  const columns = Math.ceil(objectives.length / perspectives.length);
  const themes = listOf(Math.ceil(columns / COLUMNS_OF_A_THEME), (index) => ({
    id: newId(),
    name: { es: `Eje ${index + 1}`, en: `Theme ${index + 1}` },
    columns: COLUMNS_OF_A_THEME,
  }));
  return [
    ...perspectives.map((id, index): MapEdit => ({
      kind: 'addPerspective',
      perspective: { id, name: { es: `Perspectiva ${index + 1}`, en: `Perspective ${index + 1}` }, question: null },
    })),
    ...themes.map((theme): MapEdit => ({ kind: 'addTheme', theme })),
    ...objectives.map(({ id, code }, index): MapEdit => ({
      kind: 'addObjective',
      objective: {
        id,
        code,
        title: { es: `Objetivo estratégico ${index + 1}`, en: `Strategic objective ${index + 1}` },
        statement: null,
        ownerId: null,
        deputyId: null,
        review: null,
        slot: { perspectiveId: perspectives[Math.floor(index / columns)] ?? '', column: index % columns, span: 1 },
      },
    })),
    ...objectives.flatMap(({ id }, index) => linkTo(objectives[index - columns]?.id, id)),
    ...objectives.flatMap(({ id, kpiIds }) =>
      kpiIds.map((kpiId, index): MapEdit => ({
        kind: 'measure',
        measure: { objectiveId: id, kpiId, weight: 1, decisive: index === 0 },
      })),
    ),
  ];
}

function linkTo(above: string | undefined, id: string): readonly MapEdit[] {
  if (above === undefined) return [];
  const link = {
    id: newId(),
    fromId: id,
    toId: above,
    sign: 1 as const,
    lagMonths: 3,
    reason: null,
    tested: false,
    reviewOn: null,
    isFeedbackLoop: false,
  };
  return [{ kind: 'link', link }];
}
