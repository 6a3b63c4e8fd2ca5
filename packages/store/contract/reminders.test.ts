import { expect, test } from 'vitest';
import { contract } from './engines.ts';
import { AT, commit, evidence, idOf, newId } from './fixtures.ts';

contract('reminders, absences and files', (subject) => {
  test('nobody is written to twice about the same', async () => {
    const { store } = subject();
    const reminder = {
      personId: newId(),
      planId: newId(),
      unitId: newId(),
      period: '2026-03',
      stage: 'before' as const,
      at: AT,
    };
    await store.write((tx) => tx.reminders.put([reminder, { ...reminder, stage: 'late' }]));
    expect(await store.read((tx) => tx.reminders.ofPlan(reminder.planId, '2026-03'))).toEqual([
      reminder,
      { ...reminder, stage: 'late' },
    ]);
    expect(await store.read((tx) => tx.reminders.ofPlan(reminder.planId, '2026-04'))).toEqual([]);
    await expect(store.write((tx) => tx.reminders.put([reminder]))).rejects.toThrow();
  });

  test('an absence changes what its deputy may do', async () => {
    const { store } = subject();
    const absence = { id: newId(), personId: newId(), deputyId: newId(), from: '2026-03-01', to: '2026-03-14' };
    const { seq } = await commit(store, (tx) => tx.people.putAbsence(absence));
    await store.read(async (tx) => {
      expect(await tx.people.absences()).toContainEqual(absence);
      expect(await tx.people.rightsSeqOf(absence.deputyId)).toBe(seq);
      expect(await tx.people.rightsSeqOf(absence.personId)).toBe(0);
    });
    const after = await commit(store, (tx) => tx.people.removeAbsence(absence.id));
    await store.read(async (tx) => {
      expect(await tx.people.absences()).not.toContainEqual(absence);
      expect(await tx.people.rightsSeqOf(absence.deputyId)).toBe(after.seq);
    });
  });

  test('the bytes of a file that was taken away are still named', async () => {
    const { store } = subject();
    const file = evidence({ kpiId: idOf(31), hash: 'b'.repeat(64) });
    await commit(store, (tx) => tx.evidence.put(file));
    await commit(store, (tx) => tx.evidence.remove(file.id));
    await store.read(async (tx) => {
      expect(await tx.evidence.byId(file.id)).toBeNull();
      expect(await tx.evidence.hashes()).toContain(file.hash);
    });
  });

  test('a holiday is taken back', async () => {
    const { store } = subject();
    const administrationId = newId();
    await commit(store, (tx) => tx.units.putHoliday(administrationId, '2026-12-24'));
    await commit(store, (tx) => tx.units.removeHoliday(administrationId, '2026-12-24'));
    expect(await store.read((tx) => tx.units.holidays(administrationId))).toEqual([]);
  });
});
