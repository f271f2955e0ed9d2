import type { Registry } from '../../claims/dossier.ts';
import type { Dossier } from '../../index/dossierIndex.ts';
import { nearest } from '../../text/nearest.ts';

/** More are no choice but a search. */
const MOST = 5;

/**
 * The quantities that may be the same as one under another name, the likeliest first, at most five: their names have
 * words in common or are nearly spelt alike, and nothing that is declared of them is against it. Ids are canonical.
 */
export function similarQuantities(id: string, { registry, byQuantity }: Dossier): string[] {
  const words = wordsIn(id);
  const likeness = (other: string): number => {
    const others = wordsIn(other);
    const common = [...others].filter((word) => words.has(word)).length;
    const spelt = nearest(id, [other]) === undefined ? 0 : 1;
    return spelt + common / (words.size + others.size - common);
  };
  return [...new Set([...registry.quantities.keys(), ...byQuantity.keys()])]
    .filter((other) => other !== id && mayBeOne(id, other, registry))
    .map((other) => ({ other, likeness: likeness(other) }))
    .filter(({ likeness: like }) => like > THRESHOLD)
    .sort((a, b) => b.likeness - a.likeness || (a.other < b.other ? -1 : 1))
    .slice(0, MOST)
    .map(({ other }) => other);
}

/** One word of three or four in common says little: `killed.total` and `wounded.total`. */
const THRESHOLD = 0.34;

const wordsIn = (id: string): ReadonlySet<string> =>
  new Set(
    id
      .toLowerCase()
      .split(/[._-]+/)
      .filter((word) => word !== ''),
  );

function mayBeOne(a: string, b: string, { quantities }: Registry): boolean {
  const [one, other] = [quantities.get(a), quantities.get(b)];
  if (one === undefined || other === undefined) return true;
  return (
    one.kind === other.kind &&
    (one.unit === undefined || other.unit === undefined || one.unit === other.unit) &&
    !one.parts.includes(b) &&
    !other.parts.includes(a)
  );
}
