import type { KpiDefinitionView } from '@rumbo/api';
import {
  checkAggregation,
  checkNewVersion,
  formulaFault,
  isAbove,
  kpiDefinitionSchema,
  parseFormula,
  Refusal,
} from '@rumbo/domain';
import type { Calendar, FormulaFault, KpiDefinition, Text } from '@rumbo/domain';
import { parseFigure, refusalSentence } from '@rumbo/words';
import type { Formatter, Words } from '@rumbo/words';
import { withoutEmpty } from '../plan/TextField.tsx';
import { isAsked } from './typed-definition.ts';
import type { DefinitionPart, TypedDefinition } from './typed-definition.ts';

export interface DefinitionContext {
  readonly words: Words;
  readonly format: Formatter;
  readonly view: KpiDefinitionView;
  readonly calendar: Calendar;
  readonly id: string;
}

export interface DefinitionReading {
  /** Null while something is wrong with it. */
  readonly definition: KpiDefinition | null;
  readonly problems: Partial<Readonly<Record<DefinitionPart, string>>>;
}

/** Holidays and the time zone decide when something is due, never which days a period has. */
export function calendarOf({ fiscalStart }: Pick<KpiDefinitionView, 'fiscalStart'>): Calendar {
  return { fiscalStart, holidays: new Set(), timeZone: 'UTC' };
}

/** What the fields make of a definition, and beside which of them what is wrong: the checks of the server, as one types. */
export function readDefinition(typed: TypedDefinition, context: DefinitionContext): DefinitionReading {
  const problems = problemsOf(typed, context);
  if (Object.keys(problems).length > 0) return { definition: null, problems };
  const read = kpiDefinitionSchema.safeParse(sentOf(typed, context));
  if (!read.success) {
    const [issue] = read.error.issues;
    const part = partOf(String(issue?.path[0] ?? 'code'));
    return {
      definition: null,
      problems: {
        [part]: refusalSentence(context.words, { kind: 'invalid', code: 'inputInvalid', params: { field: part } }),
      },
    };
  }
  return checked(read.data, context);
}

function checked(definition: KpiDefinition, { words, view, calendar }: DefinitionContext): DefinitionReading {
  try {
    checkAggregation(definition);
    const before = earlierOf(view, definition.validFrom);
    if (before !== null) checkNewVersion(before, definition, calendar);
    return { definition, problems: {} };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { definition: null, problems: { [partOf(error.field ?? 'code')]: refusalSentence(words, error) } };
  }
}

/** The version that one from a day on would follow. */
function earlierOf({ versions }: KpiDefinitionView, day: string): KpiDefinition | null {
  return versions.find(({ isInForce, definition }) => isInForce && definition.validFrom < day)?.definition ?? null;
}

/** The field of the form that a path in what is sent is about. */
export function partOf(path: string): DefinitionPart {
  const names = path.split('.');
  if (names.includes('plausible')) return names.includes('high') ? 'high' : 'low';
  const known = Object.keys(PLACES);
  // The keys of an object written below.
  return (names.find((name) => known.includes(name)) ?? 'code') as DefinitionPart;
}

const PLACES: Readonly<Record<DefinitionPart, true>> = {
  code: true,
  name: true,
  description: true,
  kind: true,
  formula: true,
  factor: true,
  numeratorName: true,
  denominatorName: true,
  scale: true,
  isMedian: true,
  unitOfMeasure: true,
  decimals: true,
  direction: true,
  frequency: true,
  overTime: true,
  overUnits: true,
  window: true,
  spread: true,
  dueDays: true,
  leading: true,
  season: true,
  trend: true,
  low: true,
  high: true,
  source: true,
  ownerId: true,
  disclosure: true,
  pmmDimension: true,
  discontinuedAfter: true,
  validFrom: true,
};

