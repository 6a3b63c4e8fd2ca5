import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/chromium.ts';

/** Two at a time, each with servers of its own. A test that fails is not tried again: what fails sometimes is broken. */
export default defineConfig({
  testDir: 'flows',
  testMatch: '*.spec.ts',
  globalSetup: './support/global-set-up.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  // A browser on two busy cores is several times slower than on quiet ones; nothing here measures time by these.
  timeout: 150_000,
  expect: { timeout: 25_000 },
  use: {
    launchOptions: launchOptions(),
    // To keep a trace of every step takes longer than the steps; a failure leaves the page as text beside its message.
    trace: process.env['RUMBO_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'off',
    video: 'off',
  },
});
