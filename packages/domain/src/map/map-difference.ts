import type { InitiativeId, KpiId, ObjectiveId, PersonId } from '../ids.ts';
import type { Language, Text } from '../text.ts';
import type { Link, Measure, Objective, Perspective, Proposal, ReviewRhythm, Theme } from './document.ts';

/** What is in both maps has both; what was added has no `before`, what was removed no `after`. */
export interface Change<Value> {
  readonly before: Value;
  readonly after: Value;
}
type Presence<Value> = Change<Value | null>;

/** An objective by its codes in the two maps; null in a map that does not have it. */
export interface ComparedObjective extends Presence<string> {
  readonly id: ObjectiveId;
}

/** Where an objective stands, in words that survive a theme being put in before it. */
export interface Place {
  readonly perspectiveId: string;
  readonly perspective: Text;
  readonly themes: readonly { readonly id: string; readonly name: Text }[];
  /** From 0, within the first of them and within the last. */
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export const LINK_FIELDS = ['sign', 'lagMonths', 'reason', 'tested', 'reviewOn', 'isFeedbackLoop'] as const;
export type LinkField = (typeof LINK_FIELDS)[number];

export interface ComparedLink {
  readonly from: ComparedObjective;
  readonly to: ComparedObjective;
}

/** One thing that is different between two maps. */
export type MapDifference =
  | ({ readonly kind: 'theme' } & Presence<Theme>)
  | ({ readonly kind: 'themeText'; readonly name: Change<Text>; readonly language: Language } & Presence<string>)
  | ({ readonly kind: 'themeColumns'; readonly name: Change<Text> } & Change<number>)
  /** Of those that are in both. */
  | ({ readonly kind: 'themeOrder' } & Change<readonly Text[]>)
  | ({ readonly kind: 'perspective' } & Presence<Perspective>)
  | ({
      readonly kind: 'perspectiveText';
      readonly name: Change<Text>;
      readonly field: 'name' | 'question';
      readonly language: Language;
    } & Presence<string>)
  | ({ readonly kind: 'perspectiveOrder' } & Change<readonly Text[]>)
  | ({ readonly kind: 'objective'; readonly objective: ComparedObjective } & Presence<Objective>)
  | ({ readonly kind: 'objectiveCode'; readonly objective: ComparedObjective } & Change<string>)
  | ({
      readonly kind: 'objectiveText';
      readonly objective: ComparedObjective;
      readonly field: 'title' | 'statement';
      readonly language: Language;
    } & Presence<string>)
  | ({
      readonly kind: 'objectivePerson';
      readonly objective: ComparedObjective;
      readonly field: 'ownerId' | 'deputyId';
    } & Presence<PersonId>)
  | ({ readonly kind: 'objectiveReview'; readonly objective: ComparedObjective } & Presence<ReviewRhythm>)
  | ({ readonly kind: 'objectivePlace'; readonly objective: ComparedObjective } & Change<Place>)
  | ({ readonly kind: 'measure'; readonly objective: ComparedObjective; readonly kpiId: KpiId } & Presence<Measure>)
  | ({
      readonly kind: 'initiativeLink';
      readonly objective: ComparedObjective;
      readonly initiativeId: InitiativeId;
    } & Presence<true>)
  | ({ readonly kind: 'link'; readonly link: ComparedLink } & Presence<Link>)
  | ({ readonly kind: 'linkFields'; readonly link: ComparedLink; readonly fields: readonly LinkField[] } & Change<Link>)
  | ({ readonly kind: 'proposal'; readonly kpiId: KpiId } & Presence<Proposal>);
