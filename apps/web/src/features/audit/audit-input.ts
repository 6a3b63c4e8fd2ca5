import type { Act } from '@rumbo/api';
import type { AuditSearch } from '../../app/search.ts';

interface AuditQuestion {
  readonly planId: string;
  readonly subject?:
    | { readonly kind: 'map' | 'plan' }
    | { readonly kind: 'kpi' | 'unit' | 'person'; readonly id: string };
  readonly personId?: string;
  readonly act?: Act;
  readonly from?: string;
  readonly to?: string;
  readonly before?: number;
}

/** What the address narrows the list to, as the query asks. */
export function auditInput(planId: string, search: AuditSearch): AuditQuestion {
  const { object, who, act, from, to, before } = search;
  return {
    planId,
    ...(object === undefined ? {} : { subject: subjectOf(object) }),
    ...(who === undefined ? {} : { personId: who }),
    ...(act === undefined ? {} : { act }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(before === undefined ? {} : { before: Number(before) }),
  };
}

function subjectOf(object: string): NonNullable<AuditQuestion['subject']> {
  const [kind, id = ''] = object.split(':');
  if (kind === 'kpi' || kind === 'unit' || kind === 'person') return { kind, id };
  return { kind: kind === 'plan' ? 'plan' : 'map' };
}

/** Where the same list is had as a file. */
export function exportAddress(planId: string, search: AuditSearch, language: 'es' | 'en'): string {
  const { object, who, act, from, to } = search;
  const given = Object.entries({ plan: planId, object, who, act, from, to, lang: language });
  return `/export/audit.csv?${new URLSearchParams(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))}`;
}
