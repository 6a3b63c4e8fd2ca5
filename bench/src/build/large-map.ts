import type { Link, MapDocument, Objective } from '@rumbo/domain';
import { newId } from './new-id.ts';
import { listOf, type Outline } from './outline.ts';

const LANES = 12;
const COLUMNS = 25;
const COLUMNS_OF_A_THEME = 5;
const LINKS = 600;

/** A map of 300 objectives and 600 links, all of them from a lower lane to a higher one; the plan's KPIs measure the first. */
export function largeMap({ objectives: known }: Outline): MapDocument {
  const perspectives = listOf(LANES, (index) => ({
    id: newId(),
    name: { es: `Perspectiva ${index + 1}`, en: `Perspective ${index + 1}` },
    question: null,
  }));
  const themes = listOf(COLUMNS / COLUMNS_OF_A_THEME, (index) => ({
    id: newId(),
    name: { es: `Eje ${index + 1}`, en: `Theme ${index + 1}` },
    columns: COLUMNS_OF_A_THEME,
  }));
  const objectives = listOf(LANES * COLUMNS, (index): Objective => ({
    id: known[index]?.id ?? newId(),
    code: `OBJ-${index + 1}`,
    title: { es: `Objetivo estratégico ${index + 1}`, en: `Strategic objective ${index + 1}` },
    statement: null,
    ownerId: null,
    deputyId: null,
    review: null,
    slot: { perspectiveId: perspectives[Math.floor(index / COLUMNS)]?.id ?? '', column: index % COLUMNS, span: 1 },
  }));
  const measures = known.flatMap(({ id: objectiveId, kpiIds }) =>
    kpiIds.map((kpiId, index) => ({ objectiveId, kpiId, weight: 1, decisive: index === 0 })),
  );
  return { perspectives, themes, objectives, links: linksUp(objectives), measures, initiativeLinks: [], proposals: [] };
}

/** To the one above, the one above at its right, and the one two lanes up. */
function linksUp(objectives: readonly Objective[]): readonly Link[] {
  const to = (rows: number, right: number) =>
    objectives.flatMap(({ id, slot }, index): Link[] => {
      const above = objectives[index - rows * COLUMNS + right];
      return above === undefined || above.slot.column !== slot.column + right ? [] : [link(id, above.id)];
    });
  return [...to(1, 0), ...to(1, 1), ...to(2, 0)].slice(0, LINKS);
}

function link(fromId: string, toId: string): Link {
  const rest = { lagMonths: 3, reason: null, tested: false, reviewOn: null, isFeedbackLoop: false };
  return { id: newId(), fromId, toId, sign: 1, ...rest };
}
