import type { AddRows } from './added-rows.ts';
import type { Database, ReadContext, WriteContext } from './context.ts';
import { StoreError } from './errors.ts';
import { isInForce } from './facts.ts';
import type { ReadValues } from './kept-query.ts';
import { prepareOn, type Build, type Prepare } from './prepared.ts';
import { createBenchmarks, createBenchmarksWriter } from './repositories/benchmarks.ts';
import { createChanges, createChangesWriter } from './repositories/changes.ts';
import { createEvidence, createEvidenceWriter } from './repositories/evidence.ts';
import { createInitiatives, createInitiativesWriter } from './repositories/initiatives.ts';
import { createKpis, createKpisWriter } from './repositories/kpis.ts';
import { createMaps, createMapsWriter } from './repositories/maps.ts';
import { createOutbox } from './repositories/outbox.ts';
import { createPeople, createPeopleWriter } from './repositories/people.ts';
import { createPlans, createPlansWriter } from './repositories/plans.ts';
import { createReadings } from './repositories/readings.ts';
import { createReadingsWriter } from './repositories/readings-writer.ts';
import { createReminders, createRemindersWriter } from './repositories/reminders.ts';
import { createRollups, createRollupsWriter } from './repositories/rollups.ts';
import { createSessions, createSessionsWriter } from './repositories/sessions.ts';
import { createSignIns, createSignInsWriter } from './repositories/sign-ins.ts';
import { createTargets, createTargetsWriter } from './repositories/targets.ts';
import { createUnits, createUnitsWriter } from './repositories/units.ts';
import type { ReadTx, WriteTx } from './store.ts';
import type { Tables } from './tables.ts';

export interface Snapshot {
  readonly db: Database;
  readonly tables: Tables;
  readonly values: ReadValues;
  /** The newest commit that the connection sees. */
  readonly newest: number;
}

/** What a write has besides. */
export interface Writing extends Snapshot {
  readonly addRows: (prepare: Prepare) => AddRows;
}

/** Runs a read over an open transaction. `asOf` beyond the newest commit means the newest. */
export async function runRead<T>(
  snapshot: Snapshot,
  asOf: number | undefined,
  work: (tx: ReadTx) => Promise<T>,
): Promise<T> {
  const { tables, newest } = snapshot;
  const gate = createGate(snapshot);
  const { db, values, prepare } = gate;
  const context: ReadContext = { db, values, prepare, tables, seq: newest, asOf: Math.min(asOf ?? newest, newest) };
  try {
    return await work(readTx(context));
  } finally {
    gate.shut();
  }
}

/** Runs a write over an open transaction. Facts without a change row are refused: nobody would hear of them. */
export async function runWrite<T>(
  writing: Writing,
  work: (tx: WriteTx) => Promise<T>,
): Promise<{ readonly result: T; readonly seq: number | null }> {
  const { tables, newest } = writing;
  const gate = createGate(writing);
  const { db, values, prepare } = gate;
  const addRows = writing.addRows(prepare);
  const seq = newest + 1;
  let wroteFacts = false;
  let changes = 0;
  const context: WriteContext = {
    db,
    values,
    prepare,
    addRows(table, rows) {
      gate.refuseShut();
      return addRows(table, rows);
    },
    tables,
    seq,
    asOf: seq,
    noteFact: () => void (wroteFacts = true),
    noteChange: () => {
      changes += 1;
      if (changes > 1) throw new StoreError('changeTwice', { seq });
    },
  };
  try {
    const result = await work(writeTx(context));
    if (wroteFacts && changes === 0) throw new StoreError('changeMissing', { seq });
    return { result, seq: changes === 0 ? null : seq };
  } finally {
    gate.shut();
  }
}

interface Gate extends Pick<Snapshot, 'db' | 'values'> {
  readonly prepare: Prepare;
  readonly refuseShut: () => void;
  readonly shut: () => void;
}

/** A transaction that is kept beyond its end must not run on whatever the connection does next. */
function createGate({ db, tables, values }: Snapshot): Gate {
  const prepare = prepareOn(db, tables, isInForce);
  let isOpen = true;
  const refuseShut = () => {
    if (!isOpen) throw new StoreError('storeClosed', { what: 'transaction' });
  };
  return {
    db: new Proxy(db, {
      get(target, name, receiver) {
        refuseShut();
        return Reflect.get(target, name, receiver) as unknown;
      },
    }),
    values(text, params) {
      refuseShut();
      return values(text, params);
    },
    prepare<Statement>(build: Build<Statement>) {
      refuseShut();
      return prepare(build);
    },
    refuseShut,
    shut: () => void (isOpen = false),
  };
}

function readTx(context: ReadContext): ReadTx {
  return {
    seq: context.seq,
    asOf: context.asOf,
    units: createUnits(context),
    people: createPeople(context),
    plans: createPlans(context),
    maps: createMaps(context),
    kpis: createKpis(context),
    targets: createTargets(context),
    readings: createReadings(context),
    rollups: createRollups(context),
    initiatives: createInitiatives(context),
    benchmarks: createBenchmarks(context),
    changes: createChanges(context),
    sessions: createSessions(context),
    signIns: createSignIns(context),
    evidence: createEvidence(context),
    reminders: createReminders(context),
  };
}

function writeTx(context: WriteContext): WriteTx {
  const read = readTx(context);
  return {
    seq: context.seq,
    asOf: context.asOf,
    units: { ...read.units, ...createUnitsWriter(context) },
    people: { ...read.people, ...createPeopleWriter(context) },
    plans: { ...read.plans, ...createPlansWriter(context) },
    maps: { ...read.maps, ...createMapsWriter(context) },
    kpis: { ...read.kpis, ...createKpisWriter(context) },
    targets: { ...read.targets, ...createTargetsWriter(context) },
    readings: { ...read.readings, ...createReadingsWriter(context) },
    rollups: { ...read.rollups, ...createRollupsWriter(context) },
    initiatives: { ...read.initiatives, ...createInitiativesWriter(context) },
    benchmarks: { ...read.benchmarks, ...createBenchmarksWriter(context) },
    changes: { ...read.changes, ...createChangesWriter(context) },
    sessions: { ...read.sessions, ...createSessionsWriter(context) },
    signIns: { ...read.signIns, ...createSignInsWriter(context) },
    evidence: { ...read.evidence, ...createEvidenceWriter(context) },
    reminders: { ...read.reminders, ...createRemindersWriter(context) },
    outbox: createOutbox(context),
  };
}
