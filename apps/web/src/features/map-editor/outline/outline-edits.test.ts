import { applyEdit } from '@rumbo/domain';
import type { MapDocument, MapEdit, Objective } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { affectedBy, laneRemoval, newObjective, themeRemoval } from './outline-edits.ts';

const objective = (code: string, perspectiveId: string, column: number, span = 1): Objective => ({
  id: code,
  code,
  title: { es: code },
  statement: null,
  ownerId: null,
  deputyId: null,
  review: null,
  slot: { perspectiveId, column, span },
});

const MAP: MapDocument = {
  perspectives: ['top', 'middle', 'bottom'].map((id) => ({ id, name: { es: id }, question: null })),
  themes: [
    { id: 'trade', name: { es: 'Comercio' }, columns: 2 },
    { id: 'revenue', name: { es: 'Recaudación' }, columns: 1 },
  ],
  objectives: [
    objective('T1', 'top', 0),
    objective('T2', 'top', 2),
    objective('M1', 'middle', 0),
    objective('M2', 'middle', 1),
    objective('M3', 'middle', 2),
  ],
  links: [
    {
      id: 'l',
      fromId: 'M1',
      toId: 'T1',
      sign: 1,
      lagMonths: null,
      reason: null,
      tested: false,
      reviewOn: null,
      isFeedbackLoop: false,
    },
  ],
  measures: [{ objectiveId: 'T1', kpiId: 'k', weight: 1, decisive: false }],
  initiativeLinks: [{ objectiveId: 'T1', initiativeId: 'i' }],
  proposals: [],
};

function after(edit: MapEdit | null): MapDocument {
  if (edit === null) throw new Error('nothing to do');
  return applyEdit(MAP, edit);
}

const slotOf = ({ objectives }: MapDocument, id: string) => objectives.find((one) => one.id === id)?.slot;

describe('what the outline does to the draft', () => {
  it('names what goes with an objective', () => {
    const { links, kpiIds, initiativeIds } = affectedBy(MAP, 'T1');
    expect([links.map(({ id }) => id), kpiIds, initiativeIds]).toEqual([['l'], ['k'], ['i']]);
  });

  it('puts a new objective into the nearest free place of its lane, under its next code', () => {
    const made = newObjective(MAP, { id: 'n', title: { es: 'Nuevo' }, perspectiveId: 'top', column: 1 });
    expect(made).toMatchObject({ code: 'T3', slot: { perspectiveId: 'top', column: 1, span: 1 } });
    expect(newObjective(MAP, { id: 'n', title: { es: 'Nuevo' }, perspectiveId: 'middle', column: 0 })).toBeNull();
  });

  it('removes an empty lane at once, another after what stands in it has gone to a third', () => {
    expect(laneRemoval(MAP, 'bottom', null)).toEqual({ kind: 'removePerspective', id: 'bottom' });
    expect(laneRemoval(MAP, 'top', null)).toBeNull();
    expect(laneRemoval(MAP, 'middle', 'top')).toBeNull();
    const map = after(laneRemoval(MAP, 'middle', 'bottom'));
    expect(map.perspectives.map(({ id }) => id)).toEqual(['top', 'bottom']);
    expect(slotOf(map, 'M3')).toEqual({ perspectiveId: 'bottom', column: 2, span: 1 });
  });

  it('removes a theme after what stands under it has gone beside it, where there is room for all', () => {
    expect(themeRemoval(MAP, 'revenue')).toBeNull();
    const roomy = { ...MAP, objectives: MAP.objectives.filter(({ id }) => id !== 'M2') };
    const edit = themeRemoval(roomy, 'revenue');
    const map = edit === null ? roomy : applyEdit(roomy, edit);
    expect(map.themes.map(({ id }) => id)).toEqual(['trade']);
    expect([slotOf(map, 'T2')?.column, slotOf(map, 'M3')?.column]).toEqual([1, 1]);
  });
});
