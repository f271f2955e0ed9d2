import type { DossierClaim } from '../claims/dossierClaim.ts';

/**
 * The keys under which claims meet that give one number in one statement, or by one speaker by name; none for most.
 * Only an exact count of two digits or more is telling enough for that, and without a statement only one that is not
 * round: many things are a hundred.
 */
export function sayingKeys(saying: DossierClaim): readonly string[] {
  const { claim, extent, speaker, voice } = saying;
  const { value, statement } = claim;
  if (value?.form !== 'number' || extent?.dimension !== 'amount') return NONE;
  const { size } = value.amount;
  if (value.hedge !== '' || size < 10 || !Number.isInteger(size)) return NONE;
  const said = statement === undefined ? NONE : [`stmt ${statement}\n${size}`];
  const isNamed = speaker !== undefined && voice === `speaker ${speaker}`;
  return isNamed && isNotRound(saying) ? [...said, `${voice}\n${size}`] : said;
}

const NONE: readonly string[] = [];

/** Whether a claim's figure is a number that nobody rounded: it ends in no zero, or has three other digits before them. */
export const isNotRound = ({ claim: { value } }: DossierClaim): boolean =>
  value?.form === 'number' && (value.amount.step < 10 || value.amount.size / value.amount.step >= 100);
