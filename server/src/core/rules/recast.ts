import type { DossierClaim } from '../claims/dossierClaim.ts';
import { byCodeUnit, groupBy } from '../collections.ts';
import { overlap } from '../figure/window.ts';
import { byPlace, claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { isNotRound, sayingKeys } from '../index/sayings.ts';
import { findingsAmong, type JudgedEdge } from './edges.ts';
import type { Finding } from './finding.ts';
import { isWithdrawn } from './gate.ts';
import { byTime } from './positions.ts';
import { areRelated } from './related.ts';
import { severityOf } from './severity.ts';

/**
 * One number of one saying that stands for two things: the ministry's 55 are poisoned in one paper and killed in the
 * other. Each outlet gives only one of the two; who gives both shows that the speaker said both, and that there is
 * nothing to it. Within one article it takes one statement by name, and is an error. Filed under the quantity whose
 * id comes first.
 */
export function recasts(dossier: Dossier, quantity: string): Finding[] {
  const usual = severityOf('recast', dossier.registry);
  if (usual === 'off') return [];
  const inside = dossier.registry.severities.has('recast') ? usual : 'error';
  const edges: JudgedEdge[] = [];
  for (const said of sharedSayings(dossier, quantity)) {
    const byQuantity = groupBy(
      said.filter((claim) => !isWithdrawn(claim, dossier)).sort(byPlace),
      (claim) => [claim.quantity],
    );
    // What so many things have in common tells nothing of any two.
    if (byQuantity.size > MOST_QUANTITIES) continue;
    const own = byQuantity.get(quantity) ?? [];
    for (const [other, theirs] of byQuantity) {
      if (byCodeUnit(other, quantity) <= 0 || areRelated(dossier.registry, quantity, other)) continue;
      for (const { a, b, isInside } of pairsOf(own, theirs)) {
        edges.push({ a, b, code: 'recast', severity: isInside ? inside : usual });
      }
    }
  }
  return findingsAmong(
    edges,
    (claims) => [
      quantity,
      ...new Set(claims.map((claim) => claim.quantity).filter((one) => one !== quantity)),
    ],
    (claims) =>
      [...groupBy(claims, (claim) => [claim.quantity])]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([, same]) => same.sort(byTime)),
  );
}

/** The claims of each saying that gives one number for this quantity and others. */
function sharedSayings(dossier: Dossier, quantity: string): Iterable<readonly DossierClaim[]> {
  const shared = new Set<readonly DossierClaim[]>();
  for (const claim of claimsOf(dossier, quantity)) {
    for (const key of sayingKeys(claim)) {
      const said = dossier.bySaying.get(key);
      if (said?.some((other) => other.quantity !== quantity)) shared.add(said);
    }
  }
  return shared;
}

const MOST_QUANTITIES = 8;

interface Pair {
  readonly a: DossierClaim;
  readonly b: DossierClaim;
  /** Both in one article. */
  readonly isInside: boolean;
}

/** Each claim is set against so many of the other quantity at most. */
const MOST = 16;

/** The claims on one quantity beside those on the other that give its number in the same saying. */
function pairsOf(ours: readonly DossierClaim[], theirs: readonly DossierClaim[]): Pair[] {
  const [here, there] = [new Set(ours.map(outletOf)), new Set(theirs.map(outletOf))];
  const both = [...here].filter((outlet) => there.has(outlet));
  if (both.length > 1) return [];
  const isInside = both.length === 1;
  return ours.flatMap((a) =>
    theirs
      .filter((b) => isOneSaying(a, b, isInside) && couldBeOne(a, b))
      .slice(0, MOST)
      .map((b) => ({ a, b, isInside })),
  );
}

const outletOf = ({ outlet, file }: DossierClaim): string => outlet ?? `\n${file}`;

/**
 * In one article one statement, and no round number: a hundred here and a hundred there are chance. Between two one
 * statement, or one speaker and one time.
 */
function isOneSaying(a: DossierClaim, b: DossierClaim, inside: boolean): boolean {
  if (numberOf(a) !== numberOf(b)) return false;
  const [x, y] = [a.claim.statement, b.claim.statement];
  if (inside) return a.file === b.file && x !== undefined && x === y && isNotRound(a);
  if (x !== undefined && y !== undefined) return x === y;
  // All who were aboard may have been saved: what is settled from the start has its number in common with much.
  return (
    a.voice === b.voice &&
    isNotRound(a) &&
    (a.kind === 'fact') === (b.kind === 'fact') &&
    a.window !== undefined &&
    b.window !== undefined &&
    overlap(a.window, b.window)
  );
}

const numberOf = ({ claim: { value } }: DossierClaim): number | undefined =>
  value?.form === 'number' ? value.amount.size : undefined;

/** Lorries are not people, a fear is no count, and the east is not the west. */
const couldBeOne = (a: DossierClaim, b: DossierClaim): boolean =>
  isOneOrNone(a.unit, b.unit) &&
  isOneOrNone(a.scope, b.scope) &&
  isOneOrNone(a.place, b.place) &&
  a.claim.forecast === b.claim.forecast;

const isOneOrNone = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b;
