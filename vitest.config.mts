import { defineConfig } from 'vitest/config';

const at = (...folders: readonly string[]): string[] =>
  folders.map((folder) => `test/${folder}/**/*.test.ts`);

/** Everything that needs no editor. */
export default defineConfig({
  test: {
    setupFiles: ['test/support/seed.ts'],
    // Most files run in milliseconds: one process for all of them costs less than a fresh one each.
    isolate: false,
    pool: 'threads',
    // One for each core, where the default leaves one core idle.
    maxWorkers: '100%',
    projects: [
      // What is run after every change, and so has to take less than ten seconds.
      { extends: true, test: { name: 'unit', include: at('client', 'features', 'language', 'syntaxes') } },
      // What tries many cases, large ones, or a whole program.
      {
        extends: true,
        test: { name: 'thorough', include: at('cli', 'limits', 'properties', 'protocol', 'support') },
      },
    ],
  },
});
