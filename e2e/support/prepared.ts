import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from '@playwright/test';
import { everybody, PASSWORD, people, type Who } from './people.ts';
import { startServer } from './server.ts';

/** Where the prepared data lies, for the workers, which are processes of their own. */
const FOLDER = 'RUMBO_E2E_PREPARED';

function folder(): string {
  const prepared = process.env[FOLDER];
  if (prepared === undefined) throw new Error('Nothing is prepared: run the tests with playwright test.');
  return prepared;
}

/** The demonstration as of TODAY, with everybody signed in once. Copied, never written. */
export const preparedData = () => join(folder(), 'data');

/** What a browser keeps of a sign-in in the prepared data. */
export const signedIn = (who: Who) => join(folder(), `${who}.json`);

/** Plays the demonstration into an empty folder through a server's own start, and signs everybody in. Answers the undoing. */
export async function prepare(): Promise<() => void> {
  const prepared = mkdtempSync(join(tmpdir(), 'rumbo-e2e-prepared-'));
  process.env[FOLDER] = prepared;
  const server = await startServer({ from: null });
  for (const who of everybody) {
    const browser = await request.newContext({ baseURL: server.url });
    const answer = await browser.post('/auth/sign-in', { data: { email: people[who].email, password: PASSWORD } });
    if (answer.status() !== 204) throw new Error(`${who} could not sign in: ${answer.status()} ${await answer.text()}`);
    await browser.storageState({ path: signedIn(who) });
    await browser.dispose();
  }
  await server.stop();
  mkdirSync(preparedData());
  cpSync(server.dataDir, preparedData(), { recursive: true });
  await server.remove();
  return () => rmSync(prepared, { recursive: true, force: true });
}
