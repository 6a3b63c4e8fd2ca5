import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../period/day.ts';
import type { Grant } from './actor.ts';
import { grantsHeld, isAwayOn, lentRights, standsFor } from './lent-rights.ts';
import { ROLES } from './operation.ts';

const PLACES = ['lima', 'auckland', 'quito'] as const;
const grant = (administrationId: string, role: Grant['role'] = 'contributor'): Grant => ({
  role,
  planId: null,
  unitId: administrationId,
  administrationId,
});
const holder = (personId: string, ...grants: readonly Grant[]) => ({ personId, grants });
const absence = { personId: 'ana', from: '2026-10-08', to: '2026-10-12' };

describe('the rights of a deputy', () => {
  it.each([
    ['2026-10-07', false],
    ['2026-10-08', true],
    ['2026-10-12', true],
    ['2026-10-13', false],
  ])('hold on %s: %s', (day, isHeld) => {
    const lent = lentRights(
      holder('luis', grant('lima')),
      holder('ana', grant('lima', 'approver')),
      absence,
      () => day,
    );
    expect(lent).toEqual(isHeld ? holder('ana', grant('lima', 'approver')) : null);
  });

  it('begin and end in each administration by its own day', () => {
    const dayIn = (id: string) => (id === 'auckland' ? '2026-10-08' : '2026-10-07');
    const luis = holder('luis', grant('lima'), grant('auckland'));
    const ana = holder('ana', grant('lima'), grant('auckland'));
    expect(lentRights(luis, ana, absence, dayIn)).toEqual(holder('ana', grant('auckland')));
  });

  const grants = fc.array(fc.record({ place: fc.constantFrom(...PLACES), role: fc.constantFrom(...ROLES) }), {
    maxLength: 6,
  });
  const days = fc.integer({ min: -400, max: 400 }).map((count) => addDays('2026-10-08', count));

  it('are never more than the absent person’s, nor beyond the dates, nor where the deputy has no part', () => {
    fc.assert(
      fc.property(
        grants,
        grants,
        days,
        days,
        fc.array(days, { minLength: 3, maxLength: 3 }),
        (own, theirs, a, b, now) => {
          const [from, to] = a < b ? [a, b] : [b, a];
          const dayIn = (id: string) => now[PLACES.findIndex((place) => place === id)] ?? from;
          const deputy = holder('luis', ...own.map(({ place, role }) => grant(place, role)));
          const absent = holder('ana', ...theirs.map(({ place, role }) => grant(place, role)));
          const lent = lentRights(deputy, absent, { personId: 'ana', from, to }, dayIn);
          const kept = absent.grants.filter(
            ({ administrationId: id }) =>
              deputy.grants.some((one) => one.administrationId === id) && isAwayOn({ from, to }, dayIn(id)),
          );
          expect(lent?.grants ?? []).toEqual(kept);
        },
      ),
    );
  });
});

it('an actor holds and stands for their own and what was lent, and nobody’s else', () => {
  const actor = { ...holder('luis', grant('lima')), deputyFor: [holder('ana', grant('quito'))], keyMaker: null };
  expect(grantsHeld(actor).map(({ administrationId }) => administrationId)).toEqual(['lima', 'quito']);
  expect(['luis', 'ana', 'rosa', null].map((id) => standsFor(actor, id))).toEqual([true, true, false, false]);
});
