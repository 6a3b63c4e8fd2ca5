import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { HostAnswer, HostRequest } from './server-host.ts';
import type { Server, ServerOptions } from './server.ts';
import { copyOf, settingsOf } from './server-settings.ts';

/** Servers that share one process. */
export interface HostedServers {
  readonly start: (options: ServerOptions) => Promise<Server>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (port: number) => void;
  readonly reject: (error: Error) => void;
}

export function openHost(): HostedServers {
  const host = fork(join(import.meta.dirname, 'server-host.ts'), { execArgv: [] });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  host.on('message', (answer: HostAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('port' in answer) asked?.resolve(answer.port);
    else asked?.reject(new Error(answer.error));
  });
  host.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The process of the servers ended with ${code}.`));
  });
  const tell = (ask: HostRequest['ask']): Promise<number> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      host.send({ id: last, ask } satisfies HostRequest);
    });
  return {
    async start(options) {
      const dataDir = copyOf(options.from);
      const port = await tell({ start: settingsOf(dataDir, options.port ?? 0, options) });
      return {
        port,
        url: `http://127.0.0.1:${port}`,
        dataDir,
        async remove() {
          await tell({ stop: port });
          rmSync(dataDir, { recursive: true, force: true });
        },
      };
    },
    close: () => host.disconnect(),
  };
}
