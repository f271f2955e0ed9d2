import type { ClaimLine } from '../../syntax/tree.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import type { Claim } from '../claim.ts';
import type { MarkedWords } from '../markedWords.ts';

/**
 * What to say of a claim that leaves its value to the text, where the text gives none. One that denies or takes back
 * another needs none; of one without any words `claim-without-mark` is told.
 */
export function missingValue(line: ClaimLine, claim: Claim, { texts }: MarkedWords): Phrase | undefined {
  if (claim.value !== undefined || line.badValue !== undefined) return undefined;
  if (claim.denies.length > 0 || claim.retracts.length > 0 || texts.length === 0) return undefined;
  return say`No figure can be read in the words marked [^${line.number}]. Write the value behind the quantity, or \`?\` if the text gives none.`;
}
