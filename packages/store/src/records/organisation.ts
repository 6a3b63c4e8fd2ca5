import type { Role } from '@rumbo/domain';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Lower case; null once erased. */
  readonly email: string | null;
  readonly language: 'es' | 'en';
  readonly theme: 'light' | 'dark' | 'system';
  /** What this person is written to about: what falls due and what is late, only what is late, or nothing. */
  readonly reminders: 'all' | 'late' | 'none';
  readonly isActive: boolean;
}

/** (person, role, plan or all, unit subtree) */
export interface Grant {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly planId: string | null;
  readonly unitId: string;
}

/** A person is away from the first day to the last, and the deputy acts with their rights meanwhile. */
export interface Absence {
  readonly id: string;
  readonly personId: string;
  readonly deputyId: string;
  readonly from: string;
  readonly to: string;
}
