import type { ObjectiveId } from '../ids.ts';
import { firstColumnOf } from './columns.ts';
import type { MapDocument, Objective, Theme } from './document.ts';
import { themesUnder } from './lanes.ts';
import { LINK_FIELDS } from './map-difference.ts';
import type { Change, ComparedObjective, MapDifference, Place } from './map-difference.ts';
import { isSame, paired, textDifferences } from './paired.ts';
import type { TextDifference } from './paired.ts';

type Compared = ReadonlyMap<ObjectiveId, ComparedObjective>;

export function comparedObjectives(before: MapDocument, after: MapDocument): Compared {
  return new Map(
    paired(before.objectives, after.objectives, ({ id }) => id).map((pair) => {
      const id = (pair.after ?? pair.before)?.id ?? '';
      return [id, { id, before: pair.before?.code ?? null, after: pair.after?.code ?? null }];
    }),
  );
}

/** The differences of one objective, with those of what measures and moves it and of the links that lead from it. */
export function objectiveDifferences(
  before: MapDocument,
  after: MapDocument,
  compared: Compared,
): (id: ObjectiveId) => MapDifference[] {
  const pairs = new Map(
    paired(before.objectives, after.objectives, ({ id }) => id).map((pair) => [(pair.after ?? pair.before)?.id, pair]),
  );
  const connections = Map.groupBy(
    [...measureDifferences(before, after, compared), ...linkDifferences(before, after, compared)],
    ({ objectiveId }) => objectiveId,
  );
  return (id) => {
    const pair = pairs.get(id);
    const objective = compared.get(id);
    if (pair === undefined || objective === undefined) return [];
    const own: MapDifference[] =
      pair.before === null || pair.after === null
        ? [{ kind: 'objective', objective, ...pair }]
        : fieldDifferences(objective, { before: pair.before, after: pair.after }, { before, after });
    return [...own, ...(connections.get(id) ?? []).map(({ difference }) => difference)];
  };
}

function fieldDifferences(
  objective: ComparedObjective,
  { before, after }: Change<Objective>,
  maps: Change<MapDocument>,
): MapDifference[] {
  const of = <Field extends keyof Objective>(field: Field) => ({ before: before[field], after: after[field] });
  const place = { before: placeOf(before, maps.before), after: placeOf(after, maps.after) };
  const code: MapDifference = { kind: 'objectiveCode', objective, ...of('code') };
  const review: MapDifference = { kind: 'objectiveReview', objective, ...of('review') };
  return [
    code,
    ...textDifferences(of('title')).map((text): MapDifference => textOf(objective, 'title', text)),
    ...textDifferences(of('statement')).map((text): MapDifference => textOf(objective, 'statement', text)),
    personOf(objective, 'ownerId', of('ownerId')),
    personOf(objective, 'deputyId', of('deputyId')),
    review,
    ...(isSamePlace(place) ? [] : [{ kind: 'objectivePlace' as const, objective, ...place }]),
  ].filter((difference) => !isSame(difference));
}

function textOf(objective: ComparedObjective, field: 'title' | 'statement', text: TextDifference): MapDifference {
  return { kind: 'objectiveText', objective, field, ...text };
}

function personOf(
  objective: ComparedObjective,
  field: 'ownerId' | 'deputyId',
  person: Change<string | null>,
): MapDifference {
  return { kind: 'objectivePerson', objective, field, ...person };
}

function placeOf({ slot }: Objective, document: MapDocument): Place {
  const themes = themesUnder(document, slot);
  const firstOf = (theme: Theme | undefined): number =>
    theme === undefined ? 0 : firstColumnOf(document.themes, document.themes.indexOf(theme));
  return {
    perspectiveId: slot.perspectiveId,
    perspective: document.perspectives.find(({ id }) => id === slot.perspectiveId)?.name ?? {},
    themes: themes.map(({ id, name }) => ({ id, name })),
    firstColumn: slot.column - firstOf(themes[0]),
    lastColumn: slot.column + slot.span - 1 - firstOf(themes.at(-1)),
  };
}

/** A theme that is put in before it, or gets another name, does not move an objective. */
function isSamePlace({ before, after }: Change<Place>): boolean {
  const ground = ({ perspectiveId, themes, firstColumn, lastColumn }: Place) => [
    perspectiveId,
    themes[0]?.id,
    firstColumn,
    themes.at(-1)?.id,
    lastColumn,
  ];
  return isSame({ before: ground(before), after: ground(after) });
}

interface OfObjective {
  readonly objectiveId: ObjectiveId;
  readonly difference: MapDifference;
}

function measureDifferences(before: MapDocument, after: MapDocument, compared: Compared): OfObjective[] {
  const measures = paired(before.measures, after.measures, ({ objectiveId, kpiId }) => `${objectiveId} ${kpiId}`);
  const links = paired(
    before.initiativeLinks,
    after.initiativeLinks,
    ({ objectiveId, initiativeId }) => `${objectiveId} ${initiativeId}`,
  );
  return [
    ...measures.map((pair) => {
      const { objectiveId = '', kpiId = '' } = pair.after ?? pair.before ?? {};
      const difference = { kind: 'measure', objective: named(compared, objectiveId), kpiId, ...pair } as const;
      return { objectiveId, difference };
    }),
    ...links.map((pair) => {
      const { objectiveId = '', initiativeId = '' } = pair.after ?? pair.before ?? {};
      const presence = { before: pair.before && true, after: pair.after && true } as const;
      const objective = named(compared, objectiveId);
      return { objectiveId, difference: { kind: 'initiativeLink', objective, initiativeId, ...presence } as const };
    }),
  ].filter(({ difference }) => !isSame(difference));
}

/** Links are told apart by their ends: one that was drawn again is the same. */
function linkDifferences(before: MapDocument, after: MapDocument, compared: Compared): OfObjective[] {
  return paired(before.links, after.links, ({ fromId, toId }) => `${fromId} ${toId}`).flatMap((pair): OfObjective[] => {
    const { fromId = '', toId = '' } = pair.after ?? pair.before ?? {};
    const link = { from: named(compared, fromId), to: named(compared, toId) };
    if (pair.before === null || pair.after === null) {
      return [{ objectiveId: fromId, difference: { kind: 'link', link, ...pair } }];
    }
    const both = { before: pair.before, after: pair.after };
    const fields = LINK_FIELDS.filter((field) => !isSame({ before: both.before[field], after: both.after[field] }));
    return fields.length === 0
      ? []
      : [{ objectiveId: fromId, difference: { kind: 'linkFields', link, fields, ...both } }];
  });
}

function named(compared: Compared, id: ObjectiveId): ComparedObjective {
  return compared.get(id) ?? { id, before: null, after: null };
}
