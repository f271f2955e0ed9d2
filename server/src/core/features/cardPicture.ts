import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { dataUri, pictureOf } from '../picture/picture.ts';
import { pointsOf } from '../picture/points.ts';
import { image, type Markdown } from '../report/markdown.ts';
import { dateName, type Names, quantityName, wordingOf } from '../report/names.ts';
import { fill } from '../report/wording.ts';
import { chronological } from './nearest.ts';

/** Two figures are told faster than drawn. */
const FEWEST = 3;
const WIDTH = 440;
const HEIGHT = 160;

/**
 * The claims of a card as a small picture, with the one it is about ringed. None where there is too little to draw:
 * fewer than three dated figures on one scale. The table beside it says the same in words.
 */
export function cardPicture(
  claims: readonly DossierClaim[],
  self: DossierClaim | undefined,
  dossier: Dossier,
  names: Names,
): Markdown[] {
  const wording = wordingOf(names);
  const points = pointsOf(chronological(claims), self, dossier, names);
  if (points.length < FEWEST) return [];
  const [first, last] = [points[0]!.claim, points.at(-1)!.claim];
  const alt = fill(wording.strings.card.picture, {
    quantity: quantityName(first.quantity, names),
    claims: wording.plural(wording.strings.card.claims, points.length),
    from: dateName(first, names) ?? '',
    to: dateName(last, names) ?? '',
  });
  return [image(alt, dataUri(pictureOf(points, { width: WIDTH, height: HEIGHT, wording })), WIDTH, HEIGHT)];
}
