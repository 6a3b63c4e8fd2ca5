import { comparedObjectives, objectiveDifferences } from './compare-objectives.ts';
import type { MapDocument, Perspective, Proposal, Theme } from './document.ts';
import { inReadingOrder } from './lanes.ts';
import type { Change, MapDifference } from './map-difference.ts';
import { isSame, paired, textDifferences } from './paired.ts';

/**
 * What is different in `after`: themes, then lane by lane the lane itself and its objectives from the left, each with what
 * measures, moves and links it, then proposals. What is gone comes where it was, after what is still there. None for maps
 * that differ only in the order of lists that nobody sees; the other way round each is the same with its sides changed.
 */
export function compareMaps(before: MapDocument, after: MapDocument): readonly MapDifference[] {
  const objectives = objectiveDifferences(before, after, comparedObjectives(before, after));
  const lanes = paired(before.perspectives, after.perspectives, ({ id }) => id);
  return [
    ...themeDifferences(before, after),
    ...orderDifference('perspectiveOrder', before.perspectives, after.perspectives),
    ...lanes.flatMap((lane) => [
      ...perspectiveDifferences(lane),
      ...objectivesOf((lane.after ?? lane.before)?.id ?? '', before, after).flatMap((id) => objectives(id)),
    ]),
    ...proposalDifferences(before, after),
  ];
}

/** By where they stand now; what is gone, by where it stood. */
function objectivesOf(perspectiveId: string, before: MapDocument, after: MapDocument): string[] {
  const now = inReadingOrder(after);
  const ids = new Set(now.map(({ id }) => id));
  const gone = inReadingOrder(before).filter(({ id }) => !ids.has(id));
  return [...now, ...gone].filter(({ slot }) => slot.perspectiveId === perspectiveId).map(({ id }) => id);
}

function themeDifferences(before: MapDocument, after: MapDocument): MapDifference[] {
  const themes = paired(before.themes, after.themes, ({ id }) => id);
  return [
    ...orderDifference('themeOrder', before.themes, after.themes),
    ...themes.flatMap((theme): MapDifference[] => {
      if (theme.before === null || theme.after === null) return [{ kind: 'theme', ...theme }];
      const name = { before: theme.before.name, after: theme.after.name };
      const columns = { before: theme.before.columns, after: theme.after.columns };
      return [
        ...textDifferences(name).map((text): MapDifference => ({ kind: 'themeText', name, ...text })),
        ...(isSame(columns) ? [] : [{ kind: 'themeColumns', name, ...columns } as const]),
      ];
    }),
  ];
}

function perspectiveDifferences(lane: Change<Perspective | null>): MapDifference[] {
  if (lane.before === null || lane.after === null) return [{ kind: 'perspective', ...lane }];
  const name = { before: lane.before.name, after: lane.after.name };
  const question = { before: lane.before.question, after: lane.after.question };
  return [
    ...textDifferences(name).map((text) => ({ field: 'name' as const, ...text })),
    ...textDifferences(question).map((text) => ({ field: 'question' as const, ...text })),
  ].map((text): MapDifference => ({ kind: 'perspectiveText', name, ...text }));
}

/** Said once, with all names: which of two changed places is a matter of view. */
function orderDifference(
  kind: 'themeOrder' | 'perspectiveOrder',
  before: readonly (Theme | Perspective)[],
  after: readonly (Theme | Perspective)[],
): MapDifference[] {
  const inBoth = (list: typeof before, other: typeof before): typeof before =>
    list.filter(({ id }) => other.some((one) => one.id === id));
  const then = inBoth(before, after);
  const now = inBoth(after, before);
  if (then.every(({ id }, place) => now[place]?.id === id)) return [];
  return [{ kind, before: then.map(({ name }) => name), after: now.map(({ name }) => name) }];
}

function proposalDifferences(before: MapDocument, after: MapDocument): MapDifference[] {
  return paired(before.proposals, after.proposals, proposalKey)
    .filter((proposal) => !isSame(proposal))
    .map((proposal): MapDifference => ({
      kind: 'proposal',
      kpiId: (proposal.after ?? proposal.before)?.kpiId ?? '',
      ...proposal,
    }));
}

/** What tells one proposal from another: a KPI has one baseline at a unit, and one target a period. */
export function proposalKey({ kind, kpiId, unitId, ...rest }: Proposal): string {
  return [kind, kpiId, unitId, kind === 'target' ? rest.period : ''].join(' ');
}