const isEmpty = (text: Text): boolean => Object.keys(withoutEmpty(text)).length === 0;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function problemsOf(typed: TypedDefinition, context: DefinitionContext): DefinitionReading['problems'] {
  const { words, format } = context;
  const say = words.kpiDefinition;
  const found: Partial<Record<DefinitionPart, string>> = {};
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,19}$/.test(typed.code.trim())) found.code = say.missing.code;
  for (const part of ['name', 'unitOfMeasure', 'numeratorName', 'denominatorName'] as const)
    if (isAsked(part, typed) && isEmpty(typed[part])) found[part] = say.missing[part];
  const numbers = numbersOf(typed, format);
  for (const [part, low, high] of [
    ['decimals', 0, 6],
    ['dueDays', 0, 90],
  ] as const) {
    const value = numbers[part];
    if (isAsked(part, typed) && !(Number.isInteger(value) && value !== null && value >= low && value <= high))
      found[part] = say.wholeNumber(String(low), String(high));
  }
  if (isAsked('factor', typed) && numbers.factor === null) found.factor = say.number;
  for (const part of ['low', 'high'] as const)
    if (isAsked(part, typed) && typed[part].trim() !== '' && numbers[part] === null) found[part] = say.number;
  if (numbers.low !== null && numbers.high !== null && isAbove(numbers.low, numbers.high)) found.high = say.reversed;
  if (!DAY.test(typed.validFrom)) found.validFrom = say.missing.day;
  const fault = typed.kind === 'formula' ? faultOf(typed, context) : null;
  if (fault !== null) found.formula = faultSentence(fault, words);
  return found;
}

/** What is wrong with the formula as it is typed. */
export function faultOf(
  { formula, code }: TypedDefinition,
  { view, id }: Pick<DefinitionContext, 'view' | 'id'>,
): FormulaFault | null {
  if (formula.trim() === '') return { code: 'formulaMissing', params: {}, position: null };
  const others = view.kpis.filter((kpi) => kpi.id !== id);
  return formulaFault(formula, {
    code: code.trim(),
    codes: new Set(others.map((kpi) => kpi.code)),
    others: others.flatMap((kpi) =>
      kpi.formula === null ? [] : [{ code: kpi.code, formula: parseFormula(kpi.formula) }],
    ),
  });
}

export function faultSentence({ code, params, position }: FormulaFault, words: Words): string {
  const sentence = refusalSentence(words, { kind: 'invalid', code, params });
  return position === null
    ? sentence
    : `${sentence.replace(/\.$/, '')} (${words.kpiDefinition.formula.at(String(position))}).`;
}

function numbersOf(typed: TypedDefinition, format: Formatter) {
  const read = (text: string): number | null => {
    const value = parseFigure(text, format.numberFormat);
    return typeof value === 'number' ? value : null;
  };
  const { decimals, dueDays, factor, low, high } = typed;
  return { decimals: read(decimals), dueDays: read(dueDays), factor: read(factor), low: read(low), high: read(high) };
}

/** As it is sent: what this kind and direction do not ask for is left out, or says what it cannot help saying. */
function sentOf(typed: TypedDefinition, { format, view, id }: DefinitionContext): object {
  const numbers = numbersOf(typed, format);
  const asked = (part: DefinitionPart): boolean => isAsked(part, typed);
  const text = (part: 'description' | 'source' | 'numeratorName' | 'denominatorName') =>
    asked(part) && !isEmpty(typed[part]) ? { [part]: withoutEmpty(typed[part]) } : {};
  const isYesNo = typed.direction === 'yesNo';
  return {
    id,
    planId: view.planId,
    code: typed.code.trim(),
    name: withoutEmpty(typed.name),
    ...text('description'),
    kind: typed.kind,
    factor: asked('factor') ? numbers.factor : 1,
    ...text('numeratorName'),
    ...text('denominatorName'),
    ...(asked('formula') ? { formula: typed.formula } : {}),
    scale: isYesNo ? 'count' : typed.scale,
    ...(asked('isMedian') && typed.isMedian ? { isMedian: true } : {}),
    unitOfMeasure: withoutEmpty(typed.unitOfMeasure),
    decimals: isYesNo ? 0 : numbers.decimals,
    direction: typed.direction,
    frequency: typed.frequency,
    overTime: typed.overTime,
    overUnits: typed.overUnits,
    window: typed.window,
    spread: typed.spread,
    dueDays: numbers.dueDays ?? 5,
    leading: typed.leading,
    season: asked('season') && typed.season,
    trend: asked('trend') && typed.trend,
    plausible: asked('low') ? { low: numbers.low, high: numbers.high } : { low: null, high: null },
    ...text('source'),
    ownerId: typed.ownerId === '' ? null : typed.ownerId,
    disclosure: typed.disclosure,
    pmmDimension: typed.pmmDimension === '' ? null : typed.pmmDimension,
    validFrom: typed.validFrom,
    discontinuedAfter: typed.discontinuedAfter === '' ? null : typed.discontinuedAfter,
  };
}
