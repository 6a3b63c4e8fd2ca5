// The one door of the repository: `npm start`, `npm test` and the other tasks. Plain JavaScript without dependencies,
// because it runs before anything is installed, on any Node from 18 on.
import { findBrowser } from './tasks/browser.mjs';
import { ROOT, TaskFailure, sh, stopOthers, stopWithParent } from './tasks/process.mjs';
import { build, install } from './tasks/prepare.mjs';
import { runTests } from './tasks/test.mjs';
import { toolchain } from './tasks/toolchain.mjs';

const [name = 'start', ...forwarded] = process.argv.slice(2);

const tasks = {
  /** Installs, builds what changed, serves. */
  async start(tools) {
    await install(tools);
    await build(tools);
    await serve(tools);
  },
  async test(tools) {
    await install(tools);
    await runTests(tools, forwarded, {});
  },
  /** The same with the long series: more crashes, PostgreSQL, more generated cases. */
  async 'test:full'(tools) {
    await install(tools);
    await runTests(tools, forwarded, { RUMBO_FULL: '1' });
  },
  /** The web files by Vite with replacement while they are edited, the server restarted when its sources change. */
  async dev(tools) {
    await install(tools);
    await Promise.race([
      sh(tools, 'node', ['--watch', 'apps/server/src/main.ts', ...forwarded], { env: { RUMBO_STOP_WITH_PARENT: '1' } }),
      sh(tools, 'pnpm', ['--filter', '@rumbo/web', 'run', 'dev']),
    ]);
  },
  async bench(tools) {
    await install(tools);
    await build(tools);
    const browser = await findBrowser(tools);
    await sh(tools, 'node', ['bench/src/main.ts', ...forwarded], { env: { RUMBO_BROWSER: browser } });
  },
  /** Counts what it takes to enter the same values here and in LibreOffice Calc. */
  async race(tools) {
    await install(tools);
    await build(tools);
    const browser = await findBrowser(tools);
    await sh(tools, 'node', ['bench/src/race/main.ts', ...forwarded], { env: { RUMBO_BROWSER: browser } });
  },
  async conformance(tools) {
    await install(tools);
    await sh(tools, 'node', ['conformance/src/main.ts', ...forwarded]);
  },
  /** Has LibreOffice Calc compute a quarter of the demonstration anew; the tests hold the product against it. */
  async 'oracle:calc'(tools) {
    await install(tools);
    await sh(tools, 'node', ['conformance/src/oracle/main.ts', ...forwarded]);
  },
  /** The command line of the product: create-admin, backup, restore, check. */
  async rumbo(tools) {
    await install(tools, { isQuiet: true });
    await build(tools, { isQuiet: true });
    await sh(tools, 'node', ['apps/server/dist/cli.js', ...forwarded]);
  },
  async screens(tools) {
    await install(tools);
    await build(tools);
    const browser = await findBrowser(tools);
    await sh(tools, 'pnpm', ['--filter', '@rumbo/e2e', 'run', 'screens', ...forwarded], {
      env: { RUMBO_BROWSER: browser },
    });
  },
  /** Prints what to evaluate to have the same Node and pnpm at hand: `eval "$(npm run --silent shell)"`. */
  async shell(tools) {
    await install(tools, { isQuiet: true });
    process.stdout.write(`export PATH=${JSON.stringify(`${tools.path.join(':')}:`)}"$PATH"\n`);
  },
};

/** The server is a direct child, so that signals reach it and nothing is left behind. */
async function serve(tools) {
  await sh(tools, 'node', ['apps/server/dist/main.js', ...forwarded], { env: { RUMBO_STOP_WITH_PARENT: '1' } });
}

const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
if (task === undefined) {
  console.error(`There is no task ${name}. These exist: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}

stopWithParent();
process.chdir(ROOT);
try {
  await task(await toolchain({ isQuiet: name === 'shell' || name === 'rumbo' }));
  process.exit(0);
} catch (error) {
  stopOthers();
  if (!(error instanceof TaskFailure)) throw error;
  if (error.message !== '') console.error(error.message);
  process.exit(error.exitCode);
}
