import { describe, expect, it } from 'vitest';
import type { Actor, Grant } from './actor.ts';
import { canSeePlan, rightsFingerprint, visibleUnits } from './visibility.ts';

const PLAN = { id: 'plan-1', administrationId: 'root' };
const UNITS = [
  { id: 'root', parentId: null },
  { id: 'north', parentId: 'root' },
  { id: 'port', parentId: 'north' },
  { id: 'south', parentId: 'root' },
];
const NORTH: Grant = { role: 'contributor', planId: 'plan-1', unitId: 'north', administrationId: 'root' };

function actor(grants: readonly Grant[], more: Partial<Actor> = {}): Actor {
  return { personId: 'ana', grants, deputyFor: [], keyMaker: null, ...more };
}

describe('what a person sees of a plan', () => {
  it('starts from their grants', () => {
    expect(canSeePlan(actor([NORTH]), PLAN)).toBe(true);
    expect(canSeePlan(actor([]), PLAN)).toBe(false);
    expect(canSeePlan(actor([{ ...NORTH, planId: 'plan-2' }]), PLAN)).toBe(false);
    expect(canSeePlan(actor([{ ...NORTH, role: 'admin', planId: null, unitId: 'root' }]), PLAN)).toBe(false);
  });

  it('is the subtree of the grant, and nothing for others', () => {
    expect(visibleUnits(actor([NORTH]), PLAN, UNITS)).toEqual(['north', 'port']);
    expect(visibleUnits(actor([]), PLAN, UNITS)).toEqual([]);
    expect(visibleUnits(actor([{ ...NORTH, role: 'auditor', unitId: 'root' }]), PLAN, UNITS)).toHaveLength(4);
  });
});

describe('the fingerprint of rights', () => {
  const south: Grant = { ...NORTH, unitId: 'south' };

  it('is one for people with the same grants, in whatever order and however they hold them', () => {
    const luis = { personId: 'luis', grants: [south] };
    expect(rightsFingerprint(actor([NORTH, south]))).toBe(
      rightsFingerprint(actor([south, NORTH], { personId: 'luis' })),
    );
    expect(rightsFingerprint(actor([NORTH], { deputyFor: [luis] }))).toBe(rightsFingerprint(actor([NORTH, south])));
  });

  it('differs by role, plan, unit and the maker of a key', () => {
    const one = rightsFingerprint(actor([NORTH]));
    expect(rightsFingerprint(actor([south]))).not.toBe(one);
    expect(rightsFingerprint(actor([{ ...NORTH, role: 'approver' }]))).not.toBe(one);
    expect(rightsFingerprint(actor([{ ...NORTH, planId: null }]))).not.toBe(one);
    expect(rightsFingerprint(actor([NORTH], { keyMaker: actor([south]) }))).not.toBe(one);
  });
});
