import { textIn } from '@rumbo/domain';
import type { Change, ComparedObjective, Language, MapDifference, Place, Proposal, Text } from '@rumbo/domain';
import type { Formatter } from '../format/formatter.ts';
import type { Words } from '../catalogue/en/index.ts';
import { proposalText } from './proposal-text.ts';

/** The names that a map only has the ids of. */
export interface ComparedNames {
  readonly person: (id: string) => string;
  readonly initiative: (id: string) => string;
  readonly kpi: (id: string) => { readonly code: string; readonly decimals: number; readonly unit: Text };
}

type Of<Kind extends MapDifference['kind']> = Extract<MapDifference, { kind: Kind }>;

/** One line of the list of differences: "T1: owner A. Torres, before nobody". */
export function differenceText(
  words: Words,
  format: Formatter,
  names: ComparedNames,
  difference: MapDifference,
): string {
  const say = words.mapChanges;
  const shown = (text: Text): string => textIn(text, format.language).words;
  switch (difference.kind) {
    case 'theme':
      return presence(difference, ({ name }) => shown(name), say.themeAdded, say.themeRemoved);
    case 'themeColumns':
      return say.themeColumns(shown(difference.name.after), difference.before, difference.after);
    case 'themeOrder':
    case 'perspectiveOrder':
      return say[difference.kind](format.list(difference.after.map(shown)));
    case 'perspective':
      return presence(difference, ({ name }) => shown(name), say.perspectiveAdded, say.perspectiveRemoved);
    case 'themeText':
      return reworded(words, say.theme(shown(difference.name.after)), { ...difference, field: 'name' });
    case 'perspectiveText':
      return reworded(words, say.perspective(shown(difference.name.after)), difference);
    case 'objectiveText':
      return reworded(words, codeOf(difference.objective), difference);
    case 'objective': {
      const one = difference.after ?? difference.before;
      if (one === null) return '';
      return (difference.after === null ? say.objectiveRemoved : say.objectiveAdded)(one.code, shown(one.title));
    }
    case 'objectiveCode':
      return say.codeChanged(difference.before, difference.after);
    case 'objectivePerson': {
      const person = (id: string | null): string => (id === null ? say.nobody : names.person(id));
      const changed = difference.field === 'ownerId' ? say.ownerChanged : say.deputyChanged;
      return changed(codeOf(difference.objective), person(difference.before), person(difference.after));
    }
    case 'objectiveReview':
      return say.reviewChanged(
        codeOf(difference.objective),
        say.review[difference.before ?? 'none'],
        say.review[difference.after ?? 'none'],
      );
    case 'objectivePlace':
      return moved(words, format, difference);
    case 'measure':
      return measured(words, format, names.kpi(difference.kpiId).code, difference);
    case 'initiativeLink':
      return (difference.after === null ? say.initiativeRemoved : say.initiativeAdded)(
        names.initiative(difference.initiativeId),
        codeOf(difference.objective),
      );
    case 'link':
      return linked(words, difference);
    case 'linkFields': {
      const fields = format.list(difference.fields.map((field) => say.linkField[field]));
      return say.linkChanged(codeOf(difference.link.from), codeOf(difference.link.to), fields);
    }
    case 'proposal':
      return proposalText(words, format, names.kpi(difference.kpiId), difference satisfies Change<Proposal | null>);
  }
}

function linked({ mapChanges }: Words, { link, before, after }: Of<'link'>): string {
  const isAgainst = (after ?? before)?.sign === -1;
  const [added, removed] = isAgainst
    ? [mapChanges.againstAdded, mapChanges.againstRemoved]
    : [mapChanges.linkAdded, mapChanges.linkRemoved];
  return (after === null ? removed : added)(codeOf(link.from), codeOf(link.to));
}

function codeOf({ before, after }: ComparedObjective): string {
  return after ?? before ?? '';
}

function presence<Value>(
  { before, after }: Change<Value | null>,
  name: (value: Value) => string,
  added: (name: string) => string,
  removed: (name: string) => string,
): string {
  if (after !== null) return added(name(after));
  return before === null ? '' : removed(name(before));
}

function reworded(
  { mapChanges }: Words,
  of: string,
  text: Change<string | null> & { readonly field: keyof Words['mapChanges']['field']; readonly language: Language },
): string {
  const field = mapChanges.field[text.field];
  const language = mapChanges.language[text.language];
  if (text.before === null) return mapChanges.textAdded(of, field, language, text.after ?? '');
  if (text.after === null) return mapChanges.textRemoved(of, field, language, text.before);
  return mapChanges.textChanged(of, field, language, text.before, text.after);
}

/** The largest step that it took: to another lane, to other themes, or within its theme. */
function moved({ mapChanges }: Words, format: Formatter, { objective, before, after }: Of<'objectivePlace'>): string {
  const code = codeOf(objective);
  const shown = (text: Text): string => textIn(text, format.language).words;
  if (before.perspectiveId !== after.perspectiveId) {
    return mapChanges.movedToPerspective(code, shown(before.perspective), shown(after.perspective));
  }
  const ids = ({ themes }: Place): string => themes.map(({ id }) => id).join(' ');
  if (ids(before) === ids(after)) return mapChanges.movedInTheme(code);
  const under = ({ themes }: Place): string => format.list(themes.map(({ name }) => mapChanges.quoted(shown(name))));
  return mapChanges.movedToThemes(code, under(before), under(after));
}

function measured({ mapChanges }: Words, format: Formatter, kpi: string, difference: Of<'measure'>): string {
  const { before, after } = difference;
  const code = codeOf(difference.objective);
  if (before === null) return mapChanges.measureAdded(kpi, code);
  if (after === null) return mapChanges.measureRemoved(kpi, code);
  const weight = (value: number): string => format.shortFigureWithUnit(value, 3, '');
  const changes = [
    ...(before.weight === after.weight
      ? []
      : [mapChanges.measureWeight(kpi, code, weight(before.weight), weight(after.weight))]),
    ...(before.decisive === after.decisive ? [] : [mapChanges.measureDecisive(kpi, code, after.decisive)]),
  ];
  return changes.join('; ');
}
