import { textIn } from '@rumbo/domain';
import type { Language, Measured, Reach, SmartRow, TargetValue, Text } from '@rumbo/domain';
import type { Formatter } from '../format/formatter.ts';
import type { Words } from '../catalogue/en/index.ts';
import { targetFigure } from './target-text.ts';

/** What a SMART row says: "The average holds at 12.8% (limits 10.6 to 15.0). Say what will change to hold 14%." */
export function smartText(words: Words, format: Formatter, { code, params }: SmartRow): string {
  const { smart } = words;
  switch (code) {
    case 'noVerb':
      return smart.noVerb(inText(words, format, params.language));
    case 'noResult':
      return smart.noResult(params.verb, inText(words, format, params.language));
    case 'joinedVerbs': {
      const where = inText(words, format, params.language);
      return params.by === '.'
        ? smart.secondSentence(params.verb, where)
        : smart.joinedVerbs(`${params.by} ${params.verb}`, where);
    }
    case 'tooLong':
      return smart.tooLong(params.length, params.most, inText(words, format, params.language));
    case 'measuredBy':
      return smart.measuredBy(params.kpi, inSentence(shown(format, params.name)));
    case 'oneResult':
    case 'noOwner':
    case 'noKpi':
    case 'notLinkedUp':
    case 'noTheme':
      return smart[code];
    case 'noUnitOfMeasure':
    case 'noDirection':
    case 'noBaseline':
    case 'noTarget':
      return smart[code](params.kpi);
    case 'heldAlready':
    case 'notHeld':
    case 'reachUnknown':
      return `${averageText(words, format, params)} ${outlook(words, format, code, params)}`;
    case 'changedBy':
      return `${averageText(words, format, params)} ${bringing(words, format, params)}`;
    case 'changeStated':
      return smart.changeStated(params.reason);
    case 'drives':
      return smart.drives(format.list(params.objectives));
    case 'inTopLane':
      return smart.inTopLane(shown(format, params.perspective), shown(format, params.theme));
    case 'dated':
      return smart.dated(targetOf(words, format, params), format.day(params.end, 'long'));
    case 'datedOutside':
      return smart.datedOutside(
        params.kpi,
        format.period(params.firstYear, 'text'),
        format.period(params.lastYear, 'text'),
      );
  }
}

function shown(format: Formatter, text: Text): string {
  return textIn(text, format.language).words;
}

/** Only where it is not the text that the reader has before them. */
function inText({ smart }: Words, format: Formatter, language: Language): string {
  return language === format.language ? '' : ` ${smart.inText[language]}`;
}

/** A name inside a sentence, but for one that begins with an abbreviation. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

function targetOf(words: Words, format: Formatter, of: Measured<TargetValue>): string {
  return targetFigure(words, format, of.value, { decimals: of.decimals, unit: shown(format, of.unit) });
}

function averageText({ smart }: Words, format: Formatter, { limits, decimals, unit }: Reach): string {
  if (limits === null) return smart.averageUnknown;
  return smart.average(
    format.figureWithUnit(limits.centre, decimals, shown(format, unit)),
    format.range(limits.lower, limits.upper, decimals),
  );
}

function outlook(
  words: Words,
  format: Formatter,
  code: 'heldAlready' | 'notHeld' | 'reachUnknown',
  reach: Reach,
): string {
  const { smart } = words;
  if (code === 'heldAlready') return smart.heldAlready(targetOf(words, format, reach));
  return reach.value.kind === 'yes' ? smart.sayWhatChangesToYes : smart.sayWhatChanges(targetOf(words, format, reach));
}

function bringing(words: Words, format: Formatter, reach: Reach & { readonly initiatives: readonly string[] }): string {
  const initiatives = format.list(reach.initiatives);
  return reach.value.kind === 'yes'
    ? words.smart.changedByToYes(initiatives)
    : words.smart.changedBy(initiatives, targetOf(words, format, reach));
}
