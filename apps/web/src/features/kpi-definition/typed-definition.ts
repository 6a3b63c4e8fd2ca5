import type { KpiDefinition, Text } from '@rumbo/domain';
import type { Formatter } from '@rumbo/words';

/** A definition as it stands in the form: what is typed stays as it was typed, also where it is no number yet. */
export interface TypedDefinition {
  readonly code: string;
  readonly name: Text;
  readonly description: Text;
  readonly kind: KpiDefinition['kind'];
  readonly formula: string;
  readonly factor: string;
  readonly numeratorName: Text;
  readonly denominatorName: Text;
  readonly scale: KpiDefinition['scale'];
  readonly isMedian: boolean;
  readonly unitOfMeasure: Text;
  readonly decimals: string;
  readonly direction: KpiDefinition['direction'];
  readonly frequency: KpiDefinition['frequency'];
  readonly overTime: KpiDefinition['overTime'];
  readonly overUnits: KpiDefinition['overUnits'];
  readonly window: KpiDefinition['window'];
  readonly spread: KpiDefinition['spread'];
  readonly dueDays: string;
  readonly leading: boolean;
  readonly season: boolean;
  readonly trend: boolean;
  readonly low: string;
  readonly high: string;
  readonly source: Text;
  readonly ownerId: string;
  readonly disclosure: KpiDefinition['disclosure'];
  readonly pmmDimension: NonNullable<KpiDefinition['pmmDimension']> | '';
  readonly discontinuedAfter: string;
  readonly validFrom: string;
}

/** What a new KPI begins with: a count that adds up, reported every month. */
export function newDefinition(validFrom: string): TypedDefinition {
  return {
    code: '',
    name: {},
    description: {},
    kind: 'value',
    formula: '',
    factor: '100',
    numeratorName: {},
    denominatorName: {},
    scale: 'count',
    isMedian: false,
    unitOfMeasure: {},
    decimals: '0',
    direction: 'increase',
    frequency: 'month',
    overTime: 'sum',
    overUnits: 'sum',
    window: 'period',
    spread: 'flat',
    dueDays: '5',
    leading: false,
    season: false,
    trend: false,
    low: '',
    high: '',
    source: {},
    ownerId: '',
    disclosure: 'internal',
    pmmDimension: '',
    discontinuedAfter: '',
    validFrom,
  };
}

export function typedOf(definition: KpiDefinition, format: Formatter): TypedDefinition {
  const figure = (value: number | null): string => (value === null ? '' : format.shortFigureWithUnit(value, 6, ''));
  const { plausible } = definition;
  return {
    ...definition,
    description: definition.description ?? {},
    formula: definition.formula ?? '',
    factor: figure(definition.factor),
    numeratorName: definition.numeratorName ?? {},
    denominatorName: definition.denominatorName ?? {},
    isMedian: definition.isMedian ?? false,
    decimals: String(definition.decimals),
    dueDays: String(definition.dueDays),
    low: figure(plausible.low),
    high: figure(plausible.high),
    source: definition.source ?? {},
    ownerId: definition.ownerId ?? '',
    pmmDimension: definition.pmmDimension ?? '',
    discontinuedAfter: definition.discontinuedAfter ?? '',
  };
}

export type DefinitionPart = keyof TypedDefinition;

/** The parts that hold such a value. */
export type PartOf<Value> = {
  [Part in DefinitionPart]: TypedDefinition[Part] extends Value ? Part : never;
}[DefinitionPart];

/** What is asked for of this kind and direction; the rest keeps what it says, and is not sent where it says nothing. */
export function isAsked(part: DefinitionPart, { kind, direction, overTime }: TypedDefinition): boolean {
  const isYesNo = direction === 'yesNo';
  const isTyped = kind === 'value';
  const askedFor: Partial<Readonly<Record<DefinitionPart, boolean>>> = {
    formula: kind === 'formula',
    numeratorName: kind === 'ratio',
    denominatorName: kind === 'ratio',
    factor: kind === 'ratio',
    scale: !isYesNo,
    isMedian: isTyped && !isYesNo,
    decimals: !isYesNo,
    overTime: isTyped,
    overUnits: isTyped,
    spread: isTyped && overTime === 'sum' && !isYesNo && direction !== 'none',
    dueDays: kind !== 'formula',
    season: !isYesNo,
    trend: !isYesNo,
    low: kind !== 'formula' && !isYesNo,
    high: kind !== 'formula' && !isYesNo,
  };
  return askedFor[part] ?? true;
}
