import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT, TaskFailure, sh } from './process.mjs';

const NEVER = new Set(['node_modules', 'dist', '.types', '.git', '.cache', 'data', 'coverage', 'test-results']);
const BUILT = [
  'apps/web/dist/index.html.br',
  ...['main', 'cli', 'serve'].map((entry) => `apps/server/dist/${entry}.js`),
];

/** Installs what the lockfile says, unless just that is installed. */
export async function install(tools, { isQuiet = false } = {}) {
  const kept = join(ROOT, 'node_modules', '.installed');
  const stamp = stampOf(
    filesUnder(ROOT, (path) => /(^|\/)(package\.json|pnpm-lock\.yaml|pnpm-workspace\.yaml)$/.test(path)),
    [tools.node],
  );
  if (read(kept) === stamp) return;
  const step = sh(tools, 'pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { isKept: isQuiet });
  await step.catch(
    explain('The packages could not be installed. Check the network and the registry of npm, then try again.'),
  );
  write(kept, stamp);
}

/** Builds the web files and the server, unless these sources are built already. */
export async function build(tools, { isQuiet = false } = {}) {
  const kept = join(ROOT, '.cache', 'built');
  const stamp = stampOf(filesUnder(ROOT, isBuiltFrom), [tools.node]);
  if (read(kept) === stamp && BUILT.every((path) => existsSync(join(ROOT, path)))) return;
  if (!isQuiet) console.log('Building.');
  const failed = explain('The build failed.');
  await Promise.all([
    sh(tools, 'pnpm', ['--filter', '@rumbo/web', 'run', 'build'], { isKept: true }).catch(failed),
    sh(tools, 'pnpm', ['--filter', '@rumbo/server', 'run', 'build'], { isKept: true }).catch(failed),
  ]);
  write(kept, stamp);
}

function isBuiltFrom(path) {
  if (/\.test\.tsx?$/.test(path)) return false;
  if (/^(packages|apps|seed)\//.test(path)) return !/\/(contract|testing)\//.test(path);
  return /^(pnpm-lock\.yaml|pnpm-workspace\.yaml|tsconfig\.base\.json)$/.test(path);
}

function explain(sentence) {
  return (error) => {
    if (error.output !== undefined) process.stderr.write(error.output);
    throw new TaskFailure(sentence, error.exitCode || 1);
  };
}

function filesUnder(folder, isWanted, found = []) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (NEVER.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) filesUnder(path, isWanted, found);
    else if (isWanted(relative(ROOT, path).replaceAll('\\', '/'))) found.push(path);
  }
  return found;
}

function stampOf(paths, more) {
  const hash = createHash('sha256').update(JSON.stringify([process.platform, process.arch, ...more]));
  for (const path of paths.sort())
    hash.update(relative(ROOT, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
