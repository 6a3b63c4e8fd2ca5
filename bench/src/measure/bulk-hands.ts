import BetterSqlite from 'better-sqlite3';
import type { ReadingContent } from '@rumbo/domain';
import { withOperations } from '../build/build-plan.ts';
import { LAST_MONTH } from '../build/outline.ts';
import type { PreparedPlan } from '../build/prepared-plan.ts';
import { serveProduct } from '../serve/product.ts';
import { createSignedIn, openSession } from '../serve/signed-in.ts';
import { corrected, createWriteOnce } from './write-once.ts';

/** What people do with many values at once. Times in milliseconds, of the act alone. */
export interface BulkHands {
  /** So many values of the last month at the first offices, each a little different from before. */
  readonly record: (cells: number) => Promise<number>;
  readonly submit: () => Promise<void>;
  readonly approve: () => Promise<number>;
  /** One value at the last office, reported, sent and approved. */
  readonly writeOne: () => Promise<void>;
  readonly overview: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

interface Standing {
  readonly kpiId: string;
  readonly unitId: string;
  readonly revision: number;
  readonly content: ReadingContent;
}

export async function createHands(file: string, plan: PreparedPlan, profileFolder: string | null): Promise<BulkHands> {
  const { people, outline } = plan;
  const tokens = await withOperations(file, async ({ store }) => [
    await openSession(store, people.contributor),
    await openSession(store, people.approver),
    await openSession(store, people.leader),
  ]);
  const product = await serveProduct(file, profileFolder);
  const [contributor, approver, leader] = tokens.map((token) => createSignedIn(product.origin, token));
  if (contributor === undefined || approver === undefined || leader === undefined)
    throw new Error('Somebody has no session.');
  // What people would have on their screens: read from the file, since asking for it is no part of the act.
  const client = new BetterSqlite(file, { readonly: true });
  const { planId } = outline;
  const offices = outline.offices.slice(0, -1).map(({ id }) => id);
  const spare = outline.offices.at(-1)?.id ?? '';
  const writeOnce = createWriteOnce(contributor, approver);
  let written = 0;
  return {
    async record(cells) {
      const rows = standing(client, offices)
        .slice(0, cells)
        .map(({ kpiId, unitId, revision, content }) => ({
          kpiId,
          unitId,
          period: LAST_MONTH,
          content: corrected(content),
          // A correction says why, in words of its own.
          comment: `Counted again, ${revision}`,
          basedOn: revision,
        }));
      return timed(() => contributor.act('readings.recordMany', { planId, channel: 'pasted', rows }));
    },
    async submit() {
      for (const unitId of offices) await contributor.act('readings.submit', { planId, unitId, period: LAST_MONTH });
    },
    async approve() {
      const rows = submitted(client, offices);
      return timed(() => approver.act('readings.approve', { planId, rows }));
    },
    async writeOne() {
      const kpiId = outline.kpis[written++ % outline.kpis.length]?.id ?? '';
      await writeOnce({ planId, kpiId, unitId: spare, period: LAST_MONTH });
    },
    async overview() {
      const { status, milliseconds } = await leader.screen('overview', { planId });
      if (status !== 200) throw new Error(`The overview answered ${status}.`);
      return milliseconds;
    },
    async stop() {
      client.close();
      for (const { close } of [contributor, approver, leader]) close();
      await product.stop();
    },
  };
}

async function timed(act: () => Promise<void>): Promise<number> {
  const since = performance.now();
  await act();
  return performance.now() - since;
}

interface ReadingRow {
  readonly id: string;
  readonly kpi_id: string;
  readonly unit_id: string;
  readonly revision: number;
  readonly content_kind: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The newest row of each cell of the last month, the pending one where there is one. */
function standing(client: BetterSqlite.Database, offices: readonly string[]): readonly Standing[] {
  const rows = client
    .prepare<unknown[], ReadingRow>(
      `select * from readings where period = ? and superseded_seq is null and ${within(offices)} order by kpi_id, unit_id, revision`,
    )
    .all(LAST_MONTH, ...offices);
  const newest = new Map(rows.map((row) => [`${row.kpi_id} ${row.unit_id}`, row]));
  return [...newest.values()].map((row) => ({
    kpiId: row.kpi_id,
    unitId: row.unit_id,
    revision: row.revision,
    content: contentOf(row),
  }));
}

function contentOf({ content_kind: kind, value, numerator, denominator }: ReadingRow): ReadingContent {
  if (kind === 'ratio') return { kind, numerator: numerator ?? 0, denominator: denominator ?? 0 };
  return { kind: 'value', value: value ?? 0 };
}

interface Submitted {
  readonly readingId: string;
  readonly revision: number;
}

function submitted(client: BetterSqlite.Database, offices: readonly string[]): readonly Submitted[] {
  return client
    .prepare<unknown[], ReadingRow>(
      `select id, revision from readings where state = 'submitted' and superseded_seq is null and period = ? and ${within(offices)}`,
    )
    .all(LAST_MONTH, ...offices)
    .map(({ id, revision }) => ({ readingId: id, revision }));
}

const within = (offices: readonly string[]): string => `unit_id in (${offices.map(() => '?').join(', ')})`;
