import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { relativePath, resolvePath } from '../../index/targets.ts';
import { fill } from '../../report/wording.ts';
import type { Target } from '../../syntax/tree.ts';
import { type Opposition, otherInWords, type Settlement, titlesOf } from './opposition.ts';

/**
 * One claim replaces the other: the later the earlier; of two for one time the one in front of the user the other.
 */
export function retract(opposition: Opposition): Settlement[] {
  const { claim, other } = opposition;
  const isReplaced =
    claim.window !== undefined && other.window !== undefined && other.window.start > claim.window.start;
  const [later, earlier] = isReplaced ? [other, claim] : [claim, other];
  const target = targetOf(later, earlier);
  if (target === undefined) return [];
  const titles = titlesOf(opposition);
  const title = fill(isReplaced ? titles.isReplaced : titles.replaces, { other: otherInWords(opposition) });
  const {
    file,
    claim: { number },
  } = later;
  return [{ title, changes: [{ file, number, change: { field: 'retracts', target } }] }];
}

/** How a claim is pointed at from another; `undefined` where no path leads there that a claim line can hold. */
function targetOf(from: DossierClaim, to: DossierClaim): Target | undefined {
  const { number } = to.claim;
  if (from.file === to.file) return { kind: 'claim', number };
  const path = relativePath(from.file, to.file);
  return path === undefined || path.includes('#') || resolvePath(from.file, path) !== to.file
    ? undefined
    : { kind: 'file', path, number };
}
