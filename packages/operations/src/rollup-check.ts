import { createHash } from 'node:crypto';
import type { CellKey, ReadTx, RollupRow, Store } from '@rumbo/store';
import { FIRST_DAY, LAST_DAY } from './all-time.ts';
import type { Place } from './place.ts';
import { loadPlace } from './place.ts';
import { workOutKpi } from './rollups.ts';
import { topics } from './topics.ts';

const yieldNow = () => new Promise<void>((resolve) => setImmediate(resolve));

export interface RollupCheck {
  /** Rows compared. */
  readonly checked: number;
  /** Cells whose kept roll-up differs from what the readings amount to. */
  readonly wrong: readonly CellKey[];
}

interface Difference {
  readonly puts: readonly { readonly row: RollupRow; readonly periodStart: string }[];
  readonly removed: readonly CellKey[];
  readonly checked: number;
}

/** Compares every kept roll-up in force with what the approved readings amount to. */
export async function checkRollups(store: Store): Promise<RollupCheck> {
  return store.read(async (tx) => {
    const wrong: CellKey[] = [];
    let checked = 0;
    for (const { place, kpiId } of await allKpis(tx)) {
      const difference = await differenceOf(tx, place, kpiId);
      checked += difference.checked;
      wrong.push(
        ...difference.puts.map(({ row: { unitId, period } }) => ({ kpiId, unitId, period })),
        ...difference.removed,
      );
    }
    return { checked, wrong };
  });
}

/** Writes the roll-ups that differ anew, with a change row that says how many. Gives back that number. */
export async function rebuildRollups(
  store: Store,
  clock: { readonly now: () => string; readonly newId: () => string },
): Promise<number> {
  return store.write(async (tx) => {
    const touched: string[] = [];
    let rebuilt = 0;
    for (const { place, kpiId } of await allKpis(tx)) {
      const { puts, removed } = await differenceOf(tx, place, kpiId);
      await tx.rollups.remove(removed);
      await tx.rollups.putMany(puts);
      if (puts.length + removed.length > 0) touched.push(topics.kpi(kpiId));
      rebuilt += puts.length + removed.length;
    }
    if (rebuilt === 0) return 0;
    await tx.changes.append({
      at: clock.now(),
      commandId: clock.newId(),
      command: 'rebuildRollups',
      actor: { kind: 'system', id: null },
      planId: null,
      topics: touched,
      refs: [{ kind: 'rollup', id: 'batch', before: null, after: null, count: rebuilt }],
      digest: createHash('sha256').update(String(rebuilt)).digest('hex'),
    });
    return rebuilt;
  });
}

async function allKpis(
  tx: Pick<ReadTx, 'plans' | 'units' | 'kpis'>,
): Promise<readonly { place: Place; kpiId: string }[]> {
  const found: { place: Place; kpiId: string }[] = [];
  for (const { id } of await tx.plans.all()) {
    const place = await loadPlace(tx, id);
    const kpiIds = new Set((await tx.kpis.ofPlan(id)).map((definition) => definition.id));
    found.push(...[...kpiIds].map((kpiId) => ({ place, kpiId })));
  }
  return found;
}

async function differenceOf(tx: Parameters<typeof workOutKpi>[0], place: Place, kpiId: string): Promise<Difference> {
  const worked = await workOutKpi(tx, place, kpiId, yieldNow);
  const unitIds = place.units.map(({ id }) => id);
  const kept = new Map(
    (await tx.rollups.ofUnits(kpiId, unitIds, FIRST_DAY, LAST_DAY)).map((row) => [cellOf(row), row]),
  );
  const puts = worked.rows.filter(({ row }) => !isSameRow(row, kept.get(cellOf(row))));
  const removed = worked.empty.filter((key) => kept.has(cellOf(key)));
  return { puts, removed, checked: Math.max(kept.size, worked.rows.length) };
}

const cellOf = ({ unitId, period }: { readonly unitId: string; readonly period: string }) => `${unitId} ${period}`;

/** Sums run in a fixed order, so equal readings give the very same numbers. */
function isSameRow(row: RollupRow, kept: RollupRow | undefined): boolean {
  if (kept === undefined) return false;
  const fields = [
    'got',
    'expected',
    'notApplicable',
    'sum',
    'min',
    'max',
    'numerator',
    'denominator',
    'targetTotal',
  ] as const;
  return fields.every((field) => row[field] === kept[field]);
}
