import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '@rumbo/domain';
import { parseInput } from '@rumbo/operations';
import { Router } from 'express';
import * as z from 'zod';
import { createBackOff } from './back-off.ts';
import type { Links } from './links.ts';
import { accountOf, emailInput, givenPassword } from './inputs.ts';
import { addressOf, mustBeSignedIn, pass, type Doors } from './doors.ts';

/** Every answer about a reset comes after this long, whether anybody has the e-mail or not. */
const ANSWER_AFTER_MS = 400;

const token = z.string().max(200);
const resetInput = z.object({ email: emailInput });
const lookInput = z.object({ token });
const useInput = z.object({ token, password: givenPassword });
const inviteInput = z.object({ commandId: z.uuid(), personId: z.uuid() });

export interface LinkRoutes extends Doors {
  readonly links: Links;
  readonly clock: () => number;
}

/** /auth: asking for a link, looking at one, and choosing a password by it. */
export function createLinkRoutes(deps: LinkRoutes): Router {
  const { links, record } = deps;
  const asked = createBackOff(deps.clock);
  const router = Router();

  router.post('/reset', async (request, response) => {
    const account = accountOf(parseInput(resetInput, request.body).email);
    const waitMs = asked.waitFor(account);
    if (waitMs > 0) throw new Refusal('busy', 'tooManyTries', { seconds: Math.ceil(waitMs / 1_000) });
    asked.failed(account);
    const ask = async () => {
      const personId = await links.askReset(account);
      await record('resetAsked', personId, { account, address: addressOf(request) });
    };
    await Promise.all([ask(), wait(ANSWER_AFTER_MS)]);
    response.status(204).end();
  });

  router.post('/link', async (request, response) => {
    const { link, person } = await links.look(parseInput(lookInput, request.body).token);
    response.json({ kind: link.kind, name: person.name, email: person.email, language: person.language });
  });

  router.post('/link/password', async (request, response) => {
    const input = parseInput(useInput, request.body);
    const { link, person } = await links.use(input.token, input.password);
    await record('passwordSet', person.id, { address: addressOf(request) });
    // Whoever was invited goes straight in; a new password has to be shown to be known.
    const isIn = link.kind === 'invitation' && (await pass(deps, request, response, person.id)) === 'in';
    response.json({ isIn });
  });

  router.post('/invitations', async (request, response) => {
    const asking = await mustBeSignedIn(deps, request, response);
    if (asking === null) return;
    const { commandId, personId } = parseInput(inviteInput, request.body);
    response.json({ kind: await links.invite(commandId, personId, asking.caller) });
  });

  return router;
}
