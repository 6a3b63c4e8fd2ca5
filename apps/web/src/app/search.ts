import type { Act } from '@rumbo/api';

/** What every address may carry: which plan, period and unit it shows. */
export interface PlaceSearch {
  readonly plan?: string | undefined;
  readonly period?: string | undefined;
  readonly unit?: string | undefined;
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const ID = new RegExp(`^${UUID}$`);
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const PERIOD = /^(?:\d{4}(?:-(?:(?:0[1-9]|1[0-2])(?:-\d{2})?|W\d{2}|Q[1-4]|S[12]))?|FY\d{4}\/\d{2}(?:-[QS][1-4])?)$/;
/** What waits for an approver: the map, or the sheet of a unit and month. */
const WAITING = new RegExp(`^(?:map|${UUID}:\\d{4}-(?:0[1-9]|1[0-2]))$`);
const MAP = /^(?:live|draft|[1-9]\d{0,4})$/;
/** On this site: neither another host nor what a browser would take for one once it has dropped tabs and turned slashes. */
const OWN_ADDRESS = /^\/(?!\/)[^\\\p{Cc}]*$/u;
/** A refusal about a sign-in elsewhere, by its code. */
const PROBLEM = /^provider[A-Za-z]{1,30}$/;

/** What an address may carry, and its shape. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  plan: ID,
  period: PERIOD,
  unit: ID,
  trace: new RegExp(`${ID.source}|^none$`),
  theme: ID,
  link: ID,
  view: /^outline$/,
  left: MAP,
  right: MAP,
  show: /^[a-z]{1,20}$/,
  next: OWN_ADDRESS,
  problem: PROBLEM,
  step: /^code$/,
  map: MAP,
  waiting: WAITING,
  paper: /^a[34]$/,
  object: new RegExp(`^(?:map|plan|(?:kpi|unit|person):${UUID})$`),
  who: ID,
  act: /^[a-z]{1,20}$/,
  from: DAY,
  to: DAY,
  before: /^[1-9]\d{0,14}$/,
  tab: /^events$/,
  at: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/,
};

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

export interface MapSearch {
  readonly trace?: string | undefined;
  /** The theme that is looked at; the rest of the map steps back. */
  readonly theme?: string | undefined;
  /** The link that is looked at. */
  readonly link?: string | undefined;
  readonly view?: 'outline' | undefined;
}

/** What of the map is looked at, and how. */
export function mapSearch(raw: Readonly<Record<string, unknown>>): MapSearch {
  return {
    ...traceSearch(raw),
    ...(fits(raw['theme'], ID) ? { theme: raw['theme'] } : {}),
    ...(fits(raw['link'], ID) ? { link: raw['link'] } : {}),
    ...viewSearch(raw),
  };
}

/** Whether a map is shown as its outline. */
export function viewSearch(raw: Readonly<Record<string, unknown>>): { readonly view?: 'outline' | undefined } {
  return raw['view'] === 'outline' ? { view: raw['view'] } : {};
}

/** Which two maps are compared: the one that is live, the draft, or a version by its number. */
export interface ComparedSearch {
  readonly left?: string | undefined;
  readonly right?: string | undefined;
  /** The kind of difference that is listed. */
  readonly show?: string | undefined;
}

export function comparedSearch(raw: Readonly<Record<string, unknown>>): ComparedSearch {
  return {
    ...(fits(raw['left'], MAP) ? { left: raw['left'] } : {}),
    ...(fits(raw['right'], MAP) ? { right: raw['right'] } : {}),
    ...(fits(raw['show'], /^[a-z]{1,20}$/) ? { show: raw['show'] } : {}),
  };
}

/** Which map is printed, what of it is highlighted, and on which paper. */
export interface SheetSearch {
  readonly trace?: string | undefined;
  /** A version by its number, or the draft; absent: the one that is live. */
  readonly map?: string | undefined;
  readonly theme?: string | undefined;
  readonly paper?: 'a4' | 'a3' | undefined;
}

export function sheetSearch(raw: Readonly<Record<string, unknown>>): SheetSearch {
  return {
    ...traceSearch(raw),
    ...(fits(raw['map'], MAP) ? { map: raw['map'] } : {}),
    ...(fits(raw['theme'], ID) ? { theme: raw['theme'] } : {}),
    ...(raw['paper'] === 'a4' || raw['paper'] === 'a3' ? { paper: raw['paper'] } : {}),
  };
}

/** Which of the things that wait for an approver is shown where there is room for one. */
export function waitingSearch(raw: Readonly<Record<string, unknown>>): { readonly waiting?: string | undefined } {
  return fits(raw['waiting'], WAITING) ? { waiting: raw['waiting'] } : {};
}

/** Kinds of acts, in the order in which they are offered. */
export const AUDIT_ACTS = [
  'values',
  'approval',
  'measuring',
  'map',
  'plan',
  'people',
  'organisation',
  'clock',
] as const satisfies readonly Act[];

/** What the audit is narrowed to, and how far back it is read. */
export interface AuditSearch {
  /** `map`, `plan`, or a KPI, unit or person: `kpi:<id>`. */
  readonly object?: string | undefined;
  readonly who?: string | undefined;
  readonly act?: Act | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only what came before this change. */
  readonly before?: string | undefined;
  readonly tab?: 'events' | undefined;
  /** Only what happened at the door before this instant. */
  readonly at?: string | undefined;
}

export function auditSearch(raw: Readonly<Record<string, unknown>>): AuditSearch {
  const given = (name: string): string | undefined => {
    const [value, shape] = [raw[name], SHAPES[name]];
    return shape !== undefined && fits(value, shape) ? value : undefined;
  };
  const act = AUDIT_ACTS.find((one) => one === raw['act']);
  const plain = (['object', 'who', 'from', 'to', 'before', 'at'] as const).flatMap((name) => {
    const value = given(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(plain),
    ...(act === undefined ? {} : { act }),
    ...(raw['tab'] === 'events' ? { tab: raw['tab'] } : {}),
  };
}

/**
 * Addresses hold plain text, so that a person can read and write them. What has not the shape of its name ends here: the
 * router keeps what a route's own check leaves out.
 */
export function parseSearch(text: string): Record<string, string> {
  const fitting = [...new URLSearchParams(text)].filter(
    ([name, value]) => Object.hasOwn(SHAPES, name) && SHAPES[name]?.test(value),
  );
  return Object.fromEntries(fitting);
}

/** Where somebody goes on to after signing in; only an address of this site. */
export interface SignInSearch {
  readonly next?: string;
  /** Why a sign-in elsewhere led back without one. */
  readonly problem?: string;
  /** The first step was made elsewhere. */
  readonly step?: 'code';
}

export function nextSearch(raw: Readonly<Record<string, unknown>>): SignInSearch {
  return {
    ...(fits(raw['next'], OWN_ADDRESS) ? { next: raw['next'] } : {}),
    ...problemSearch(raw),
    ...(raw['step'] === 'code' ? { step: 'code' } : {}),
  };
}

export function problemSearch(raw: Readonly<Record<string, unknown>>): { readonly problem?: string } {
  return fits(raw['problem'], PROBLEM) ? { problem: raw['problem'] } : {};
}

/** Links that lead out of a place that is not there must not carry it along. */
export const NO_PLACE = { plan: undefined, period: undefined, unit: undefined } as const satisfies PlaceSearch;

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  const text = new URLSearchParams(entries).toString();
  return text === '' ? '' : `?${text}`;
}
