import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Actor, Subject } from './actor.ts';
import { can } from './can.ts';
import { OPERATIONS, ROLES } from './operation.ts';
import type { Operation, Right, Role } from './operation.ts';
import { OWNER_OPERATIONS, RIGHTS } from './rights.ts';

const METHOD = readFileSync(new URL('../../../../docs/method.md', import.meta.url), 'utf8');

/** Which operations a row of the table stands for. */
const ROWS: Readonly<Record<string, readonly Operation[]>> = {
  'see published map, approved figures, explanations': ['seePublished'],
  'comment, subscribe, own boards': ['comment', 'subscribe', 'keepBoards'],
  'see drafts of the map': ['seeDraft'],
  'edit the map draft, KPIs, targets, limits, initiatives': [
    'editMap',
    'editPlan',
    'editKpi',
    'setTarget',
    'editInitiative',
  ],
  'propose a manual status or a restart of limits': ['proposeStatus', 'proposeRestart'],
  'publish the map, approve a manual status or a restart of limits': ['publishMap', 'approveStatus', 'approveRestart'],
  'write explanations and commentary': ['explain'],
  'edit assignments, import history (approved by an approver)': ['assign', 'importHistory'],
  'enter, paste, import, submit readings': ['enterReadings', 'submitReadings'],
  'approve, return, close, reopen': ['approveReadings', 'returnReadings', 'closePeriod', 'reopenPeriod'],
  'freeze a pack': ['freezePack'],
  'record decisions and actions in a review': ['recordDecision'],
  'audit log, data health, exports of audit': ['seeAuditLog', 'seeDataHealth', 'exportAudit', 'seeTechnicalEvents'],
  'people, grants, units, holidays, keys, settings of the administration': [
    'managePeople',
    'manageGrants',
    'manageUnits',
    'manageHolidays',
    'manageKeys',
    'manageSettings',
  ],
};

interface Cell {
  readonly row: string;
  readonly role: Role;
  readonly text: string;
}

function tableOfRights(): Cell[] {
  const lines = METHOD.slice(METHOD.indexOf('## 15.'))
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const [header = '', , ...rows] = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(header).toEqual(['Operation', ...ROLES]);
  return rows.flatMap(([row = '', ...texts]) => ROLES.map((role, index) => ({ row, role, text: texts[index] ?? '' })));
}

/** What a cell says about one operation of its row. */
function rightOf(text: string, operation: Operation): Right {
  const only = (right: Right, ...operations: readonly Operation[]) => (operations.includes(operation) ? right : 'no');
  switch (text) {
    case 'yes':
    case 'yes; an owner their own':
      return 'yes';
    case 'no':
      return 'no';
    case 'in scope':
      return 'inScope';
    case 'once sent for approval':
      return 'onceSent';
    case 'map approver':
      return 'mapApprover';
    case 'not their own':
      return 'notOwn';
    case 'assigned':
    case 'assigned; an owner their own':
      return operation === 'submitReadings' ? 'assignedOrColleague' : 'assigned';
    case 'data health':
      return only('yes', 'seeDataHealth');
    case "own unit's health":
    case "own scope's health":
      return only('inScope', 'seeDataHealth');
    case 'technical events':
      return only('yes', 'seeTechnicalEvents');
    case 'units and holidays of their plan':
      return only('ofTheirPlan', 'manageUnits', 'manageHolidays');
    default:
      throw new Error(`The table of method 15 has a cell that this test cannot read: ${text}`);
  }
}

const WILLING: Subject = {
  planId: 'plan',
  administrationId: 'root',
  unitPath: ['office', 'root'],
  ownerIds: [],
  assignment: { personId: 'somebody', unitPath: ['office', 'root'] },
  madeBy: ['another'],
  isSentForApproval: true,
  mapApproverId: 'somebody',
  granteeId: 'another',
};

/** For each right one subject under which it holds, and those that miss the one thing it asks for. */
const UNWILLING: Readonly<Record<Right, readonly Partial<Subject>[]>> = {
  no: [{}],
  yes: [{ planId: 'other' }, { administrationId: 'elsewhere' }],
  inScope: [{ unitPath: ['elsewhere'] }, { planId: 'other' }],
  assigned: [{ assignment: null }, { assignment: { personId: 'another', unitPath: ['office', 'root'] } }],
  assignedOrColleague: [{ assignment: null }, { assignment: { personId: 'another', unitPath: ['elsewhere'] } }],
  inScopeOrAssigned: [{ assignment: null, unitPath: ['elsewhere'] }],
  notOwn: [{ madeBy: ['somebody'] }],
  mapApprover: [{ mapApproverId: 'another' }, { mapApproverId: null }],
  onceSent: [{ isSentForApproval: false }],
  ofTheirPlan: [{ administrationId: 'elsewhere' }, { unitPath: ['elsewhere'] }],
};

function actorWith(role: Role): Actor {
  const grants = [{ role, planId: 'plan', unitId: 'root', administrationId: 'root' }];
  return { personId: 'somebody', grants, deputyFor: [], keyMaker: null };
}

const cells = tableOfRights();

describe('the table of method 15', () => {
  it('has the rows that this test knows, and every operation in one of them', () => {
    expect([...new Set(cells.map((cell) => cell.row))]).toEqual(Object.keys(ROWS));
    expect([...Object.values(ROWS).flat(), 'seeUnapproved'].sort()).toEqual([...OPERATIONS].sort());
  });

  it('gives owners what its cells say', () => {
    const rows = cells.filter((cell) => cell.text.endsWith('an owner their own')).map((cell) => cell.row);
    const named = rows.flatMap((row) => ROWS[row] ?? []).filter((operation) => operation !== 'editPlan');
    expect([...OWNER_OPERATIONS].sort()).toEqual(named.sort());
  });

  const perOperation = cells.flatMap((cell) => (ROWS[cell.row] ?? []).map((operation) => ({ ...cell, operation })));
  it.each(perOperation)('$role · $operation: $text', ({ role, operation, text }) => {
    const right = rightOf(text, operation);
    expect(RIGHTS[operation][role]).toBe(right);
    expect(can(actorWith(role), operation, WILLING)).toBe(right !== 'no');
    for (const missing of UNWILLING[right]) {
      expect(can(actorWith(role), operation, { ...WILLING, ...missing })).toBe(false);
    }
  });

  it.each(ROLES)('%s sees unapproved values as the sentence above the table says', (role) => {
    const expected: Record<Role, Right> = {
      leadership: 'no',
      planner: 'yes',
      contributor: 'inScopeOrAssigned',
      approver: 'inScope',
      auditor: 'yes',
      admin: 'no',
    };
    expect(METHOD).toContain('Unapproved values are seen only by their unit, its approvers, planners and auditors.');
    expect(RIGHTS.seeUnapproved[role]).toBe(expected[role]);
  });
});
