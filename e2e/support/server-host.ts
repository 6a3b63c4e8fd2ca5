/**
 * Runs servers one beside the other in this process, as its parent asks. A process that has served before answers at once,
 * where a new one spends two seconds of the machine on getting to know its own code.
 */
import { builtServer } from './built.ts';

export interface HostRequest {
  readonly id: number;
  readonly ask: { readonly start: Readonly<Record<string, string>> } | { readonly stop: number };
}

export type HostAnswer = { readonly id: number } & ({ readonly port: number } | { readonly error: string });

interface Running {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

// Its types are the server's own, which is not built for TypeScript.
const { serve } = (await import(builtServer('serve'))) as {
  readonly serve: (env: Readonly<Record<string, string>>) => Promise<Running>;
};
const running = new Map<number, Running>();

async function answer({ ask }: HostRequest): Promise<number> {
  if ('start' in ask) {
    const server = await serve(ask.start);
    running.set(server.port, server);
    return server.port;
  }
  const server = running.get(ask.stop);
  running.delete(ask.stop);
  await server?.stop();
  return ask.stop;
}

process.on('message', (request: HostRequest) => {
  const { id } = request;
  const say = (message: HostAnswer): void => void process.send?.(message);
  answer(request).then(
    (port) => say({ id, port }),
    (error: unknown) => say({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.on('disconnect', () => process.exit());
