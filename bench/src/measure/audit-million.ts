import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '@rumbo/operations';
import { withOperations } from '../build/build-plan.ts';
import { person } from '../build/hands.ts';
import { loadChanges } from '../build/load-changes.ts';
import { newId } from '../build/new-id.ts';
import { preparedPlan, type PreparedPlan } from '../build/prepared-plan.ts';
import { serveProduct } from '../serve/product.ts';
import { createSignedIn, openSession, type SignedIn } from '../serve/signed-in.ts';
import type { Size } from '../size.ts';
import type { Measurement } from './measurements.ts';
import { inTurns, median } from './times.ts';

/** Few KPIs at few offices: what is large is the log of them. */
export const LOGGED: Size = { objectives: 10, kpis: 30, offices: 20, months: 12 };
const CHANGES = { large: 1_000_000, small: 10_000 } as const;
const ROUNDS = 20;
const WARM_UP = 3;
const AIM = 1.5;
const DAY_MS = 86_400_000;

/** One log with the product on it, and an auditor at their browser. */
interface RunningLog {
  readonly auditor: SignedIn;
  readonly newest: number;
  /** A day in the middle of the log. */
  readonly middle: string;
  readonly stop: () => Promise<void>;
}

/**
 * Pages of a log of a million commits against those of one of ten thousand: the newest, one deep inside, and with every
 * kind of filter; and the file of some days in the middle. The figure is that of the question that suffers most.
 */
export async function auditMillion(tell: (line: string) => void, profileFolder: string | null): Promise<Measurement> {
  const plan = await preparedPlan(LOGGED, tell);
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-bench-audit-'));
  const running: RunningLog[] = [];
  try {
    const large = await openLog(plan, join(folder, 'large.db'), CHANGES.large, profileFolder);
    running.push(large);
    const small = await openLog(plan, join(folder, 'small.db'), CHANGES.small, null);
    running.push(small);
    const ofLog = await compare(large, small, questionsOfLog(plan), tell);
    const [subject] = await compare(large, small, questionsOfSubjects(plan), tell);
    const [worst] = ofLog;
    if (worst === undefined || subject === undefined) throw new Error('Nothing was asked.');
    const count = (of: number) => of.toLocaleString('en');
    return {
      name: 'audit-million',
      ratio: Math.round(worst.ratio * 100) / 100,
      aim: AIM,
      better: 'lower',
      detail: `${worst.name}: ${worst.times}, the worst of ${ofLog.length} questions, ${ROUNDS} times each; ${count(CHANGES.large)} commits against ${count(CHANGES.small)}; not counted is what grows with the history of one KPI or office, at worst ${subject.name}: ${subject.times}`,
    };
  } finally {
    for (const { stop } of running) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openLog(
  plan: PreparedPlan,
  file: string,
  count: number,
  profileFolder: string | null,
): Promise<RunningLog> {
  copyFileSync(plan.file, file);
  const since = Date.now();
  const newest = await loadChanges(file, plan, count);
  const token = await withOperations(file, async ({ act, store }) => {
    const [admin, id] = [person(plan.people.admin), newId()];
    const named = { name: 'Auditor', email: 'auditor@bench.example', language: 'en' };
    await act(admin, commands.addPerson, { id, administrationId: plan.outline.rootId, ...named });
    await act(admin, commands.grantRole, { personId: id, role: 'auditor', planId: null, unitId: plan.outline.rootId });
    return openSession(store, id);
  });
  const product = await serveProduct(file, profileFolder);
  const auditor = createSignedIn(product.origin, token);
  return {
    auditor,
    newest,
    middle: new Date(since + (count / 2) * 60_000).toISOString().slice(0, 10),
    async stop() {
      auditor.close();
      await product.stop();
    },
  };
}

type Ask = (log: RunningLog) => Promise<number>;
type Questions = Readonly<Record<string, Ask>>;

interface Compared {
  readonly name: string;
  readonly ratio: number;
  readonly times: string;
}

/** Each question to both in turns; what grows most first. */
async function compare(
  large: RunningLog,
  small: RunningLog,
  questions: Questions,
  tell: (line: string) => void,
): Promise<readonly Compared[]> {
  const compared: Compared[] = [];
  for (const [name, ask] of Object.entries(questions)) {
    const [ours, theirs] = await inTurns(
      ROUNDS,
      WARM_UP,
      () => ask(large),
      () => ask(small),
    );
    const [slow, quick] = [median(ours), median(theirs)];
    const times = `${slow.toFixed(1)} ms against ${quick.toFixed(1)} ms`;
    compared.push({ name, ratio: slow / quick, times });
    tell(`${name}: ${times}`);
  }
  return compared.toSorted((a, b) => b.ratio - a.ratio);
}

function questionsOfLog({ outline: { planId }, people }: PreparedPlan): Questions {
  const page = pageOf(planId);
  return {
    'the newest page': page(() => ({})),
    'a page in the middle': page(({ newest }) => ({ before: Math.floor(newest / 2) })),
    'what was changed about one person': page(() => ({ subject: { kind: 'person', id: people.leader } })),
    'what one person did': page(() => ({ personId: people.approver })),
    approvals: page(() => ({ act: 'approval' })),
    'what was done about the map': page(() => ({ act: 'map' })),
    'some days': page(({ middle }) => ({ from: middle, to: middle })),
    'a file of four days': fileOf(planId),
  };
}

/** A KPI or office has as many more commits as the log: a thirtieth of it, and a twentieth. */
function questionsOfSubjects({ outline: { planId, kpis, offices }, people }: PreparedPlan): Questions {
  const page = pageOf(planId);
  const kpi = { kind: 'kpi', id: kpis.at(-1)?.id ?? '' };
  const unit = { kind: 'unit', id: offices.at(-1)?.id ?? '' };
  return {
    'one KPI': page(() => ({ subject: kpi })),
    'one office': page(() => ({ subject: unit })),
    'one KPI in some days': page(({ middle }) => ({ subject: kpi, from: middle, to: middle })),
    'approvals of one KPI': page(() => ({ subject: kpi, act: 'approval' })),
    'an act that nobody did to one KPI': page(() => ({ subject: kpi, act: 'organisation' })),
    'one office by one person': page(() => ({ subject: unit, personId: people.approver })),
  };
}

function pageOf(planId: string): (filters: (log: RunningLog) => object) => Ask {
  return (filters) => async (log) => {
    const { status, milliseconds } = await log.auditor.screen('audit', { planId, ...filters(log) });
    if (status !== 200) throw new Error(`The audit answered ${status}.`);
    return milliseconds;
  };
}

function fileOf(planId: string): Ask {
  return async ({ auditor, middle }) => {
    const to = new Date(Date.parse(middle) + 3 * DAY_MS).toISOString().slice(0, 10);
    const { status, milliseconds } = await auditor.file('audit.csv', { plan: planId, from: middle, to });
    if (status !== 200) throw new Error(`The file of the audit answered ${status}.`);
    return milliseconds;
  };
}
