import { createHmac } from 'node:crypto';
import { dayInZone } from '@rumbo/domain';
import { commands, type Feed, type Operations } from '@rumbo/operations';
import type { Log } from './log.ts';
import { deliverMail, type MailDependencies } from './mail/deliver-mail.ts';
import type { Sessions } from './sign-in/sessions.ts';

const SECOND = 1_000;
const LOOK_AT_MAIL = 10 * SECOND;
const LOOK_AT_DAYS = 20 * SECOND;
const SWEEP_SESSIONS = 30 * SECOND;
const REMOVE_EXPIRED = 3_600 * SECOND;
const DAY = 86_400 * SECOND;

export interface JobDependencies extends MailDependencies {
  readonly operations: Operations;
  readonly feed: Feed;
  readonly sessions: Sessions;
  /** How long is kept who signed in when. */
  readonly signInDays: number;
}

/** What runs by the clock. Returns how to stop it, which waits for what is running. */
export function startJobs(deps: JobDependencies): () => Promise<void> {
  const { log, sessions, feed } = deps;
  const running = new Set<Promise<void>>();
  const turned = new Map<string, string>();
  const reminded = new Map<string, string>();
  const timers: NodeJS.Timeout[] = [];
  const every = (milliseconds: number, name: string, work: () => Promise<unknown>) => {
    let current: Promise<void> | null = null;
    const once = async () => {
      await work().catch((error: unknown) => log.error({ err: error, job: name }, 'job failed'));
    };
    const run = () => {
      if (current !== null) return;
      const own = once().finally(() => {
        running.delete(own);
        current = null;
      });
      current = own;
      running.add(own);
    };
    run();
    timers.push(setInterval(run, milliseconds).unref());
    return run;
  };
  every(LOOK_AT_DAYS, 'turnDays', () => turnDays(deps, turned));
  every(LOOK_AT_DAYS, 'remindPeople', () => remindPeople(deps, reminded));
  every(SWEEP_SESSIONS, 'sweepSessions', () => sessions.sweep());
  const lookAtMail = every(LOOK_AT_MAIL, 'deliverMail', () => deliverMail(deps));
  every(REMOVE_EXPIRED, 'removeExpired', () => sessions.removeExpired());
  every(REMOVE_EXPIRED, 'forgetSignIns', () => forgetSignIns(deps));
  const unsubscribe = feed.subscribe(({ topics }) => {
    if (topics.some((topic) => topic === 'people' || topic.startsWith('grants:'))) sessions.doubt();
    if (!topics.includes('people')) return;
    // Who may not sign in any more is not listened to any more either, and who was just invited need not wait.
    sessions.sweep().catch((error: unknown) => log.error({ err: error, job: 'sweepSessions' }, 'job failed'));
    lookAtMail();
  });
  return async () => {
    for (const timer of timers) clearInterval(timer);
    unsubscribe();
    await Promise.all(running);
  };
}

/** Takes away what is kept of sign-ins for a time only: who came when, and links that have long stopped working. */
export async function forgetSignIns({
  store,
  now,
  signInDays,
}: Pick<JobDependencies, 'store' | 'now' | 'signInDays'>): Promise<void> {
  const before = new Date(Date.parse(now()) - signInDays * DAY).toISOString();
  await store.write(async (tx) => {
    await tx.sessions.removeEvents(before);
    await tx.signIns.removeExpiredLinks(before);
  });
}

type DayDependencies = Pick<JobDependencies, 'store' | 'operations' | 'now' | 'secret' | 'log'>;

/** What fails for one is logged and tried again at the next look: it keeps nobody else from theirs. */
async function isDone(work: Promise<unknown>, of: Readonly<Record<string, string>>, log: Log): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    log.error({ err: error, ...of }, 'job failed');
    return false;
  }
}

/**
 * Says of each plan, once a civil day, that it has begun there: silence makes figures old. A day that began while
 * nothing ran is said at the start; a plan whose clock is stopped has no new days.
 */
export async function turnDays(
  { store, operations, now, secret, log }: DayDependencies,
  turned: Map<string, string>,
): Promise<void> {
  const places = await store.read(async (tx) => ({
    plans: await tx.plans.all(),
    administrations: await tx.units.administrations(),
  }));
  const zones = new Map(places.administrations.map(({ id, timeZone }) => [id, timeZone]));
  for (const { id: planId, administrationId, settings } of places.plans) {
    const zone = zones.get(administrationId);
    if (zone === undefined || settings.todayStoppedAt !== null) continue;
    const day = dayInZone(now(), zone);
    if (turned.get(planId) === day) continue;
    const commandId = idOfDay(secret, 'turnDay', planId, day);
    const turn = operations.execute(commands.turnDay, { commandId, planId, day }, { kind: 'system' });
    if (await isDone(turn, { job: 'turnDays', planId }, log)) turned.set(planId, day);
  }
}

/** Writes to the people of each administration, once a civil day there, about what they owe. */
export async function remindPeople(
  { store, operations, now, secret, log }: DayDependencies,
  reminded: Map<string, string>,
): Promise<void> {
  const administrations = await store.read((tx) => tx.units.administrations());
  for (const { id: administrationId, timeZone } of administrations) {
    const day = dayInZone(now(), timeZone);
    if (reminded.get(administrationId) === day) continue;
    const commandId = idOfDay(secret, 'remindPeople', administrationId, day);
    const remind = operations.execute(commands.remindPeople, { commandId, administrationId, day }, { kind: 'system' });
    if (await isDone(remind, { job: 'remindPeople', administrationId }, log)) reminded.set(administrationId, day);
  }
}

/**
 * The same id for the same day, so that several processes and starts write it once: a UUID v8. Only the installation can
 * make it, since who gives a command of their own under it before keeps the job from running.
 */
function idOfDay(secret: Buffer, job: 'turnDay' | 'remindPeople', id: string, day: string): string {
  const hash = createHmac('sha256', secret).update(`${job} ${id} ${day}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
