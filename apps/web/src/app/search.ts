/** What every address may carry: which plan, period and unit it shows. */
export interface PlaceSearch {
  readonly plan?: string;
  readonly period?: string;
  readonly unit?: string;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PERIOD = /^(?:\d{4}(?:-(?:\d{2}(?:-\d{2})?|W\d{2}|Q[1-4]|S[12]))?|FY\d{4}\/\d{2}(?:-[QS][1-4])?)$/;

const fits = (value: unknown, pattern: RegExp): value is string => typeof value === 'string' && pattern.test(value);

/** Keeps what has the right shape. A mistyped address shows the default instead of failing. */
export function placeSearch(raw: Readonly<Record<string, unknown>>): PlaceSearch {
  return {
    ...(fits(raw['plan'], ID) ? { plan: raw['plan'] } : {}),
    ...(fits(raw['period'], PERIOD) ? { period: raw['period'] } : {}),
    ...(fits(raw['unit'], ID) ? { unit: raw['unit'] } : {}),
  };
}

/** Which objective the map traces: an id, or `none` where somebody has cleared it. */
export function traceSearch(raw: Readonly<Record<string, unknown>>): { readonly trace?: string } {
  return raw['trace'] === 'none' || fits(raw['trace'], ID) ? { trace: raw['trace'] } : {};
}

/** Addresses hold plain text, so that a person can read and write them. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  const text = new URLSearchParams(entries).toString();
  return text === '' ? '' : `?${text}`;
}
