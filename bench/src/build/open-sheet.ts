import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { KpiDefinition } from '@rumbo/domain';
import { commands } from '@rumbo/operations';
import { openSession } from '../serve/signed-in.ts';
import { withOperations } from './build-plan.ts';
import { figuresOf } from './figures.ts';
import { person, type Act } from './hands.ts';
import { makePlan } from './make-plan.ts';
import { LAST_MONTH, outlineOf, type Outline } from './outline.ts';
import { newPeople, type People } from './people.ts';

/** A year of history, and the month that is open. */
const MONTHS = 13;
/** Of ten KPIs of an outline so many have one value. */
const VALUES_OF_TEN = 7;
const ROWS_AT_ONCE = 2_000;

/** A sheet that nobody has filled, and who fills it. */
export interface OpenSheet {
  /** Of the page. */
  readonly path: string;
  readonly planId: string;
  readonly unitId: string;
  readonly period: string;
  /** Of a session of the contributor. */
  readonly token: string;
  /** By the code of each row: a figure to type that no check asks about. */
  readonly usual: ReadonlyMap<string, number>;
}

/** Makes a new plan of one office, which has so many rows of one value each to fill for a month: by the real commands alone. */
export async function makeOpenSheet(file: string, rows: number): Promise<OpenSheet> {
  mkdirSync(dirname(file), { recursive: true });
  const people = newPeople();
  const outline = outlineOfValues(rows, people.planner);
  const unitId = outline.offices[0]?.id ?? '';
  const token = await withOperations(file, async ({ act, store }) => {
    await makePlan(act, outline, people);
    await assignAll(act, outline, people, unitId);
    await reportHistory(act, outline, people, unitId);
    return openSession(store, people.contributor);
  });
  const { planId } = outline;
  const path = `/entry/${unitId}/${LAST_MONTH}`;
  return { path, planId, unitId, period: LAST_MONTH, token, usual: usualFigures(outline) };
}

function outlineOfValues(rows: number, ownerId: string): Outline {
  const kpis = Math.ceil((rows * 10) / VALUES_OF_TEN);
  const outline = outlineOf({ objectives: 20, kpis, offices: 1, months: MONTHS }, ownerId);
  const kept = outline.kpis.filter(({ kind }) => kind === 'value').slice(0, rows);
  const ids = new Set(kept.map(({ id }) => id));
  const objectives = outline.objectives.map((one) => ({ ...one, kpiIds: one.kpiIds.filter((id) => ids.has(id)) }));
  return { ...outline, kpis: kept, objectives };
}

async function assignAll(act: Act, { kpis, months }: Outline, people: People, unitId: string): Promise<void> {
  for (const { id } of kpis)
    await act(person(people.planner), commands.assignKpi, { kpiId: id, unitId, from: `${months[0]}-01` });
}

/** Every month but the last, imported and approved. */
async function reportHistory(
  act: Act,
  { planId, kpis, months }: Outline,
  people: People,
  unitId: string,
): Promise<void> {
  const rows = kpis.flatMap((kpi, index) => {
    const { next } = figuresOf(kpi, index, 1);
    return months.slice(0, -1).map((period) => ({ kpiId: kpi.id, unitId, period, content: next() }));
  });
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE);
    const imported = await act(person(people.planner), commands.importReadings, { planId, submit: true, rows: some });
    await act(person(people.approver), commands.approveReadings, { planId, rows: imported.result.readings });
  }
}

/** The mean of the year before, a little more where another row has it already: a figure that no check asks about. */
function usualFigures({ kpis, months }: Outline): ReadonlyMap<string, number> {
  const taken = new Set<number>();
  const figureOf = (kpi: KpiDefinition, index: number): number => {
    const { next } = figuresOf(kpi, index, 1);
    const year = months.slice(0, -1).map(() => next());
    const sum = year.reduce((total, content) => total + (content.kind === 'value' ? content.value : 0), 0);
    let figure = Math.round(sum / year.length);
    while (taken.has(figure)) figure += 1;
    taken.add(figure);
    return figure;
  };
  return new Map(kpis.map((kpi, index) => [kpi.code, figureOf(kpi, index)]));
}
