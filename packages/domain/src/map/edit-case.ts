// What the tests of this folder draw on; nothing else imports it.
import fc from 'fast-check';
import { Refusal } from '../refusal.ts';
import { applyEdit } from './apply-edit.ts';
import type { Link, MapDocument, Objective, Proposal } from './document.ts';
import { EMPTY_MAP } from './document.ts';
import { singleMapEditSchema } from './edit.ts';
import type { MapEdit, SingleMapEdit } from './edit.ts';

export function uuid(number: number): string {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export const TOP = uuid(1);
export const BOTTOM = uuid(2);
export const TRADE = uuid(11);
export const REVENUE = uuid(12);
export const EMPTY_LANE = uuid(3);
export const EMPTY_THEME = uuid(13);

export function objective(number: number, perspectiveId: string, column: number, span = 1): Objective {
  const slot = { perspectiveId, column, span };
  return {
    id: uuid(100 + number),
    code: `O${number}`,
    title: { es: `Objetivo ${number}` },
    statement: null,
    ownerId: null,
    deputyId: null,
    review: null,
    slot,
  };
}

export function arrow(number: number, from: number, to: number, more: Partial<Link> = {}): Link {
  const ends = { fromId: uuid(100 + from), toId: uuid(100 + to) };
  const rest = {
    sign: 1 as const,
    lagMonths: null,
    reason: null,
    tested: false,
    reviewOn: null,
    isFeedbackLoop: false,
  };
  return { id: uuid(200 + number), ...ends, ...rest, ...more };
}

export function proposedTarget(number: number, period: string, value: number): Proposal {
  const limits = { onTargetFrom: null, offTargetBeyond: null };
  const key = { kind: 'target' as const, kpiId: uuid(300 + number), unitId: uuid(501), period };
  return { ...key, value: { kind: 'figure', value }, path: 'step', limits, reason: null };
}

/** Four objectives in two lanes and two themes, one of them across both, with something of every kind; one lane and theme are free. */
export const MAP: MapDocument = {
  perspectives: [TOP, BOTTOM, EMPTY_LANE].map((id) => ({ id, name: { es: 'Perspectiva' }, question: null })),
  themes: [TRADE, REVENUE, EMPTY_THEME].map((id) => ({ id, name: { es: 'Eje' }, columns: 2 })),
  objectives: [objective(1, TOP, 0), objective(2, TOP, 2, 2), objective(3, BOTTOM, 1, 2), objective(4, BOTTOM, 3)],
  links: [arrow(1, 3, 1), arrow(2, 4, 2), arrow(3, 3, 2)],
  measures: [1, 3].map((number) => ({
    objectiveId: uuid(100 + number),
    kpiId: uuid(300 + number),
    weight: 1,
    decisive: true,
  })),
  initiativeLinks: [3, 4].map((number) => ({ initiativeId: uuid(401), objectiveId: uuid(100 + number) })),
  proposals: [proposedTarget(1, '2027', 80)],
};

/** Any edit of the map, most of them possible: ids come from what is there and sometimes from what is not. */
export function anyEdit(): fc.Arbitrary<SingleMapEdit> {
  const lane = fc.constantFrom(TOP, BOTTOM, EMPTY_LANE, uuid(4));
  const theme = fc.constantFrom(TRADE, REVENUE, EMPTY_THEME, uuid(14));
  const node = fc.nat({ max: 6 }).map((number) => uuid(100 + number));
  const arrowId = fc.nat({ max: 6 }).map((number) => uuid(200 + number));
  const kpi = fc.nat({ max: 4 }).map((number) => uuid(300 + number));
  const initiativeId = fc.nat({ max: 2 }).map((number) => uuid(400 + number));
  const index = fc.nat({ max: 4 });
  const patch = fc.record(
    { es: fc.constantFrom('uno', 'dos', null), en: fc.constantFrom('one', null) },
    { requiredKeys: [] },
  );
  const slot = fc.record({ perspectiveId: lane, column: fc.nat({ max: 6 }), span: fc.constantFrom(1, 1, 2, 3) });
  const name = fc.constant({ en: 'Name' });
  const kind = <Kind extends string>(value: Kind) => fc.constant(value);
  const link = fc
    .tuple(arrowId, node, node, fc.boolean())
    .map(([id, fromId, toId, isFeedbackLoop]): Link => ({ ...arrow(0, 0, 0), id, fromId, toId, isFeedbackLoop }));
  const objectives = fc
    .tuple(fc.nat({ max: 6 }), slot)
    .map(([number, place]): Objective => ({ ...objective(number, TOP, 0), slot: place }));
  const objectiveSet = fc.record(
    {
      code: fc.constantFrom('O1', 'X1', 'X2'),
      title: patch,
      statement: patch,
      ownerId: fc.constantFrom(null, uuid(7)),
      deputyId: fc.constantFrom(null, uuid(8)),
      review: fc.constantFrom(null, 'quarter' as const),
    },
    { requiredKeys: [] },
  );
  const linkSet = fc.record(
    {
      sign: fc.constantFrom(1 as const, -1 as const),
      lagMonths: fc.constantFrom(null, 3),
      reason: patch,
      tested: fc.boolean(),
      reviewOn: fc.constantFrom(null, '2027-01-31'),
      isFeedbackLoop: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const measureSet = fc.record({ weight: fc.constantFrom(1, 2), decisive: fc.boolean() }, { requiredKeys: [] });
  const measure = fc.record({ objectiveId: node, kpiId: kpi, weight: fc.constantFrom(1, 2), decisive: fc.boolean() });
  const perspective = fc.record({ id: lane, name, question: fc.constant(null) });
  const proposal = fc
    .tuple(fc.nat({ max: 2 }), fc.constantFrom('2026', '2027'), fc.constantFrom(70, 80), fc.boolean())
    .map(([number, period, value, isTarget]): Proposal => {
      const target = proposedTarget(number, period, value);
      return isTarget ? target : { kind: 'baseline', kpiId: target.kpiId, unitId: target.unitId, period, value };
    });
  const edits = fc.oneof(
    fc.record({ kind: kind('addPerspective'), perspective, at: index }, { requiredKeys: ['kind', 'perspective'] }),
    fc.record(
      { kind: kind('renamePerspective'), id: lane, name: patch, question: patch },
      { requiredKeys: ['kind', 'id'] },
    ),
    fc.record({ kind: kind('movePerspective'), id: lane, to: index }),
    fc.record({ kind: kind('removePerspective'), id: lane }),
    fc.record({
      kind: kind('addTheme'),
      theme: fc.record({ id: theme, name, columns: fc.constantFrom(1, 2) }),
      at: index,
    }),
    fc.record({ kind: kind('renameTheme'), id: theme, name: patch }),
    fc.record({ kind: kind('resizeTheme'), id: theme, columns: fc.constantFrom(1, 2, 3) }),
    fc.record({ kind: kind('moveTheme'), id: theme, to: index }),
    fc.record({ kind: kind('removeTheme'), id: theme }),
    fc.record(
      { kind: kind('addObjective'), objective: objectives, at: index },
      { requiredKeys: ['kind', 'objective'] },
    ),
    fc.record({ kind: kind('removeObjective'), id: node }),
    fc.record({ kind: kind('moveObjective'), id: node, slot }),
    fc.record({
      kind: kind('moveObjectives'),
      moves: fc.array(fc.record({ id: node, slot }), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: kind('editObjective'), id: node, set: objectiveSet }),
    fc.record({ kind: kind('link'), link, at: index }, { requiredKeys: ['kind', 'link'] }),
    fc.record({ kind: kind('unlink'), id: arrowId }),
    fc.record({ kind: kind('editLink'), id: arrowId, set: linkSet }),
    fc.record({ kind: kind('measure'), measure, at: index }),
    fc.record({ kind: kind('unmeasure'), objectiveId: node, kpiId: kpi }),
    fc.record({ kind: kind('editMeasure'), objectiveId: node, kpiId: kpi, set: measureSet }),
    fc.record({
      kind: kind('linkInitiative'),
      initiativeLink: fc.record({ initiativeId, objectiveId: node }),
      at: index,
    }),
    fc.record({ kind: kind('unlinkInitiative'), initiativeId, objectiveId: node }),
    fc.record({ kind: kind('propose'), proposal, at: index }, { requiredKeys: ['kind', 'proposal'] }),
    fc.record({ kind: kind('withdrawProposal'), proposal }),
    fc.record({ kind: kind('replaceMap'), document: fc.constantFrom(MAP, EMPTY_MAP) }),
  );
  return edits.map((edit) => singleMapEditSchema.parse(edit));
}

/** The document after the edit, or null where it is refused. */
export function attempt(document: MapDocument, edit: MapEdit): MapDocument | null {
  try {
    return applyEdit(document, edit);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
