import type { Named, Registry } from '../../claims/dossier.ts';
import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { groupBy } from '../../collections.ts';
import { factor, isCounted } from '../../figure/units.ts';
import type { Dossier } from '../../index/dossierIndex.ts';
import type { Finding } from '../finding.ts';
import { severityOf } from '../severity.ts';
import { excesses } from './exceed.ts';
import { type Breach, breachFindings } from './pairs.ts';
import { measured } from './parts.ts';

/**
 * Figures for a scope or place above those for one that it is declared to lie within, whoever speaks. One with
 * none on either side, or apart, is no part of the other.
 */
export function narrowAboveWide(dossier: Dossier, quantity: string): Finding[] {
  const { registry } = dossier;
  if (severityOf('part-exceeds-whole', registry) === 'off' || !isNested(registry)) return [];
  const frames = groupBy(measured(dossier, quantity).filter(addsUp), (claim) => [frameOf(claim)]);
  if (frames.size < 2) return [];
  const breaches = [...frames.values()].flatMap((parts) =>
    framesAround(parts[0]!, registry).flatMap((frame) =>
      excesses(frames.get(frame) ?? [], parts, 1).map(
        ([whole, part]): Breach => ({ whole, part, relation: undefined }),
      ),
    ),
  );
  return breachFindings('part-exceeds-whole', breaches, dossier);
}

/** People, houses and acres of a town are among those of its province; the height of a wave or a share is not. */
const addsUp = ({ kind, extent, unit }: DossierClaim): boolean =>
  kind !== 'duration' &&
  extent?.dimension === 'amount' &&
  (unit === undefined || isCounted(unit) || ADDED.some((other) => factor(unit, other) !== undefined));

/** One unit each of what is measured and adds up. */
const ADDED = ['m2', 'kg', 'l'];

const isNested = ({ scopes, places }: Registry): boolean =>
  [...scopes.values(), ...places.values()].some(({ within }) => within !== undefined);

const frameOf = (claim: DossierClaim): string => frame(claim, claim.scope, claim.place);

const frame = ({ extent, claim }: DossierClaim, scope = '', place = ''): string =>
  [extent?.dimension, claim.forecast, scope, place].join('\n');

/** Whether a claim is about the same scope and place as another, or about narrower ones that lie within. */
export function liesWithin(
  inner: DossierClaim,
  outer: DossierClaim,
  registry: Registry,
): 'same' | 'narrower' | undefined {
  if (inner.scope === outer.scope && inner.place === outer.place) return 'same';
  const lies =
    around(inner.scope, registry.scopes).includes(outer.scope) &&
    around(inner.place, registry.places).includes(outer.place);
  return lies ? 'narrower' : undefined;
}

/** Wider than these a place does not get. */
const MOST_AROUND = 16;

function framesAround(claim: DossierClaim, registry: Registry): string[] {
  const scopes = around(claim.scope, registry.scopes);
  const places = around(claim.place, registry.places);
  const own = frameOf(claim);
  return scopes
    .flatMap((scope) => places.map((place) => frame(claim, scope, place)))
    .filter((other) => other !== own);
}

/** A scope or place and all that it lies within. */
function around(id: string | undefined, entries: ReadonlyMap<string, Named>): (string | undefined)[] {
  const found = [id];
  for (
    let next = id && entries.get(id)?.within;
    next && found.length < MOST_AROUND;
    next = entries.get(next)?.within
  ) {
    found.push(next);
  }
  return found;
}
