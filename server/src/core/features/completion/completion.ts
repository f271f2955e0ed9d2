import { claimLineCompletion } from './claimLine.ts';
import { headerCompletion } from './header.ts';
import type { InClaimFile } from './place.ts';
import type { Completion } from './proposal.ts';

/**
 * What could be written at a place of a claim file: on its claim and default lines, and in its header. `undefined`
 * in article text. `trigger` is the character that was typed, where it is for that only that anyone asks.
 */
export const claimFileCompletion = (at: InClaimFile, trigger?: string): Completion | undefined =>
  headerCompletion(at, trigger) ?? claimLineCompletion(at, trigger);
