import type { Frequency, Role, Text } from '@rumbo/domain';

/** An administration of which somebody manages something, and what. */
export interface ManagedAdministration {
  readonly id: string;
  readonly name: Text;
  readonly numberFormat: string;
  readonly timeZone: string;
  /** Its civil day. */
  readonly today: string;
  readonly may: {
    readonly people: boolean;
    readonly units: boolean;
    readonly holidays: boolean;
    readonly settings: boolean;
    readonly absences: boolean;
  };
  /** The plans in which they say who reports what. */
  readonly assignsIn: readonly string[];
}

/** For whom somebody stands in just now. */
export interface StandingIn {
  readonly personId: string;
  readonly name: string;
  readonly until: string;
}

export interface UnitRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: Text;
  readonly from: string;
  readonly to: string | null;
  readonly position: number;
  /** Whether units under it are the reader's to add, change and order. */
  readonly mayFill: boolean;
  /** Whether it is the reader's to change; an administration itself is nobody's to end. */
  readonly mayChange: boolean;
}

/** The units of an administration that somebody manages, with those above them. */
export interface UnitsView {
  readonly administrationId: string;
  readonly today: string;
  readonly units: readonly UnitRow[];
}

export interface PersonGrant {
  readonly id: string;
  readonly role: Role;
  /** Null: all plans. */
  readonly planId: string | null;
  readonly planName: Text | null;
  readonly unitId: string;
  readonly unitName: Text;
  readonly isWhole: boolean;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: 'es' | 'en';
  readonly isActive: boolean;
  readonly isYou: boolean;
  /** Has roles in an administration that the reader does not manage: only the roles here are theirs to change. */
  readonly isElsewhere: boolean;
  readonly lastSignInAt: string | null;
  readonly grants: readonly PersonGrant[];
}

/** Everybody with a part in an administration, and where parts can be given. */
export interface PeopleView {
  readonly administrationId: string;
  readonly people: readonly PersonRow[];
  readonly plans: readonly { readonly id: string; readonly name: Text }[];
  readonly units: readonly UnitChoice[];
}

/** A unit that exists today, each before those under it. */
export interface UnitChoice {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  readonly depth: number;
}

export interface AssignmentRow {
  readonly kpiId: string;
  readonly unitId: string;
  readonly from: string;
  readonly to: string | null;
  readonly personId: string | null;
  readonly stewardId: string | null;
}

/** Who reports which KPI of a plan. */
export interface AssignmentsView {
  readonly planId: string;
  readonly today: string;
  readonly fiscalStart: number;
  readonly kpis: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: Text;
    readonly frequency: Frequency;
  }[];
  readonly units: readonly UnitChoice[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly isActive: boolean }[];
  readonly assignments: readonly AssignmentRow[];
}

export interface AbsenceRow {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly deputyId: string;
  readonly deputyName: string;
  readonly from: string;
  readonly to: string;
}

/** Absences that somebody may tell of: their own, or those of people in their scope. */
export interface AbsencesView {
  readonly today: string;
  readonly personId: string;
  readonly absences: readonly AbsenceRow[];
  /** Whose absences may be told, and who may stand in for each. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly deputies: readonly { readonly id: string; readonly name: string }[];
}

/** The holidays of an administration, and the plans whose due days go by them. */
export interface HolidaysView {
  readonly administrationId: string;
  readonly today: string;
  readonly days: readonly string[];
  readonly plans: readonly { readonly id: string; readonly name: Text; readonly dueDays: number }[];
  readonly timeZone: string;
}

/** What an administration decides for everything under it. */
export interface AdministrationView {
  readonly administrationId: string;
  readonly name: Text;
  readonly timeZone: string;
  readonly numberFormat: string;
  readonly languages: readonly ('es' | 'en')[];
}
