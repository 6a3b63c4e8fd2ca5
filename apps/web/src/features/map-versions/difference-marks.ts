import type { MapDifference, MapDocument } from '@rumbo/domain';
import { DIFFERENCE_MARK_NAMES } from '@rumbo/drawing';
import type { DifferenceMarkName } from '@rumbo/drawing';

/** What is marked on one of two maps: objectives by their ids, links by those of their ends. */
export interface DifferenceMarks {
  readonly objectives: ReadonlyMap<string, readonly DifferenceMarkName[]>;
  readonly links: ReadonlyMap<string, DifferenceMarkName>;
}

export const linkKey = (fromId: string, toId: string): string => `${fromId} ${toId}`;

/** Marks the differences on the side where they can be seen: what is gone on the map before, what is new on the one after. */
export function differenceMarks(
  differences: readonly MapDifference[],
  side: 'before' | 'after',
  { measures }: Pick<MapDocument, 'measures'>,
): DifferenceMarks {
  const objectives = new Map<string, Set<DifferenceMarkName>>();
  const links = new Map<string, DifferenceMarkName>();
  const put = (id: string, mark: DifferenceMarkName): void => {
    objectives.set(id, (objectives.get(id) ?? new Set<DifferenceMarkName>()).add(mark));
  };
  const presence: DifferenceMarkName = side === 'before' ? 'removed' : 'added';
  for (const difference of differences) {
    switch (difference.kind) {
      case 'objective':
        if (difference[side] !== null) put(difference.objective.id, presence);
        break;
      case 'objectivePlace':
        put(difference.objective.id, 'moved');
        break;
      case 'objectiveText':
        put(difference.objective.id, 'reworded');
        break;
      case 'objectiveCode':
      case 'objectivePerson':
      case 'objectiveReview':
      case 'measure':
      case 'initiativeLink':
        put(difference.objective.id, 'changed');
        break;
      case 'proposal':
        for (const { objectiveId, kpiId } of measures) if (kpiId === difference.kpiId) put(objectiveId, 'changed');
        break;
      case 'link':
        if (difference[side] !== null) links.set(keyOf(difference), presence);
        break;
      case 'linkFields':
        links.set(keyOf(difference), 'changed');
        break;
      default:
    }
  }
  return { objectives: new Map([...objectives].map(([id, marks]) => [id, shown(marks)])), links };
}

function keyOf({ link }: Extract<MapDifference, { kind: 'link' | 'linkFields' }>): string {
  return linkKey(link.from.id, link.to.id);
}

/** What is on one map only needs no other mark. */
function shown(marks: ReadonlySet<DifferenceMarkName>): readonly DifferenceMarkName[] {
  const inOrder = DIFFERENCE_MARK_NAMES.filter((name) => marks.has(name));
  return inOrder.some((name) => name === 'added' || name === 'removed') ? inOrder.slice(0, 1) : inOrder;
}
