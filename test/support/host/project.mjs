// @ts-check
import { fileURLToPath } from 'node:url';

/** This checkout's root: the extension under development. Absolute, with a separator at its end. */
export const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
