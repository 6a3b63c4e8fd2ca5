import type { Text } from '@rumbo/domain';
import type { Wording } from './kpi-facts.ts';

/** What a change was done to, as far as it has a name. */
export interface AuditedThing {
  readonly code: string | null;
  readonly name: Text | null;
  readonly unitName: Text | null;
  readonly period: string | null;
  readonly personName: string | null;
}

/** "K-01 Release time, Main seaport, September 2026"; empty for what has no name. */
export function auditedThing({ format, text }: Pick<Wording, 'format' | 'text'>, thing: AuditedThing): string {
  const { code, name, unitName, period, personName } = thing;
  const called = [code, name === null ? null : text(name)].filter((part) => part !== null).join(' ');
  const when =
    period === null ? '' : /^\d{4}-\d{2}-\d{2}$/.test(period) ? format.day(period) : format.period(period, 'text');
  return [called, unitName === null ? '' : text(unitName), when, personName ?? '']
    .filter((part) => part !== '')
    .join(', ');
}
