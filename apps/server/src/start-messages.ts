import type { Words } from '@rumbo/words';
import type { Config } from './config.ts';
import type { RunningServer } from './start.ts';

/** What a start says: where to go, and how to get in. */
export function startMessages(server: RunningServer, config: Config, words: Words['commandLine']): string[] {
  const { demonstration, setUpCode, seeded, hasWebFiles } = server;
  const lines = [words.listening(addressOf(config, server.port))];
  if (seeded !== null) lines.push(words.seeded(seeded));
  if (!hasWebFiles) lines.push(words.webFilesMissing);
  if (setUpCode !== null) lines.push(words.setUpCode(setUpCode));
  const [first] = demonstration.people;
  if (first !== undefined) {
    lines.push(
      words.demonstrationPeople,
      ...onePerRole(demonstration.people).map(({ email, role }) => `  ${email}  (${role})`),
    );
    lines.push(words.demonstrationPassword(first.password));
  }
  if (demonstration.newPassword !== null) {
    lines.push(
      words.demonstrationPassword(demonstration.newPassword),
      words.demonstrationPasswordKept(demonstration.keptIn ?? ''),
    );
  }
  return lines;
}

function onePerRole<P extends { readonly role: string }>(people: readonly P[]): readonly P[] {
  return people.filter(({ role }, at) => people.findIndex((other) => other.role === role) === at);
}

/** The address to type: the one that was set, else this machine's. */
export function addressOf({ host, baseUrl }: Pick<Config, 'host' | 'baseUrl'>, port: number): string {
  if (baseUrl !== null) return baseUrl;
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const name = isEverywhere ? 'localhost' : host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
