import { defineConfig } from 'vitest/config';

/** Everything that needs no editor: unit, language, property and protocol tests. */
export default defineConfig({
  test: {
    include: ['test/{client,features,language,properties,protocol,support,syntaxes}/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    // Most files run in milliseconds: one process for all of them costs less than a fresh one each.
    isolate: false,
    pool: 'threads',
    // One for each core, where the default leaves one core idle.
    maxWorkers: '100%',
  },
});
