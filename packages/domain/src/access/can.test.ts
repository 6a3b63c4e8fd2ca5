import { describe, expect, it } from 'vitest';
import type { Actor, Grant, Subject } from './actor.ts';
import { can } from './can.ts';
import type { Role } from './operation.ts';

const ROOT = 'unit-root';
const NORTH = 'unit-north';
const PORT = 'unit-port';
const SOUTH = 'unit-south';

function grant(role: Role, unitId = ROOT, planId: string | null = 'plan-1'): Grant {
  return { role, planId, unitId, administrationId: ROOT };
}

function actor(grants: readonly Grant[], more: Partial<Actor> = {}): Actor {
  return { personId: 'ana', grants, deputyFor: [], keyMaker: null, ...more };
}

function subject(more: Partial<Subject> = {}): Subject {
  return { planId: 'plan-1', administrationId: ROOT, unitPath: [PORT, NORTH, ROOT], ...more };
}

const WHOLE_PLAN: readonly string[] = [];

describe('the reach of a grant', () => {
  it('is its unit with everything under it, for every role', () => {
    expect(can(actor([grant('leadership', NORTH)]), 'seePublished', subject())).toBe(true);
    expect(can(actor([grant('leadership', SOUTH)]), 'seePublished', subject())).toBe(false);
    expect(
      can(actor([grant('approver', PORT)]), 'approveReadings', subject({ unitPath: [NORTH, ROOT], madeBy: ['luis'] })),
    ).toBe(false);
  });

  it('is one plan, or all plans of one administration', () => {
    expect(can(actor([grant('planner', ROOT, 'plan-2')]), 'setTarget', subject())).toBe(false);
    expect(can(actor([grant('planner', ROOT, null)]), 'setTarget', subject())).toBe(true);
    const elsewhere = subject({ administrationId: 'unit-other', unitPath: ['unit-other'] });
    expect(can(actor([grant('planner', ROOT, null)]), 'setTarget', elsewhere)).toBe(false);
    expect(can(actor([grant('planner', ROOT, null)]), 'seePublished', { ...elsewhere, unitPath: WHOLE_PLAN })).toBe(
      false,
    );
  });

  it('lets every grant on the plan see the map, but only one on the whole tree change it', () => {
    const map = subject({ unitPath: WHOLE_PLAN });
    expect(can(actor([grant('contributor', PORT)]), 'seePublished', map)).toBe(true);
    expect(can(actor([grant('planner', NORTH)]), 'editMap', map)).toBe(false);
    expect(can(actor([grant('planner')]), 'editMap', map)).toBe(true);
  });

  it('adds up with other grants', () => {
    const both = actor([grant('auditor'), grant('contributor', PORT)]);
    const cell = subject({ assignment: { personId: null, unitPath: [PORT, NORTH, ROOT] } });
    expect(can(both, 'enterReadings', cell)).toBe(true);
    expect(can(both, 'seeAuditLog', cell)).toBe(true);
  });
});

describe('nobody approves what they made', () => {
  const own = subject({ madeBy: ['luis', 'ana'] });

  it('whatever grants they hold, unless the plan allows it', () => {
    const everything = actor([grant('approver'), grant('leadership'), grant('planner')]);
    expect(can(everything, 'approveReadings', own)).toBe(false);
    expect(can(everything, 'publishMap', { ...own, unitPath: WHOLE_PLAN })).toBe(false);
    expect(can(everything, 'approveStatus', own)).toBe(false);
    expect(can(everything, 'approveReadings', { ...own, planAllowsSelfApproval: true })).toBe(true);
  });

  it('and nothing is approved while its makers are unknown', () => {
    expect(can(actor([grant('approver')]), 'approveReadings', subject())).toBe(false);
  });

  it('but returning is no approval', () => {
    expect(can(actor([grant('approver')]), 'returnReadings', own)).toBe(true);
  });

  it('a deputy approves what the absent person entered, never their own', () => {
    const deputy = actor([], { deputyFor: [{ personId: 'luis', grants: [grant('approver')] }] });
    expect(can(deputy, 'approveReadings', subject({ madeBy: ['luis'] }))).toBe(true);
    expect(can(deputy, 'approveReadings', own)).toBe(false);
  });

  it('a key counts as its maker', () => {
    const maker = actor([grant('approver')]);
    expect(can(actor([grant('approver')], { keyMaker: maker }), 'approveReadings', own)).toBe(false);
  });
});

