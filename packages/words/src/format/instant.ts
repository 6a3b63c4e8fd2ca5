import type { Language } from '@rumbo/domain';
import { dayText } from './day.ts';

/** `time`: "09:40"; `short`: "12 Oct 09:40"; `day`: "12 Oct 2026"; `long`: "12 October 2026, 09:40 GMT-5". */
export type InstantStyle = 'time' | 'short' | 'day' | 'long';

const zoned = new Map<string, Intl.DateTimeFormat>();

function zonedFormat(timeZone: string): Intl.DateTimeFormat {
  const known = zoned.get(timeZone);
  if (known !== undefined) return known;
  // Only its numbers are used: names and order come from our own tables.
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  });
  zoned.set(timeZone, made);
  return made;
}

/** An instant (ISO, with offset) as clocks show it in the administration's zone. */
export function instantText(instant: string, timeZone: string, language: Language, style: InstantStyle): string {
  const parts = zonedFormat(timeZone).formatToParts(new Date(instant));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  const day = `${of('year')}-${of('month')}-${of('day')}`;
  const time = `${of('hour')}:${of('minute')}`;
  if (style === 'time') return time;
  if (style === 'day') return dayText(day, language, 'short');
  if (style === 'short') return `${dayText(day, language, 'noYear')} ${time}`;
  return `${dayText(day, language, 'long')}, ${time} ${of('timeZoneName')}`;
}
