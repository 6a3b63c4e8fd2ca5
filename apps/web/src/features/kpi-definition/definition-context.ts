import type { KpiDefinitionView } from '@rumbo/api';
import type { Calendar } from '@rumbo/domain';
import type { Formatter, Words } from '@rumbo/words';

/** What a definition is read and checked by, besides what is typed. */
export interface DefinitionContext {
  readonly words: Words;
  readonly format: Formatter;
  readonly view: KpiDefinitionView;
  readonly calendar: Calendar;
  readonly id: string;
}

/** Holidays and the time zone decide when something is due, never which days a period has. */
export function calendarOf({ fiscalStart }: Pick<KpiDefinitionView, 'fiscalStart'>): Calendar {
  return { fiscalStart, holidays: new Set(), timeZone: 'UTC' };
}
