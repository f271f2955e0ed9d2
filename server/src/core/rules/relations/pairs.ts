import type { DossierClaim } from '../../claims/dossierClaim.ts';
import { groupBy } from '../../collections.ts';
import { byPlace, type Dossier } from '../../index/dossierIndex.ts';
import { reasonAmong } from '../acknowledged.ts';
import type { FindingCode } from '../codes.ts';
import { components } from '../edges.ts';
import type { Finding } from '../finding.ts';
import { byTime } from '../positions.ts';
import { severityOf } from '../severity.ts';

/** Two claims, usually on two quantities, that a dossier's own words set against each other. */
export interface Breach {
  /** The whole, or the first of two conditions: what the finding is filed under. */
  readonly whole: DossierClaim;
  readonly part: DossierClaim;
  /** The relation as written, where it is one that is broken. */
  readonly relation: string | undefined;
}

/** One finding for all breaches of one relation that claims join together; acknowledged ones apart. */
export function breachFindings(code: FindingCode, breaches: readonly Breach[], dossier: Dossier): Finding[] {
  const severity = severityOf(code, dossier.registry);
  if (severity === 'off' || breaches.length === 0) return [];
  const reasonOf = ({ whole, part }: Breach): string | undefined => reasonAmong(code, [whole, part]);
  const piles = groupBy(breaches, (breach) => [`${breach.relation ?? ''}\n${reasonOf(breach) ?? ''}`]);
  return [...piles.values()].flatMap(joined).map((pile) => {
    const [wholes, parts] = [setOf(pile, 'whole'), setOf(pile, 'part')];
    const { relation } = pile[0]!;
    return {
      code,
      severity,
      quantities: [...new Set([...wholes, ...parts].map(({ quantity }) => quantity))],
      positions: [wholes, parts],
      opposed: nearestOpposed(pile),
      acknowledged: reasonOf(pile[0]!),
      ...(relation !== undefined && { relation }),
    };
  });
}

const setOf = (pile: readonly Breach[], side: 'whole' | 'part'): DossierClaim[] =>
  [...new Set(pile.map((breach) => breach[side]))].sort(byPlace).sort(byTime);

/** A claim that is a whole to one and a part to another would stand on both sides of one finding, so such breaches are told apart. */
function joined(breaches: readonly Breach[]): Breach[][] {
  const wholes = new Set(breaches.map(({ whole }) => whole));
  const apart = breaches.some(({ part }) => wholes.has(part));
  const piles = apart ? [...groupBy(breaches, ({ whole }) => [whole]).values()] : [[...breaches]];
  return piles.flatMap((pile) =>
    components(pile.map((breach) => ({ a: breach.whole, b: breach.part, breach }))).map((edges) =>
      edges.map(({ breach }) => breach),
    ),
  );
}

/** For each claim the one against it that is nearest in time. */
function nearestOpposed(pile: readonly Breach[]): ReadonlyMap<DossierClaim, DossierClaim> {
  const nearest = new Map<DossierClaim, DossierClaim>();
  const offer = (claim: DossierClaim, other: DossierClaim): void => {
    const before = nearest.get(claim);
    const nearer = before === undefined ? -1 : apartInTime(claim, other) - apartInTime(claim, before);
    if (nearer < 0 || (nearer === 0 && byPlace(other, before!) < 0)) nearest.set(claim, other);
  };
  for (const { whole, part } of pile) {
    offer(whole, part);
    offer(part, whole);
  }
  return nearest;
}

/** Those of one article come first, those without a date last. */
const apartInTime = (a: DossierClaim, b: DossierClaim): number => {
  if (a.file === b.file) return -1;
  if (a.window === undefined || b.window === undefined) return Number.MAX_VALUE;
  return a.window.start === b.window.start ? 0 : Math.abs(a.window.start - b.window.start);
};
