import { Refusal } from '@rumbo/domain';
import { parseInput } from '@rumbo/operations';
import { Router } from 'express';
import * as z from 'zod';
import { createBackOff } from './back-off.ts';
import { addressOf, enter, stampOf, type Doors } from './doors.ts';
import { typedLine } from './inputs.ts';

const codeInput = z.object({ code: typedLine(40) });

export interface CodeRoutes extends Doors {
  readonly clock: () => number;
}

/** /auth/code: the second step, for who has made the first one in this browser. */
export function createCodeRoutes(deps: CodeRoutes): Router {
  const { store, secondFactor, firstStep, record } = deps;
  const tried = createBackOff(deps.clock);
  const router = Router();
  router.post('/code', async (request, response) => {
    const { code } = parseInput(codeInput, request.body);
    const step = firstStep.read(request);
    if (step === null || step.stamp !== (await stampOf(store, step.personId)))
      throw new Refusal('forbidden', 'signInLate', {}, 'code');
    const { personId } = step;
    const waitMs = tried.waitFor(personId);
    if (waitMs > 0) throw new Refusal('busy', 'tooManyTries', { seconds: Math.ceil(waitMs / 1_000) });
    // Counted before it is looked at: many tries at once are as many as one after the other.
    tried.failed(personId);
    const person = await store.read((tx) => tx.people.byId(personId));
    const taken = person?.isActive === true ? await secondFactor.take(personId, code) : null;
    if (taken === null) {
      await record('codeRefused', personId, { address: addressOf(request) });
      throw new Refusal('forbidden', 'codeWrong', {}, 'code');
    }
    tried.succeeded(personId);
    if (taken === 'recovery') await record('recoveryCodeUsed', personId, { address: addressOf(request) });
    firstStep.take(response);
    await enter(deps, request, response, personId);
    response.status(204).end();
  });
  return router;
}
