import { and, asc, eq } from 'drizzle-orm';
import type { Database, ReadContext, WriteContext } from '../context.ts';
import { recordColumns, recordedNow, statementOf, supersede, type IsKnown } from '../facts.ts';
import { given } from '../prepared.ts';
import type { Units, UnitsWriter } from '../vocabulary/organisation.ts';
import type { Tables } from '../tables.ts';

const allUnits = (db: Database, { units }: Tables, known: IsKnown) =>
  db.select(recordColumns(units)).from(units).where(known(units)).orderBy(asc(units.position), asc(units.id)).prepare();

const allAdministrations = (db: Database, { administrations }: Tables, known: IsKnown) =>
  db
    .select(recordColumns(administrations))
    .from(administrations)
    .where(known(administrations))
    .orderBy(asc(administrations.id))
    .prepare();

const holidaysOf = (db: Database, { holidays }: Tables, known: IsKnown) =>
  db
    .select({ day: holidays.day })
    .from(holidays)
    .where(and(eq(holidays.administrationId, given(holidays.administrationId, 'administrationId')), known(holidays)))
    .orderBy(asc(holidays.day))
    .prepare();

export function createUnits(context: ReadContext): Units {
  return {
    all: async () => statementOf(context, allUnits).execute(),
    administrations: async () => statementOf(context, allAdministrations).execute(),
    async holidays(administrationId) {
      const rows = await statementOf(context, holidaysOf).execute({ administrationId });
      return rows.map((row) => row.day);
    },
  };
}

export function createUnitsWriter(context: WriteContext): UnitsWriter {
  const { db, tables } = context;
  const { units, administrations, holidays } = tables;
  return {
    async put(unit) {
      await supersede(context, units, eq(units.id, unit.id));
      await db.insert(units).values({ ...unit, ...recordedNow(context) });
    },
    async putAdministration(administration) {
      await supersede(context, administrations, eq(administrations.id, administration.id));
      await db.insert(administrations).values({ ...administration, ...recordedNow(context) });
    },
    async putHoliday(administrationId, day) {
      const key = and(eq(holidays.administrationId, administrationId), eq(holidays.day, day));
      await supersede(context, holidays, key);
      await db.insert(holidays).values({ administrationId, day, ...recordedNow(context) });
    },
    async removeHoliday(administrationId, day) {
      await supersede(context, holidays, and(eq(holidays.administrationId, administrationId), eq(holidays.day, day)));
    },
  };
}
