import { createHash } from 'node:crypto';
import { Refusal } from '@rumbo/domain';
import type { ChangeRef, CommandAnswer, WriteTx } from '@rumbo/store';
import { loadActor, SYSTEM_ID } from './actor.ts';
import { breather } from './breather.ts';
import { bodyOf, type Changed, type Command, type CommandContext } from './command.ts';
import type { Caller, Dependencies, WriteDependencies } from './dependencies.ts';
import { parseInput } from './parse-input.ts';
import { writeInBulk, type Written } from './write-in-bulk.ts';

const LONGEST_RUN_MS = 10_000;
/** Above this a batch names its kinds and counts, not each row. */
const MOST_REFS = 50;

export interface Answer<Result> {
  readonly result: Result;
  readonly seq: number;
}

/**
 * Runs a command as `caller`. A repeat of a command id by the same caller gets the first answer again, without a second write.
 * Throws `Refusal`; anything else that is thrown is a defect. The feed has heard of the write when this returns.
 */
export async function execute<Input extends { readonly commandId: string }, Loaded, Result>(
  deps: WriteDependencies,
  command: Command<Input, Loaded, Result>,
  rawInput: unknown,
  caller: Caller,
): Promise<Answer<Result>> {
  const breathe = breather();
  const input = parseInput(command.input, rawInput);
  await breathe();
  const inputDigest = sha256(JSON.stringify(input));
  await breathe();
  const work = async (tx: WriteTx): Promise<Written<Answer<Result>>> => {
    const earlier = await tx.changes.answerOf(input.commandId);
    if (earlier !== null) return { answer: repeat<Result>(earlier, command.name, inputDigest, caller), touched: null };
    return write(deps, tx, command, input, caller, inputDigest);
  };
  const answer = await (command.shape === 'bulk'
    ? writeInBulk(deps, work)
    : deps.store.write(async (tx) => (await within(LONGEST_RUN_MS, work(tx))).answer));
  await deps.feed.catchUp();
  return answer;
}

async function write<Input extends { readonly commandId: string }, Loaded, Result>(
  deps: Dependencies,
  tx: WriteTx,
  command: Command<Input, Loaded, Result>,
  input: Input,
  caller: Caller,
  inputDigest: string,
): Promise<Written<Answer<Result>>> {
  const context = await contextOf(deps, tx, caller);
  const loaded = await command.load(tx, input, context);
  const permission = command.allow(context.actor, loaded, input);
  if (permission !== 'granted')
    throw new Refusal(permission, permission === 'notFound' ? 'notFound' : 'notAllowed', { command: command.name });
  const outcome = await command.run(tx, input, loaded, context);
  const change = await tx.changes.append({
    at: context.now,
    commandId: input.commandId,
    command: command.name,
    actor: caller.kind === 'person' ? { kind: 'person', id: caller.personId } : { kind: 'system', id: null },
    planId: outcome.planId,
    topics: [...new Set(outcome.topics)],
    refs: refsOf(outcome.changes),
    digest: await digestOf(outcome.changes, context.breathe),
  });
  await tx.changes.remember({
    commandId: input.commandId,
    actorId: actorIdOf(caller),
    command: command.name,
    inputDigest,
    seq: change.seq,
    result: JSON.stringify(outcome.result ?? null),
  });
  return { answer: { result: outcome.result, seq: change.seq }, touched: outcome };
}

function actorIdOf(caller: Caller): string | null {
  return caller.kind === 'person' ? caller.personId : null;
}

async function contextOf(deps: Dependencies, tx: WriteTx, caller: Caller): Promise<CommandContext> {
  const now = deps.now();
  return {
    now,
    newId: deps.newId,
    caller,
    actor: await loadActor(tx, caller, now),
    personId: caller.kind === 'person' ? caller.personId : SYSTEM_ID,
    breathe: breather(),
  };
}

function repeat<Result>(earlier: CommandAnswer, command: string, inputDigest: string, caller: Caller): Answer<Result> {
  const isSame =
    earlier.command === command && earlier.inputDigest === inputDigest && earlier.actorId === actorIdOf(caller);
  if (!isSame) throw new Refusal('conflict', 'commandIdReused', {}, 'commandId');
  // The text was made from a Result of this same command.
  return { result: JSON.parse(earlier.result) as Result, seq: earlier.seq };
}

/**
 * Refuses work that takes longer. It is then rolled back, and its transaction refuses whatever it still tries. Work that
 * never lets a timer run is judged when it is done.
 */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal('busy', 'writeTookTooLong')), milliseconds);
  });
  try {
    const result = await Promise.race([work, tooLong]);
    if (performance.now() - start > milliseconds) throw new Refusal('busy', 'writeTookTooLong');
    return result;
  } finally {
    clearTimeout(timer);
  }
}

function refsOf(changes: readonly Changed[]): readonly ChangeRef[] {
  if (changes.length <= MOST_REFS) {
    return changes.map(({ kind, id, before, after }) => ({
      kind,
      id,
      before: hashOrNull(bodyOf(before)),
      after: hashOrNull(bodyOf(after)),
    }));
  }
  const counts = new Map<string, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, id: 'batch', before: null, after: null, count }));
}

function hashOrNull(body: string | null): string | null {
  return body === null ? null : sha256(body).slice(0, 16);
}

/** One running digest over every body, in order. */
async function digestOf(changes: readonly Changed[], breathe: () => Promise<void>): Promise<string> {
  const hash = createHash('sha256');
  for (const { kind, id, before, after } of changes) {
    hash.update(JSON.stringify([kind, id, bodyOf(before), bodyOf(after)]));
    await breathe();
  }
  return hash.digest('hex');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
