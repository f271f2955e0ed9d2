import type { Quantity, Registry } from '../../claims/dossier.ts';
import { quantityName } from '../../report/names.ts';
import { fill } from '../../report/wording.ts';
import { type Opposition, type Settlement, titlesOf } from './opposition.ts';

/** More of them nobody reads in a menu. */
const MOST = 5;

/** The claim is of another quantity, one that is much like the one it is filed under. */
export function otherQuantity(opposition: Opposition): Settlement[] {
  const { claim, other, names } = opposition;
  const {
    file,
    claim: { number },
  } = claim;
  const similar = similarTo(claim.quantity, names.registry).map(({ id }) => id);
  return [...new Set(other.quantity === claim.quantity ? similar : [other.quantity, ...similar])]
    .slice(0, MOST)
    .map((id) => ({
      title: fill(titlesOf(opposition).otherQuantity, { id, label: quantityName(id, names) }),
      changes: [{ file, number, change: { field: 'quantity', id } }],
    }));
}

/** Declared quantities of the same kind and unit that share the first step of the id: parts first, then the closest ids. */
function similarTo(id: string, { quantities }: Registry): Quantity[] {
  const own = quantities.get(id);
  const steps = id.split('.');
  const closeness = (other: Quantity): number =>
    own?.parts.includes(other.id) ? Infinity : sharedSteps(steps, other.id.split('.'));
  return [...quantities.values()]
    .filter((other) => other.id !== id && other.kind === own?.kind && other.unit === own?.unit)
    .map((other) => ({ other, near: closeness(other) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => (a.near === b.near ? 0 : b.near - a.near))
    .map(({ other }) => other);
}

function sharedSteps(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}
