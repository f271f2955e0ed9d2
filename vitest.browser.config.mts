import { defineConfig } from 'vitest/config';

/** The driven browser: a real VS Code workbench, so one at a time and with time to start. */
export default defineConfig({
  test: {
    include: ['test/extension/browser/**/*.test.ts'],
    globalSetup: ['test/extension/browser/installHost.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
