import { findBrowser } from './browser.mjs';
import { build } from './prepare.mjs';
import { TaskFailure, sh, stopOthers } from './process.mjs';
import { toolchainOn } from './toolchain.mjs';

/**
 * Types, lint and format first, since they fail fastest; then the tests beside the build; then the browser. Two things
 * run at a time, each shown whole when it ends. With arguments only the matching tests of vitest run.
 */
export async function runTests(tools, forwarded, env) {
  const started = Date.now();
  const options = { env };
  const tests = () =>
    step(
      'tests',
      sh(tools, 'vitest', ['run', '--config', 'vitest.workspace.ts', ...forwarded], { ...options, isKept: true }),
    );
  if (forwarded.length > 0) return tests();
  await together([
    step('types', sh(tools, 'tsc', ['-b'], { isKept: true })),
    step('format', sh(tools, 'oxfmt', ['--check', '.'], { isKept: true })).then(() =>
      step('lint', sh(tools, 'oxlint', ['--type-aware', '--deny-warnings'], { isKept: true })),
    ),
  ]);
  const browser = findBrowser(tools);
  await together([tests(), build(tools), browser]);
  await step(
    'browser tests',
    sh(tools, 'pnpm', ['--filter', '@rumbo/e2e', 'run', 'test'], { env: { ...env, RUMBO_BROWSER: await browser } }),
  );
  if (env.RUMBO_FULL === '1') await onOtherNodes();
  console.log(`All passed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The oldest versions of Node that `engines` lets pass, on all that runs in the process. */
const OTHER_NODES = ['22.22.2', '24.15.0'];
const IN_PROCESS = ['domain', 'words', 'store', 'operations', 'api', 'server', 'seed'].flatMap((name) => [
  '--project',
  name,
]);

async function onOtherNodes() {
  for (const version of OTHER_NODES) {
    const args = ['run', '--config', 'vitest.workspace.ts', ...IN_PROCESS];
    await step(`tests on Node ${version}`, sh(toolchainOn(version), 'vitest', args, { isKept: true }));
  }
}

async function step(name, running) {
  const since = Date.now();
  try {
    const { output } = await running;
    console.log(`✓ ${name} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
    if (name === 'tests') console.log(output);
  } catch (error) {
    if (error.output === undefined) throw error;
    console.log(`✗ ${name}\n${error.output}`);
    throw new TaskFailure(`${name} did not pass.`, 1);
  }
}

/** Waits for all; the first failure stops the others. */
async function together(steps) {
  try {
    await Promise.all(steps);
  } catch (error) {
    stopOthers();
    await Promise.allSettled(steps);
    throw error;
  }
}
