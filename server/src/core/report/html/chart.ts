import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { pictureOf } from '../../picture/picture.ts';
import { pointsOf } from '../../picture/points.ts';
import { isLive } from '../../rules/finding.ts';
import { dateName, quantityName } from '../names.ts';
import { fill } from '../wording.ts';
import { findingsOn, type Page } from './context.ts';
import { type Html, html, ours } from './html.ts';

/** One figure is told faster than drawn. */
const FEWEST = 2;
const WIDTH = 760;
const HEIGHT = 280;
/** Of a few marks. */
const FEW = 5;
const LOW = 200;
/** So many dates are told below. */
const DATES = 6;

/** The claims of a quantity over time, in order of time; nothing where there is too little to draw. */
export function chart(quantity: string, claims: readonly DossierClaim[], page: Page): Html {
  const { dossier, names, wording, strings } = page;
  const points = pointsOf(claims, undefined, dossier, names).map((point) =>
    findingsOn(page, point.claim).some(isLive) && point.stands !== 'withdrawn'
      ? { ...point, stands: 'conflicts' as const }
      : point,
  );
  if (points.length < FEWEST) return html``;
  const [first, last] = [points[0]!.claim, points.at(-1)!.claim];
  const alt = fill(wording.strings.card.picture, {
    quantity: quantityName(quantity, names),
    claims: wording.plural(wording.strings.card.claims, points.length),
    from: dateName(first, names) ?? '',
    to: dateName(last, names) ?? '',
  });
  const undrawn = claims.length - points.length;
  const caption =
    undrawn > 0 ? html`<figcaption>${wording.plural(strings.notDrawn, undrawn)}</figcaption>` : html``;
  const svg = pictureOf(points, {
    width: WIDTH,
    height: points.length < FEW ? LOW : HEIGHT,
    wording,
    dates: DATES,
  });
  return html`<figure class="chart"><div dir="ltr" role="img" aria-label="${alt}" tabindex="0">${ours(svg)}</div>${caption}</figure>
`;
}
