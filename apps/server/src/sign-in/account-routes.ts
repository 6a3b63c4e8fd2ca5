import { Refusal } from '@rumbo/domain';
import { parseInput } from '@rumbo/operations';
import { Router, type Request } from 'express';
import * as z from 'zod';
import { createBackOff } from './back-off.ts';
import { addressOf, mustBeSignedIn, type Doors } from './doors.ts';
import type { Identities } from './identities.ts';
import { givenPassword, typedLine } from './inputs.ts';
import { checkNewPassword, hashPassword, isPassword } from './password.ts';

const passwordInput = z.object({ current: givenPassword, password: givenPassword });
const beginInput = z.object({ current: givenPassword });
const confirmInput = z.object({ code: typedLine(40) });
const proofInput = z.object({ current: givenPassword, code: typedLine(40) });

export interface AccountRoutes extends Doors {
  readonly clock: () => number;
  /** Null where nobody signs in elsewhere. */
  readonly identities: Identities | null;
}

/** /auth/account: how a person signs in, for themself. Whatever weakens or replaces it asks for the password again. */
export function createAccountRoutes(deps: AccountRoutes): Router {
  const { store, secondFactor, sessions, record } = deps;
  const tried = createBackOff(deps.clock);
  const router = Router();

  /** Runs what proves who is there, with fewer and fewer tries. */
  const proving = async (personId: string, request: Request, proves: () => Promise<void>): Promise<void> => {
    const waitMs = tried.waitFor(personId);
    if (waitMs > 0) throw new Refusal('busy', 'tooManyTries', { seconds: Math.ceil(waitMs / 1_000) });
    tried.failed(personId);
    try {
      await proves();
    } catch (error) {
      await record('passwordRefused', personId, { address: addressOf(request) });
      throw error;
    }
    tried.succeeded(personId);
  };
  const mustKnow = async (personId: string, password: string): Promise<void> => {
    const credential = await store.read((tx) => tx.sessions.credentialOf(personId));
    if (!(await isPassword(credential?.passwordHash ?? null, password)))
      throw new Refusal('forbidden', 'passwordWrong', {}, 'current');
  };

  const mustHaveBoth = async (personId: string, { current, code }: z.infer<typeof proofInput>): Promise<void> => {
    await mustKnow(personId, current);
    if ((await secondFactor.take(personId, code)) === null) throw new Refusal('forbidden', 'codeWrong', {}, 'code');
  };

  router.get('/', async (request, response) => {
    const person = await mustBeSignedIn(deps, request, response);
    if (person === null) return;
    const credential = await store.read((tx) => tx.sessions.credentialOf(person.personId));
    const codesLeft = await secondFactor.codesLeft(person.personId);
    const linkedAt = (await deps.identities?.linkedAt(person.personId)) ?? null;
    response.json({ hasPassword: credential !== null, codesLeft, linkedAt });
  });

  router.post('/password', async (request, response) => {
    const person = await mustBeSignedIn(deps, request, response);
    if (person === null) return;
    const { current, password } = parseInput(passwordInput, request.body);
    const { personId, sessionId } = person;
    checkNewPassword(password);
    await proving(personId, request, () => mustKnow(personId, current));
    const passwordHash = await hashPassword(password);
    await store.write(async (tx) => {
      await tx.sessions.putCredential({ personId, passwordHash });
      // A link that is on its way would let somebody else change what was just chosen.
      for (const kind of ['invitation', 'reset'] as const) await tx.signIns.removeLinksOf(personId, kind);
    });
    await sessions.endOthersOf(personId, sessionId);
    await record('passwordChanged', personId, { address: addressOf(request) });
    response.status(204).end();
  });

  router.post('/second-factor', async (request, response) => {
    const person = await mustBeSignedIn(deps, request, response);
    if (person === null) return;
    const { current } = parseInput(beginInput, request.body);
    const { personId } = person;
    await proving(personId, request, () => mustKnow(personId, current));
    const found = await store.read((tx) => tx.people.byId(personId));
    response.json(await secondFactor.begin(personId, found?.email ?? found?.name ?? ''));
  });

  router.post('/second-factor/confirm', async (request, response) => {
    const person = await mustBeSignedIn(deps, request, response);
    if (person === null) return;
    const { code } = parseInput(confirmInput, request.body);
    const codes = await secondFactor.confirm(person.personId, code);
    await record('secondFactorOn', person.personId, { address: addressOf(request) });
    response.json({ codes });
  });

  router.post('/second-factor/codes', async (request, response) => {
    const person = await mustBeSignedIn(deps, request, response);
    if (person === null) return;
    const proof = parseInput(proofInput, request.body);
    const { personId } = person;
    await proving(personId, request, () => mustHaveBoth(personId, proof));
    const codes = await secondFactor.renewCodes(personId);
    await record('recoveryCodesRenewed', personId, { address: addressOf(request) });
    response.json({ codes });
  });

  router.post('/second-factor/remove', async (request, response) => {
    const person = await mustBeSignedIn(deps, request, response);
    if (person === null) return;
    const proof = parseInput(proofInput, request.body);
    const { personId } = person;
    await proving(personId, request, () => mustHaveBoth(personId, proof));
    await secondFactor.remove(personId);
    await record('secondFactorOff', personId, { address: addressOf(request) });
    response.status(204).end();
  });

  return router;
}
