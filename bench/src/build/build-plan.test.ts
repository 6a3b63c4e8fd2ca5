import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRollups, newTrace } from '@rumbo/operations';
import { integrity } from '@rumbo/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPlan, withOperations, type BuiltPlan } from './build-plan.ts';

const SIZE = { objectives: 5, kpis: 20, offices: 6, months: 14 };

let folder = '';
let file = '';
let built: BuiltPlan;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'));
  file = join(folder, 'plan.db');
  built = await buildPlan(file, SIZE, () => {});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a built plan', () => {
  it('has the roll-ups that its readings amount to', async () => {
    const { checked, wrong } = await withOperations(file, ({ store }) => checkRollups(store));
    expect(wrong).toEqual([]);
    expect(checked).toBe(20 * 14 * (6 + 5 + 1));
  });

  it('is a sound database', async () => {
    expect(await integrity(`file:${file}`)).toEqual([]);
  });

  it('shows every KPI with a status and all its parts', async () => {
    const { planId } = built.outline;
    const caller = { kind: 'person', personId: built.people.leader } as const;
    const view = await withOperations(file, ({ operations }) => operations.overview(caller, { planId }, newTrace()));
    expect(view.head.period).toBe('2025-12');
    expect(view.progress).toMatchObject({ approved: 120, expected: 120 });
    expect(view.map.nodes).toHaveLength(5);
    for (const { parts } of view.kpis) expect(parts?.got).toBe(parts?.expected);
    for (const { lead } of view.map.nodes) expect(lead?.value).not.toBeNull();
    expect(view.counts.noData).toBe(0);
    expect(view.counts.onTarget).toBeGreaterThan(0);
    expect(view.counts.offTarget + view.counts.atRisk).toBeGreaterThan(0);
  });
});
