import { request } from '@playwright/test';
import { everybody } from './people.ts';
import { preparedData, signedIn } from './prepared.ts';
import type { Server, ServerOptions } from './server.ts';

export type Language = 'es' | 'en';

/** The demonstration as everybody reads it in one language: language belongs to the person. */
export async function startServerIn(
  language: Language,
  start: (options: ServerOptions) => Promise<Server>,
): Promise<Server> {
  const server = await start({ from: preparedData() });
  const { url } = server;
  for (const who of everybody) {
    const person = await request.newContext({
      baseURL: url,
      storageState: signedIn(who),
      extraHTTPHeaders: { origin: url },
    });
    const answer = await person.post('/trpc/preferences.set', { data: { commandId: crypto.randomUUID(), language } });
    if (!answer.ok()) throw new Error(`${who} could not choose a language: ${await answer.text()}`);
    await person.dispose();
  }
  return server;
}
