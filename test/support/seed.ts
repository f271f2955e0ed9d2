import fc from 'fast-check';
import { loadWords } from '../../server/src/core/report/strings/tables.ts';

/**
 * The same cases in every run, so that a red test is about the change at hand. `HASILA_SEED=N` looks at others, which
 * is worth doing after a change to what a property guards.
 */
fc.configureGlobal({ seed: Number(process.env.HASILA_SEED ?? 20220120) });

await loadWords(['ar']);
