import { randomUUID } from 'node:crypto';
import { DEFAULT_SETTINGS, EMPTY_MAP } from '@rumbo/domain';
import type { Initiative, KpiDefinition, Plan, Target, Unit } from '@rumbo/domain';
import type {
  Change,
  Evidence,
  MapDraft,
  MapStep,
  MapVersion,
  NewChange,
  Person,
  ReadingRow,
  RollupRow,
  Session,
  Store,
  WriteTx,
} from '../src/index.ts';

export const newId = (): string => randomUUID();

/** A UUID that orders as its number does. */
export const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const AT = '2026-09-14T08:30:00.000Z';

export function change(more: Partial<NewChange> = {}): NewChange {
  return {
    at: AT,
    commandId: newId(),
    command: 'recordReading',
    actor: { kind: 'person', id: idOf(1) },
    planId: idOf(2),
    topics: ['kpi:1'],
    refs: [{ kind: 'reading', id: idOf(3), before: null, after: idOf(4) }],
    digest: 'd',
    ...more,
  };
}

/** Writes facts with their change row. */
export function commit(
  store: Store,
  work: (tx: WriteTx) => Promise<unknown>,
  more: Partial<NewChange> = {},
): Promise<Change> {
  return store.write(async (tx) => {
    await work(tx);
    return tx.changes.append(change(more));
  });
}

export function unit(more: Partial<Unit> = {}): Unit {
  return {
    id: newId(),
    parentId: null,
    code: 'U',
    name: { es: 'Aduana', en: 'Office' },
    from: '2026-01-01',
    to: null,
    position: 0,
    ...more,
  };
}

export function person(more: Partial<Person> = {}): Person {
  return {
    id: newId(),
    name: 'Ana',
    email: `${newId()}@example.org`,
    language: 'es',
    theme: 'system',
    isActive: true,
    reminders: 'all',
    ...more,
  };
}

export function plan(more: Partial<Plan> = {}): Plan {
  return {
    id: newId(),
    administrationId: newId(),
    name: { es: 'Plan' },
    vision: { es: 'Visión' },
    mission: { es: 'Misión' },
    firstYear: 2026,
    lastYear: 2030,
    fiscalStart: 1,
    settings: DEFAULT_SETTINGS,
    mapApproverId: null,
    archivedAt: null,
    headlineKpiIds: [],
    ...more,
  };
}

export function reading(more: Partial<ReadingRow> = {}): ReadingRow {
  return {
    id: newId(),
    kpiId: idOf(10),
    unitId: idOf(20),
    period: '2026-03',
    periodStart: '2026-03-01',
    revision: 1,
    state: 'approved',
    content: { kind: 'value', value: 1 },
    estimated: false,
    comment: null,
    channel: 'typed',
    enteredBy: idOf(1),
    enteredAt: AT,
    submittedBy: null,
    approvedBy: idOf(1),
    returnReason: null,
    ...more,
  };
}

export function evidence(more: Partial<Evidence> = {}): Evidence {
  return {
    id: newId(),
    kpiId: idOf(10),
    unitId: idOf(20),
    period: '2026-03',
    periodStart: '2026-03-01',
    fileName: 'acta.pdf',
    mediaType: 'application/pdf',
    bytes: 12,
    hash: 'a'.repeat(64),
    addedBy: idOf(1),
    addedAt: AT,
    ...more,
  };
}

export function rollup(more: Partial<RollupRow> = {}): RollupRow {
  return {
    kpiId: idOf(10),
    unitId: idOf(20),
    period: '2026-03',
    got: 1,
    expected: 2,
    notApplicable: 0,
    sum: 3,
    min: 3,
    max: 3,
    numerator: 0,
    denominator: 0,
    targetTotal: null,
    ...more,
  };
}

export function target(more: Partial<Target> = {}): Target {
  return {
    id: newId(),
    kpiId: idOf(10),
    unitId: idOf(20),
    period: '2026-03',
    value: { kind: 'figure', value: 12.5 },
    path: 'step',
    limits: { onTargetFrom: null, offTargetBeyond: { unit: 'percent', amount: 10 } },
    reason: null,
    authorId: idOf(1),
    ...more,
  };
}

export function kpi(more: Partial<KpiDefinition> = {}): KpiDefinition {
  const known = {
    id: newId(),
    planId: idOf(2),
    code: 'K-01',
    name: { es: 'Tiempo' },
    kind: 'value',
    factor: 1,
    scale: 'amount',
    unitOfMeasure: { es: 'h' },
    decimals: 1,
    direction: 'decrease',
    frequency: 'month',
    overTime: 'mean',
    overUnits: 'mean',
    window: 'period',
    spread: 'flat',
    dueDays: 5,
    leading: false,
    season: false,
    trend: false,
    plausible: { low: null, high: null },
    ownerId: null,
    validFrom: '2026-01-01',
    disclosure: 'internal',
    pmmDimension: null,
    discontinuedAfter: null,
  };
  // What the store keeps is opaque to it: fields that the domain adds later need not be told here.
  return { ...(known as unknown as KpiDefinition), ...more };
}

export function initiative(more: Partial<Initiative> = {}): Initiative {
  return {
    id: newId(),
    planId: idOf(2),
    code: 'I-01',
    name: { es: 'Ventanilla' },
    ownerId: null,
    from: '2026-01-01',
    agreedEnd: '2026-12-31',
    forecastEnd: '2027-01-31',
    milestones: [{ id: idOf(1), name: { es: 'Hito' }, due: '2026-06-30', reachedOn: null, weight: 1 }],
    ...more,
  };
}

export function version(more: Partial<MapVersion> = {}): MapVersion {
  return {
    planId: idOf(2),
    number: 1,
    document: EMPTY_MAP,
    note: null,
    authorId: idOf(1),
    publishedBy: idOf(1),
    publishedAt: AT,
    ...more,
  };
}

export function draft(more: Partial<MapDraft> = {}): MapDraft {
  return {
    planId: idOf(2),
    id: idOf(3),
    revision: 1,
    document: EMPTY_MAP,
    drawnBy: [idOf(1)],
    state: 'drawing',
    sentBy: null,
    sentAt: null,
    note: null,
    givenBackBy: null,
    giveBackReason: null,
    ...more,
  };
}

export function step(more: Partial<MapStep> = {}): MapStep {
  return {
    planId: idOf(2),
    draftId: idOf(3),
    revision: 1,
    personId: idOf(1),
    commandId: newId(),
    at: AT,
    kind: 'edit',
    edit: { kind: 'removeObjective', id: idOf(4) },
    inverse: { kind: 'batch', edits: [{ kind: 'unlink', id: idOf(5) }] },
    ...more,
  };
}

export function session(more: Partial<Session> = {}): Session {
  return {
    id: newId(),
    tokenHash: newId(),
    personId: idOf(1),
    createdAt: AT,
    lastSeenAt: AT,
    expiresAt: '2026-10-14T08:30:00.000Z',
    userAgent: null,
    tokenSeq: null,
    previousTokenHash: null,
    previousUntil: null,
    ...more,
  };
}
