import type { DossierClaim } from '../claims/dossierClaim.ts';
import { hashOf, memoized } from '../collections.ts';

/** A number, for there are as many as claims. Two sayings may have one key, if hardly ever: see `isOneSaying`. */
export type SayingKey = number;

/**
 * The keys under which claims meet that give one number in one statement, or by one speaker by name; none for most.
 * Only an exact count of two digits or more is telling enough for that, and without a statement only one that is not
 * round: many things are a hundred.
 */
export function sayingKeys(saying: DossierClaim): readonly SayingKey[] {
  const { claim, extent, speaker, voice } = saying;
  const { value, statement } = claim;
  if (value?.form !== 'number' || extent?.dimension !== 'amount') return NONE;
  const { size } = value.amount;
  if (value.hedge !== '' || size < 10 || !Number.isInteger(size)) return NONE;
  const said = statement === undefined ? NONE : [keyOf(`stmt ${statement}`, size)];
  if (speaker === undefined || !voice?.startsWith('speaker ') || !isNotRound(saying)) return said;
  return [...said, keyOf(voice, size)];
}

const NONE: readonly SayingKey[] = [];

const hashed = memoized(hashOf);
const keyOf = (saying: string, size: number): SayingKey =>
  (Math.imul(hashed(saying) ^ size, 0x01000193) ^ Math.floor(size / 2 ** 32)) & 0x3fffffff;

/** Whether a claim's figure is a number that nobody rounded: it ends in no zero, or has three other digits before them. */
export const isNotRound = ({ claim: { value } }: DossierClaim): boolean =>
  value?.form === 'number' && (value.amount.step < 10 || value.amount.size / value.amount.step >= 100);