describe('who reports', () => {
  const contributor = actor([grant('contributor', PORT)]);
  const assigned = (personId: string | null, unitPath: readonly string[] = [PORT, NORTH, ROOT]) =>
    subject({ assignment: { personId, unitPath } });

  it('is the named person, or anybody of the unit where none is named', () => {
    expect(can(contributor, 'enterReadings', assigned('ana'))).toBe(true);
    expect(can(contributor, 'enterReadings', assigned(null))).toBe(true);
    expect(can(contributor, 'enterReadings', assigned('luis'))).toBe(false);
    expect(can(contributor, 'enterReadings', subject({ assignment: null }))).toBe(false);
    expect(can(actor([]), 'enterReadings', assigned('ana'))).toBe(false);
  });

  it('sends colleagues’ rows of the unit too', () => {
    expect(can(contributor, 'submitReadings', assigned('luis'))).toBe(true);
    expect(can(contributor, 'submitReadings', assigned('luis', [SOUTH, ROOT]))).toBe(false);
  });

  it('centrally, covers cells of units outside the grant; their own approver approves', () => {
    const central = actor([grant('contributor', SOUTH)]);
    const cell = assigned(null, [SOUTH, ROOT]);
    expect(can(central, 'enterReadings', cell)).toBe(true);
    expect(can(central, 'seeUnapproved', cell)).toBe(true);
    expect(can(actor([grant('approver', NORTH)]), 'approveReadings', { ...cell, madeBy: ['luis'] })).toBe(true);
    expect(can(actor([grant('approver', SOUTH)]), 'approveReadings', { ...cell, madeBy: ['luis'] })).toBe(false);
  });
});

describe('owners, deputies and keys', () => {
  it('an owner has the named rights on their own, without a grant', () => {
    expect(can(actor([]), 'editKpi', subject({ ownerIds: ['ana'] }))).toBe(true);
    expect(can(actor([]), 'explain', subject({ ownerIds: ['ana'] }))).toBe(true);
    expect(can(actor([]), 'editKpi', subject({ ownerIds: ['luis'] }))).toBe(false);
    expect(can(actor([]), 'publishMap', subject({ ownerIds: ['ana'], madeBy: [] }))).toBe(false);
  });

  it('a deputy has ownership and assignments of the absent person', () => {
    const deputy = actor([], { deputyFor: [{ personId: 'luis', grants: [grant('contributor', PORT)] }] });
    expect(can(deputy, 'proposeStatus', subject({ ownerIds: ['luis'] }))).toBe(true);
    expect(can(deputy, 'enterReadings', subject({ assignment: { personId: 'luis', unitPath: [PORT, ROOT] } }))).toBe(
      true,
    );
  });

  it('a key has its own grants and never more than its maker', () => {
    const maker = actor([grant('contributor', PORT)]);
    const key = actor([grant('contributor', ROOT), grant('planner')], { keyMaker: maker });
    expect(can(key, 'seePublished', subject())).toBe(true);
    expect(can(key, 'seePublished', subject({ unitPath: [SOUTH, ROOT] }))).toBe(false);
    expect(can(key, 'setTarget', subject())).toBe(false);
    expect(can(actor([], { keyMaker: maker }), 'editKpi', subject({ ownerIds: ['ana'] }))).toBe(false);
  });

  it('the map approver is named by the plan and holds the whole tree', () => {
    const map = subject({ unitPath: WHOLE_PLAN, madeBy: ['luis'], mapApproverId: 'ana' });
    expect(can(actor([grant('approver')]), 'publishMap', map)).toBe(true);
    expect(can(actor([grant('approver', NORTH)]), 'publishMap', map)).toBe(false);
    expect(can(actor([grant('approver')]), 'publishMap', { ...map, mapApproverId: 'rosa' })).toBe(false);
  });

  it('nobody grants a role to themself', () => {
    const people = subject({ planId: null, unitPath: WHOLE_PLAN });
    const admin = actor([grant('admin', ROOT, null)]);
    expect(can(admin, 'manageGrants', { ...people, granteeId: 'luis' })).toBe(true);
    expect(can(admin, 'manageGrants', { ...people, granteeId: 'ana' })).toBe(false);
    expect(can(admin, 'manageGrants', people)).toBe(false);
  });
});
