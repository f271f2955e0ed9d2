import type { Named, Registry } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { byCodeUnit, groupBy } from '../collections.ts';
import { claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { judgeNearest } from './candidates.ts';
import { atLeast } from './codes.ts';
import { type Edge, findingsAmong } from './edges.ts';
import type { Finding } from './finding.ts';
import { couldCompare, isWithdrawn } from './gate.ts';
import { conflictBetween } from './judged.ts';
import type { Judge, Neighbours } from './neighbours.ts';
import { byTime } from './positions.ts';
import { remembered } from './remembered.ts';
import { severityOf } from './severity.ts';

/**
 * Claims that would contradict each other if they were about one scope and place, and nobody has said whether they
 * are: it is given on one side only, or differs and is not declared. A hint, however loud the contradiction would be;
 * one finding per conflict, one position a scope and place.
 */
export function scopeGaps(dossier: Dossier, quantity: string): Finding[] {
  const { registry } = dossier;
  const severity = severityOf('scope-gap', registry);
  if (severity === 'off') return [];
  const measured = claimsOf(dossier, quantity).filter(
    (claim) => claim.extent !== undefined && !isWithdrawn(claim, dossier),
  );
  const before = nearBefore.of(registry, quantity);
  const now = new Map<string, Neighbours<Edge>>();
  const edges = [...groupBy(measured, ({ measure }) => [measure])]
    .filter(([, claims]) => hasGap(claims, registry))
    .flatMap(([measure, claims]) => {
      const { said, near } = judgeNearest(claims, registry.tolerances, gapIn(registry), before.get(measure));
      if (near !== undefined) now.set(measure, near);
      return said;
    });
  nearBefore.keep(registry, quantity, now);
  return findingsAmong(
    edges.map((edge) => ({ ...edge, code: 'scope-gap', severity })),
    () => [quantity],
    (claims) =>
      [...groupBy(claims, ({ group }) => [group])]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([, same]) => same.sort(byTime)),
  );
}

const nearBefore = remembered<Neighbours<Edge>>();

const gapIn =
  (registry: Registry): Judge<Edge> =>
  (a, b) => {
    if (a.group === b.group || !isGap(a, b, registry) || !couldCompare(a, b)) return undefined;
    const conflict = conflictBetween(a, b, registry);
    return conflict && atLeast(conflict.severity, 'warning') ? { a, b } : undefined;
  };

/** More settings than these are not compared with each other one by one before their claims are. */
const MANY_SETTINGS = 64;

function hasGap(claims: readonly DossierClaim[], registry: Registry): boolean {
  const settings = [...groupBy(claims, ({ group }) => [group]).values()].map(([first]) => first!);
  if (settings.length > MANY_SETTINGS) return true;
  return settings.some((a, i) => settings.slice(i + 1).some((b) => isGap(a, b, registry)));
}

/** How two scopes, or places, stand to each other. */
type Bearing = 'same' | 'within' | 'apart' | 'unknown';

/** Whether nothing but the missing declaration of a scope or place keeps two claims from being compared. */
function isGap(a: DossierClaim, b: DossierClaim, { scopes, places }: Registry): boolean {
  const bearings = [bearing(scopes, a.scope, b.scope), bearing(places, a.place, b.place)];
  return bearings.includes('unknown') && bearings.every((one) => one === 'unknown' || one === 'same');
}

function bearing(
  declared: ReadonlyMap<string, Named>,
  a: string | undefined,
  b: string | undefined,
): Bearing {
  if (a === b) return 'same';
  if (a === undefined || b === undefined) return 'unknown';
  if (liesWithin(declared, a, b) || liesWithin(declared, b, a)) return 'within';
  return declared.has(a) && declared.has(b) ? 'apart' : 'unknown';
}

function liesWithin(declared: ReadonlyMap<string, Named>, inner: string, outer: string): boolean {
  const seen = new Set<string>();
  for (
    let at = declared.get(inner)?.within;
    at !== undefined && !seen.has(at);
    at = declared.get(at)?.within
  ) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
}
