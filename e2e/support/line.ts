import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What lies between a browser and a server, and can fail: the address of the server as the browser types it. */
export interface Line {
  readonly url: string;
  /** Ends what is open and lets nothing new through. */
  readonly cut: () => void;
  /** Lets nothing through either way, without telling anybody: what a dead network looks like. */
  readonly fallSilent: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

export async function openLine(port: number): Promise<Line> {
  const sockets = new Set<Socket>();
  let state: 'whole' | 'cut' | 'silent' = 'whole';
  const pass = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.on('data', (bytes) => {
      if (state === 'whole') to.write(bytes);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const endAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((browser) => {
    if (state === 'cut') return browser.destroy();
    const far = connect(port, '127.0.0.1');
    pass(browser, far);
    pass(far, browser);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with a port.
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}`,
    cut() {
      state = 'cut';
      endAll();
    },
    fallSilent: () => void (state = 'silent'),
    mend() {
      // What was said into the silence is lost for good, so these connections are of no use any more.
      if (state === 'silent') endAll();
      state = 'whole';
    },
    close: () =>
      new Promise((resolve) => {
        endAll();
        server.close(() => resolve());
      }),
  };
}
