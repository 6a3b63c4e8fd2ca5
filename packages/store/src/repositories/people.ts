import { and, asc, count, eq, max } from 'drizzle-orm';
import type { Database, ReadContext, WriteContext } from '../context.ts';
import { isInForce, recordColumns, recordedNow, supersede } from '../facts.ts';
import { given } from '../prepared.ts';
import type { People, PeopleWriter } from '../vocabulary/organisation.ts';
import type { Tables } from '../tables.ts';

const personById = (db: Database, { people }: Tables) =>
  db
    .select(recordColumns(people))
    .from(people)
    .where(and(eq(people.id, given(people.id, 'id')), isInForce(people)))
    .prepare();

const grantsOfPerson = (db: Database, { grants }: Tables) =>
  db
    .select(recordColumns(grants))
    .from(grants)
    .where(and(eq(grants.personId, given(grants.personId, 'personId')), isInForce(grants)))
    .orderBy(asc(grants.id))
    .prepare();

const absencesOfOneDeputy = (db: Database, { absences }: Tables) =>
  db
    .select(recordColumns(absences))
    .from(absences)
    .where(and(eq(absences.deputyId, given(absences.deputyId, 'deputyId')), isInForce(absences)))
    .orderBy(asc(absences.from), asc(absences.id))
    .prepare();

/**
 * People and their grants are always read as they are now: a page shown as of last year is still shown to today's
 * reader, with today's rights. Their older rows stay for the record.
 */
export function createPeople(context: ReadContext): People {
  const { db, tables } = context;
  const { people, grants, absences } = tables;
  const person = recordColumns(people);
  const grant = recordColumns(grants);
  return {
    async all() {
      return db.select(person).from(people).where(isInForce(people)).orderBy(asc(people.id));
    },
    async byId(id) {
      const [row] = await context.prepare(personById).execute({ id });
      return row ?? null;
    },
    async byEmail(email) {
      const [row] = await db
        .select(person)
        .from(people)
        .where(and(eq(people.email, email), isInForce(people)));
      return row ?? null;
    },
    async grantsOf(personId) {
      return context.prepare(grantsOfPerson).execute({ personId });
    },
    async allGrants() {
      return db.select(grant).from(grants).where(isInForce(grants)).orderBy(asc(grants.id));
    },
    async partsEver() {
      return db
        .selectDistinct({ personId: grants.personId, unitId: grants.unitId })
        .from(grants)
        .orderBy(asc(grants.personId), asc(grants.unitId));
    },
    async absencesOfDeputy(deputyId) {
      return context.prepare(absencesOfOneDeputy).execute({ deputyId });
    },
    async absences() {
      return db
        .select(recordColumns(absences))
        .from(absences)
        .where(isInForce(absences))
        .orderBy(asc(absences.from), asc(absences.id));
    },
    async rightsSeqOf(personId) {
      const [row] = await db
        .select({ recorded: max(grants.recordedSeq), superseded: max(grants.supersededSeq) })
        .from(grants)
        .where(eq(grants.personId, personId));
      const [deputy] = await db
        .select({ recorded: max(absences.recordedSeq), superseded: max(absences.supersededSeq) })
        .from(absences)
        .where(eq(absences.deputyId, personId));
      return Math.max(row?.recorded ?? 0, row?.superseded ?? 0, deputy?.recorded ?? 0, deputy?.superseded ?? 0);
    },
    async count() {
      const [row] = await db.select({ people: count() }).from(people).where(isInForce(people));
      return row?.people ?? 0;
    },
  };
}

export function createPeopleWriter(context: WriteContext): PeopleWriter {
  const { db, tables } = context;
  const { people, grants, absences } = tables;
  return {
    async put(person) {
      await supersede(context, people, eq(people.id, person.id));
      // Erasing an e-mail erases it from the past too: the one place where an older row is changed.
      if (person.email === null) await db.update(people).set({ email: null }).where(eq(people.id, person.id));
      await db.insert(people).values({ ...person, ...recordedNow(context) });
    },
    async putGrant(grant) {
      await supersede(context, grants, eq(grants.id, grant.id));
      await db.insert(grants).values({ ...grant, ...recordedNow(context) });
    },
    async revokeGrant(grantId) {
      await supersede(context, grants, eq(grants.id, grantId));
    },
    async putAbsence(absence) {
      await supersede(context, absences, eq(absences.id, absence.id));
      await db.insert(absences).values({ ...absence, ...recordedNow(context) });
    },
    async removeAbsence(absenceId) {
      await supersede(context, absences, eq(absences.id, absenceId));
    },
  };
}
