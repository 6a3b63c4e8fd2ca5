import type { Text } from '@rumbo/domain';
import type { CommandName } from '../audit-acts.ts';

export type { Act, CommandName } from '../audit-acts.ts';

/** What a change was about, with what it is called today. */
export interface AuditSubject {
  readonly kind: string;
  readonly id: string;
  readonly code: string | null;
  readonly name: Text | null;
  readonly unitName: Text | null;
  readonly period: string | null;
  readonly personName: string | null;
}

export interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  /** Null: by a version of the product that knew more commands, or fewer. */
  readonly command: CommandName | null;
  readonly commandName: string;
  readonly actorKind: 'person' | 'key' | 'token' | 'system';
  /** Null: nobody who can be named. */
  readonly actorName: string | null;
  /** The first few. */
  readonly subjects: readonly AuditSubject[];
  /** How many things it changed. */
  readonly count: number;
}

export interface AuditView {
  readonly planId: string;
  readonly isIllustrative: boolean;
  /** Whether the log may be seen; who may not sees only what happens at the door. */
  readonly maySeeChanges: boolean;
  readonly maySeeEvents: boolean;
  readonly entries: readonly AuditEntry[];
  /** Older ones lie before this seq; null: there are none. */
  readonly next: number | null;
  /** To narrow by. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly kpis: readonly { readonly id: string; readonly code: string; readonly name: Text }[];
  readonly units: readonly { readonly id: string; readonly name: Text }[];
}

/** One thing before and after a change, as it is kept: names of fields with their values. */
export interface AuditRevision {
  readonly subject: AuditSubject;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

export interface AuditEntryView {
  readonly seq: number;
  readonly at: string;
  readonly commandId: string;
  readonly digest: string;
  readonly hash: string;
  readonly previousHash: string;
  readonly revisions: readonly AuditRevision[];
}

/** A row of the export: what the hash is over, so that each row can be checked by itself. */
export interface AuditRow extends AuditEntry {
  readonly commandId: string;
  readonly actorId: string | null;
  readonly planId: string | null;
  readonly topics: readonly string[];
  readonly refs: readonly {
    readonly kind: string;
    readonly id: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly count?: number;
  }[];
  readonly digest: string;
  readonly previousHash: string;
  readonly hash: string;
}

export interface TechnicalEventsView {
  readonly events: readonly {
    readonly id: string;
    readonly at: string;
    readonly kind: string;
    readonly personName: string | null;
    readonly address: string | null;
  }[];
  /** Older ones lie before this instant; null: there are none. */
  readonly next: string | null;
}
