import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const SCREEN = { width: 1_440, height: 900 };
const PATIENCE_MS = 60_000;
const PAUSE_MS = 250;
/** After its window has come Calc still arranges it. */
const SETTLING_MS = 4_000;

/** Whoever uses Calc every month has told it once not to ask these. */
const SETTLED = {
  'org.openoffice.Office.Common/Save/Document': { WarnAlienFormat: 'false' },
  'org.openoffice.Office.Common/Misc': { ShowTipOfTheDay: 'false', FirstRun: 'false' },
  'org.openoffice.Setup/Product': { ooSetupLastVersion: '7.4', LastTimeGetInvolvedShown: '4000000000' },
} as const;

export interface Display {
  /** As programs are told it. */
  readonly name: string;
  readonly stop: () => Promise<void>;
}

/** A screen that nobody sees. */
export async function openDisplay(): Promise<Display> {
  const size = `${SCREEN.width}x${SCREEN.height}x24`;
  const server = spawn('Xvfb', ['-displayfd', '1', '-nolisten', 'tcp', '-screen', '0', size], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  // A pipe was asked for above; what comes is the number of the display.
  const [number] = (await once(server.stdout, 'data')) as [Buffer];
  return { name: `:${number.toString('utf8').trim()}`, stop: () => stop(server) };
}

/** Opens a workbook, the window over the whole screen and ready for the hand. */
export async function openCalc(
  display: string,
  profile: string,
  file: string,
): Promise<{ readonly stop: () => Promise<void> }> {
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings());
  const env = { ...process.env, DISPLAY: display, SAL_USE_VCLPLUGIN: 'gen', LC_ALL: 'C.UTF-8' };
  const args = [`-env:UserInstallation=file://${profile}`, '--norestore', '--nologo', '--calc', file];
  const program = spawn('soffice', args, { env, stdio: 'ignore', detached: true });
  const window = await windowOf(env);
  const turn = (...words: readonly string[]) => execFileSync('xdotool', words, { env });
  turn('windowmove', window, '0', '0', 'windowsize', window, String(SCREEN.width), String(SCREEN.height));
  turn('windowfocus', window);
  await wait(SETTLING_MS);
  return { stop: () => stop(program) };
}

async function windowOf(env: NodeJS.ProcessEnv): Promise<string> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    await wait(PAUSE_MS);
    try {
      const found = execFileSync('xdotool', ['search', '--onlyvisible', '--name', 'template'], { env, stdio: 'pipe' });
      return found.toString('utf8').split('\n')[0] ?? '';
    } catch {
      // It has no window yet.
    }
  }
  throw new Error('Calc has opened no window.');
}

/** With what it started itself: `soffice` is a script around the program. */
async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.pid === undefined) return;
  const ended = once(program, 'exit');
  process.kill(-program.pid, 'SIGTERM');
  await ended;
}

function settings(): string {
  const items = Object.entries(SETTLED).flatMap(([path, props]) =>
    Object.entries(props).map(
      ([name, value]) =>
        `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>
`;
}
