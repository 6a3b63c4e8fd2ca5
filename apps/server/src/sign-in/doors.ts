import type { Store } from '@rumbo/store';
import type { Request, Response } from 'express';
import { answerSignedOut } from '../http/failures.ts';
import type { Carried } from './carried.ts';
import { giveToken } from './cookie.ts';
import type { RecordEvent } from './events.ts';
import type { SecondFactor } from './second-factor.ts';
import { LONGEST_MS, type Sessions, type SignedIn } from './sessions.ts';
import type { Origin } from './sign-in.ts';
import { hashOf } from './token.ts';
import type { WhoAsks } from './who-asks.ts';

/** Who has made the first step, and the password that it was made with: a changed one begins again. */
export interface FirstStep {
  readonly personId: string;
  readonly stamp: string;
}

/** What every way in needs. */
export interface Doors {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly record: RecordEvent;
  readonly whoAsks: WhoAsks;
  readonly isSecure: boolean;
  readonly secondFactor: SecondFactor;
  readonly firstStep: Carried<FirstStep>;
}

/** Lets in who has proved themself by a first step, or asks for the second where one is set up. */
export async function pass(
  doors: Doors,
  request: Request,
  response: Response,
  personId: string,
): Promise<'in' | 'code'> {
  if (await doors.secondFactor.isOn(personId)) {
    doors.firstStep.give(response, { personId, stamp: await stampOf(doors.store, personId) });
    return 'code';
  }
  await enter(doors, request, response, personId);
  return 'in';
}

/** Begins a session for who has proved themself, in place of the one that the request came with. */
export async function enter(doors: Doors, request: Request, response: Response, personId: string): Promise<void> {
  const { address, userAgent } = originOf(request);
  await endCurrent(doors, request);
  const token = await doors.sessions.begin(personId, userAgent);
  await doors.record('signIn', personId, { address });
  giveToken(response, token, doors.isSecure, LONGEST_MS);
}

/** Changes with the password. */
export async function stampOf(store: Store, personId: string): Promise<string> {
  const credential = await store.read((tx) => tx.sessions.credentialOf(personId));
  return hashOf(credential?.passwordHash ?? '').slice(0, 16);
}

/** Ends the session that the request came with: a sign-in never goes on with an old token. */
export async function endCurrent(
  { whoAsks, sessions }: Pick<Doors, 'whoAsks' | 'sessions'>,
  request: Request,
): Promise<SignedIn | null> {
  const person = await whoAsks(request);
  if (person !== null) await sessions.end(person.personId, person.sessionId);
  return person;
}

export async function mustBeSignedIn(
  { whoAsks }: Pick<Doors, 'whoAsks'>,
  request: Request,
  response: Response,
): Promise<SignedIn | null> {
  const person = await whoAsks(request);
  if (person === null) answerSignedOut(response);
  return person;
}

export function originOf(request: Request): Origin {
  return { address: addressOf(request), userAgent: request.get('user-agent') ?? null };
}

export function addressOf(request: Request): string {
  return request.ip ?? '';
}
