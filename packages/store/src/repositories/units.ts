import { and, asc, eq } from 'drizzle-orm';
import type { ReadContext, WriteContext } from '../context.ts';
import { isKnown, recordColumns, recordedNow, supersede } from '../facts.ts';
import type { Units, UnitsWriter } from '../store.ts';

export function createUnits(context: ReadContext): Units {
  const { db, tables } = context;
  const { units, administrations, holidays } = tables;
  return {
    async all() {
      return db
        .select(recordColumns(units))
        .from(units)
        .where(isKnown(context, units))
        .orderBy(asc(units.position), asc(units.id));
    },
    async administrations() {
      return db
        .select(recordColumns(administrations))
        .from(administrations)
        .where(isKnown(context, administrations))
        .orderBy(asc(administrations.id));
    },
    async holidays(administrationId) {
      const rows = await db
        .select({ day: holidays.day })
        .from(holidays)
        .where(and(eq(holidays.administrationId, administrationId), isKnown(context, holidays)))
        .orderBy(asc(holidays.day));
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
  };
}
