import { prepare } from './prepared.ts';

/** Once for all workers. What it answers, Playwright calls at the end. */
export default function globalSetUp(): Promise<() => void> {
  return prepare();
}
