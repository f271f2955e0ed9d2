import type { DossierClaim } from '../claims/dossierClaim.ts';
import { byCodeUnit } from '../collections.ts';
import { formatValue } from '../figure/parseValue.ts';
import type { Position } from './finding.ts';

/** By what claims are told apart: by what their words entail, by what they mean, or by the very way they are written. */
export type Reading = 'hard' | 'soft' | 'written';

/**
 * Claims sorted into positions: sets whose figures have a value in common, in the reading given. Sweeping from the
 * lowest figure up, each claim joins the position it still meets, so that the number of positions is the least
 * possible. Positions come in order of their figures, the claims of each in order of time.
 */
export function positionsOf(claims: readonly DossierClaim[], reading: Reading): Position[] {
  const positions: { claims: DossierClaim[]; reach: number; open: boolean; word: string }[] = [];
  const placed = claims.map((claim) => ({ claim, ...endsOf(claim, reading) }));
  for (const { claim, lo, hi, open, word } of placed.sort(byFigure)) {
    const last = positions.at(-1);
    const meets =
      last !== undefined && last.word === word && (lo < last.reach || (lo === last.reach && !last.open));
    if (!meets) positions.push({ claims: [claim], reach: hi, open, word });
    else {
      last.claims.push(claim);
      if (hi < last.reach) [last.reach, last.open] = [hi, open];
    }
  }
  return positions.map((position) => position.claims.sort(byTime));
}

/** Earlier as-of first; undated claims last. */
export const byTime = (a: DossierClaim, b: DossierClaim): number =>
  (a.window?.start ?? Infinity) - (b.window?.start ?? Infinity) || 0;

interface Ends {
  readonly lo: number;
  readonly hi: number;
  /** The upper end is not in it. */
  readonly open: boolean;
  /** Claims of different words never meet. */
  readonly word: string;
}

const byFigure = (a: Ends, b: Ends): number => a.lo - b.lo || byCodeUnit(a.word, b.word);

function endsOf({ extent, claim }: DossierClaim, reading: Reading): Ends {
  if (extent === undefined) return { lo: 0, hi: Infinity, open: false, word: '' };
  if (extent.dimension === 'state') return { lo: 0, hi: 0, open: false, word: extent.word };
  const { lo, hi, hiOpen } = reading === 'soft' ? extent.soft : extent.hard;
  return { lo, hi, open: hiOpen, word: reading === 'written' ? formatValue(claim.value!) : '' };
}
