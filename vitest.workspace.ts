import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const packages = ['domain', 'words', 'drawing', 'interchange', 'operations', 'api'];

/**
 * The vitest projects. Browser tests are Playwright's, in e2e. Files share what they import: to import it anew for each
 * took longer than the tests. What a test changes of the process it puts back itself. Nothing here measures time by a limit:
 * on a busy machine a test takes many times as long.
 */
export default defineConfig({
  test: {
    isolate: false,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      ...packages.map((name) => ({
        test: { name, root: `packages/${name}`, include: ['src/**/*.test.ts'], testTimeout: 60_000 },
      })),
      {
        test: {
          name: 'store',
          root: 'packages/store',
          include: ['src/**/*.test.ts', 'contract/**/*.test.ts'],
          globalSetup: ['contract/postgres-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'server',
          root: 'apps/server',
          include: ['src/**/*.test.ts'],
          globalSetup: ['src/testing/build-server.ts', '../../packages/store/contract/postgres-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'web', root: 'apps/web', include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000 } },
      { test: { name: 'seed', root: 'seed', include: ['src/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'conformance', root: 'conformance', include: ['src/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: { name: 'bench', root: 'bench', include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      { test: { name: 'architecture', root: 'architecture', include: ['**/*.test.ts'] } },
    ],
  },
});
