import type { ReadingContent, RefusalParams } from '@rumbo/domain';

const numberIn = (params: RefusalParams, name: string): number => (typeof params[name] === 'number' ? params[name] : 0);
export const textIn = (params: RefusalParams, name: string): string =>
  typeof params[name] === 'string' ? params[name] : '';

/** The value that stands there, as the refusal of a conflict tells it. */
export function contentIn(params: RefusalParams): ReadingContent {
  if (params['kind'] === 'ratio')
    return { kind: 'ratio', numerator: numberIn(params, 'numerator'), denominator: numberIn(params, 'denominator') };
  if (params['kind'] === 'notApplicable') return { kind: 'notApplicable', reason: textIn(params, 'reason') };
  return { kind: 'value', value: numberIn(params, 'value') };
}
