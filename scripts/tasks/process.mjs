import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const IS_WINDOWS = process.platform === 'win32';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A task that cannot go on. The message says what to do; an empty one when the program that failed has said it. */
export class TaskFailure extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

const running = new Set();
let stopping = false;

/** Passes signals on to what runs, and stops it when whoever started this task goes away without a signal. */
export function stopWithParent() {
  for (const signal of SIGNALS) process.on(signal, () => stop(signal));
  const parent = process.ppid;
  const npm = npmAbove(parent);
  const watch = setInterval(() => {
    if (process.ppid === parent && (npm === null || isRunning(npm))) return;
    clearInterval(watch);
    stop('SIGTERM');
    setTimeout(() => process.exit(0), 10_000).unref();
  }, 500);
  watch.unref();
}

/** npm starts a task through a shell, which outlives a killed npm: then npm is the one to watch. Null without such a shell. */
function npmAbove(parent) {
  if (process.env.npm_lifecycle_event === undefined || IS_WINDOWS) return null;
  const asked = spawnSync('ps', ['-o', 'ppid=,command=', '-p', String(parent)], { encoding: 'utf8' });
  const [, pid, command] = /^\s*(\d+)\s+(.*)$/m.exec(asked.stdout ?? readProc(parent)) ?? [];
  return pid !== undefined && / -c .*scripts\/task\.mjs/.test(command) && pid !== '1' ? Number(pid) : null;
}

/** The same line where there is no ps, as in a small container. */
function readProc(pid) {
  try {
    const ppid = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1];
    return `${ppid} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`;
  } catch {
    return '';
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function stop(signal) {
  stopping = true;
  for (const child of running) child.kill(signal);
  if (running.size === 0) process.exit(0);
}

/** Kills what still runs beside a step that failed. */
export function stopOthers() {
  for (const child of running) child.kill('SIGTERM');
}

// What npm tells about this very run must not leak into the npx and pnpm inside it.
const NPM_OWN =
  /^npm_(lifecycle|package|command|execpath|node_execpath)|^NODE$|^npm_config_(local_prefix|prefix|global_prefix|noproxy|init_module)$/i;

export function cleanEnvironment(path = []) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !NPM_OWN.test(key)));
  const pathKey = Object.keys(env).find((key) => key.toLowerCase() === 'path') ?? 'PATH';
  return { ...env, [pathKey]: [...path, env[pathKey] ?? ''].join(delimiter) };
}

/** Runs one program to its end; on the terminal, or kept for later with `isKept`. Throws what the exit code says. */
export function sh(tools, program, args, { env = {}, isKept = false, isAllowedToFail = false } = {}) {
  const command = program === 'node' ? tools.node : program;
  const isShell = IS_WINDOWS && program !== 'node';
  return new Promise((resolve, reject) => {
    const child = spawn(isShell ? `"${command}"` : command, isShell ? args.map((arg) => `"${arg}"`) : args, {
      cwd: ROOT,
      env: { ...cleanEnvironment(tools.path), ...env },
      stdio: isKept ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: isShell,
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => reject(new TaskFailure(`${program} could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      running.delete(child);
      const exitCode = code ?? (signal === null ? 1 : 128 + 15);
      if (exitCode === 0 || isAllowedToFail) resolve({ exitCode, output });
      else if (stopping) reject(new TaskFailure('', exitCode));
      else reject(Object.assign(new TaskFailure('', exitCode), { output }));
    });
  });
}
