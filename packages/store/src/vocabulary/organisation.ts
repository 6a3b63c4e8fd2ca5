import type { Administration, Unit } from '@rumbo/domain';
import type { Absence, Grant, Person } from '../records/organisation.ts';

/** Units, administrations and holidays. */
export interface Units {
  /** Every unit known, of all administrations, ordered by position then id. */
  all(): Promise<readonly Unit[]>;
  administrations(): Promise<readonly Administration[]>;
  holidays(administrationId: string): Promise<readonly string[]>;
}
export interface UnitsWriter {
  put(unit: Unit): Promise<void>;
  putAdministration(administration: Administration): Promise<void>;
  putHoliday(administrationId: string, day: string): Promise<void>;
  removeHoliday(administrationId: string, day: string): Promise<void>;
}

export interface People {
  all(): Promise<readonly Person[]>;
  byId(id: string): Promise<Person | null>;
  byEmail(email: string): Promise<Person | null>;
  grantsOf(personId: string): Promise<readonly Grant[]>;
  allGrants(): Promise<readonly Grant[]>;
  /** In which units each person ever had a grant: who once had a part stays known there. */
  partsEver(): Promise<readonly Pick<Grant, 'personId' | 'unitId'>[]>;
  absences(): Promise<readonly Absence[]>;
  /** The absences for which a person is named to stand in. */
  absencesOfDeputy(deputyId: string): Promise<readonly Absence[]>;
  /** The last commit that changed what a person may do; 0 when none did. */
  rightsSeqOf(personId: string): Promise<number>;
  count(): Promise<number>;
}
export interface PeopleWriter {
  put(person: Person): Promise<void>;
  putGrant(grant: Grant): Promise<void>;
  revokeGrant(grantId: string): Promise<void>;
  putAbsence(absence: Absence): Promise<void>;
  removeAbsence(absenceId: string): Promise<void>;
}
