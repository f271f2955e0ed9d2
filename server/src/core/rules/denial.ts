import type { DossierClaim } from '../claims/dossierClaim.ts';
import { before } from '../figure/window.ts';
import { keysReaching, targetKeys } from '../index/targets.ts';

/** What an express denial is found to be. */
export type Denial = 'denied' | 'retraction' | 'state-reversal';

/** Whether one of two claims expressly denies the other. */
export const denies = (a: DossierClaim, b: DossierClaim): boolean => rejects(a, b) || rejects(b, a);

/** How a denial between two claims counts. */
export const denialCode = (a: DossierClaim, b: DossierClaim): Denial =>
  rejects(a, b) ? codeOfDenial(b, a) : codeOfDenial(a, b);

const rejects = (a: DossierClaim, b: DossierClaim): boolean =>
  a.claim.denies.length > 0 &&
  keysReaching(b).some((key) => targetKeys(a.file, a.claim.denies).includes(key));

/** How it counts that `by` denies what was said. */
export function codeOfDenial(said: DossierClaim, by: DossierClaim): Denial {
  const isOwn =
    (said.voice !== undefined && said.voice === by.voice) ||
    (said.root !== undefined && said.root === by.root && isFirstHand(said) && isFirstHand(by));
  if (!isOwn) return 'denied';
  const isLater = said.window !== undefined && by.window !== undefined && before(said.window, by.window);
  if (said.extent?.dimension === 'state' && isLater) return 'state-reversal';
  return said.voice === by.voice && !isOneOutlet(said, by) ? 'denied' : 'retraction';
}

/** Who cites a party puts words into its mouth, which it may deny without going back on anything. */
const isFirstHand = ({ claim }: DossierClaim): boolean => claim.citing.length === 0;

/** Whether one outlet published both. */
export const isOneOutlet = (a: DossierClaim, b: DossierClaim): boolean =>
  a.file === b.file || (a.outlet !== undefined && a.outlet === b.outlet);
