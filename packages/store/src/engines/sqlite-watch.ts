import type { Announcer } from './announcer.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

/** How often, in milliseconds, to look for commits of other processes. */
const INTERVAL = 1_000;

/** `data_version` of a connection moves when another one commits, and ours are all written by this one. */
export function lookForOthers({ client, newestSeq }: SqliteConnection, announcer: Announcer): NodeJS.Timeout {
  const version = () => client.pragma('data_version', { simple: true });
  let seen = version();
  const timer = setInterval(() => {
    // Inside our own write the newest seq is not committed yet, and nobody else can commit meanwhile.
    if (client.inTransaction) return;
    try {
      const now = version();
      if (now === seen) return;
      announcer.seen(newestSeq());
      seen = now;
    } catch {
      // A file that cannot be read now is told to whoever reads or writes next; here it is looked at again.
    }
  }, INTERVAL);
  return timer.unref();
}
