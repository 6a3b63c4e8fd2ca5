import type { MapDifference } from '@rumbo/domain';

/** What happened to a map, as somebody asks for it. */
export const DIFFERENCE_GROUPS = [
  'added',
  'removed',
  'moved',
  'reworded',
  'relinked',
  'targets',
  'measured',
  'responsible',
] as const;
export type DifferenceGroup = (typeof DIFFERENCE_GROUPS)[number];

export function groupOf(difference: MapDifference): DifferenceGroup {
  switch (difference.kind) {
    case 'theme':
    case 'perspective':
    case 'objective':
      return difference.after === null ? 'removed' : 'added';
    case 'themeText':
    case 'perspectiveText':
    case 'objectiveText':
      return 'reworded';
    case 'themeColumns':
    case 'themeOrder':
    case 'perspectiveOrder':
    case 'objectivePlace':
      return 'moved';
    case 'objectiveCode':
    case 'objectivePerson':
    case 'objectiveReview':
      return 'responsible';
    case 'measure':
    case 'initiativeLink':
      return 'measured';
    case 'link':
    case 'linkFields':
      return 'relinked';
    case 'proposal':
      return 'targets';
  }
}
