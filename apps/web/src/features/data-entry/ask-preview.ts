import type { EntryFilePreview } from '@rumbo/api';
import type { DecimalSign } from '@rumbo/words';
import { failureOf } from '../../app/refusal.ts';
import type { Failure } from '../../app/refusal.ts';
import { session } from '../../app/session/session.ts';

/** The sheet that a file is for. */
export interface FileSheet {
  readonly planId: string;
  readonly unitId: string;
  readonly period: string;
}

const queryOf = ({ planId, unitId, period }: FileSheet, more: Readonly<Record<string, string>>): string =>
  new URLSearchParams({ plan: planId, unit: unitId, period, ...more }).toString();

export const templateAddress = (sheet: FileSheet, format: 'xlsx' | 'csv', language: string): string =>
  `/export/entry.${format}?${queryOf(sheet, { lang: language })}`;

export type PreviewAnswer =
  | { readonly kind: 'read'; readonly preview: EntryFilePreview }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Asks what a file would change; nothing is written. `sign`: how figures that can be read in two ways are meant. */
export async function askPreview(sheet: FileSheet, file: File, sign: DecimalSign | null): Promise<PreviewAnswer> {
  try {
    const address = `/import/entry?${queryOf(sheet, sign === null ? {} : { sign })}`;
    const headers = { 'content-type': 'application/octet-stream' };
    const response = await fetch(address, { method: 'POST', headers, body: file });
    if (response.status === 401) {
      session.expire();
      return { kind: 'failed', failure: { kind: 'signedOut' } };
    }
    const body: unknown = await response.json();
    // What the route of this same version answers.
    if (response.ok) return { kind: 'read', preview: body as EntryFilePreview };
    return { kind: 'failed', failure: failureOf({ data: { httpStatus: response.status, ...Object(body) } }) };
  } catch {
    return { kind: 'failed', failure: { kind: 'unreachable' } };
  }
}
