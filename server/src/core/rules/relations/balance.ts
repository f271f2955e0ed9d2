import type { DossierClaim } from '../../claims/dossierClaim.ts';
import type { Side, Term } from '../../claims/relations/relation.ts';
import { tidy } from '../../figure/hedge.ts';
import { add, apart, below, closed, hull, type Interval, scale } from '../../figure/interval.ts';
import type { Dossier } from '../../index/dossierIndex.ts';
import { isHoursApart } from '../growth.ts';
import { changesByTheHour, figureBeside, isHoursLater, voiceOf } from './comparable.ts';
import { type Constraint, constraintsOf } from './constraints.ts';
import { type Tellings, tellingsOf } from './tellings.ts';

/** A sum that must hold, with the claims that speak to it. */
export interface Balance {
  readonly constraint: Constraint;
  /** The claim whose voice and time it is for; the first of the whole, where that has quantities. */
  readonly anchor: DossierClaim;
  /** The claims on each term that has any, the anchor's first, then the rest of the whole, then the parts. */
  readonly terms: readonly (readonly DossierClaim[])[];
  /** How many terms of the parts there are claims on. */
  readonly partsGiven: number;
  /** `open`: something is unknown that may make up the difference. */
  readonly outcome: 'holds' | 'open' | 'fails';
}

/** Quantities that nobody has given are looked for in what they are made of, so many in all and so deep. */
const MOST_DERIVED = 24;
const DEEPEST = 4;

interface Known {
  readonly interval: Interval;
  readonly claims: readonly DossierClaim[];
  /** Of an earlier day, so that it may be more by now. */
  readonly earlier: boolean;
}

/** The sums of a quantity as far as claims speak to them, one for each claim on it. */
export function* balancesOf(
  dossier: Dossier,
  quantity: string,
  claims: readonly DossierClaim[],
): Iterable<Balance> {
  const constraints = constraintsOf(dossier.registry);
  const sums = constraints.sums.get(quantity) ?? [];
  if (sums.length === 0) return;
  const tellings = new Map<string, Tellings>();
  const told = (id: string): Tellings => {
    const before = tellings.get(id);
    if (before !== undefined) return before;
    const fresh = tellingsOf(id, dossier);
    tellings.set(id, fresh);
    return fresh;
  };
  for (const anchor of claims) {
    // A sum that the text itself gives says what belongs to it.
    if (anchor.claim.sum.length > 0) continue;
    for (const constraint of sums) {
      if (!constraint.across && voiceOf(anchor) === undefined) continue;
      const balance = balanceAt(anchor, constraint, told, constraints.made);
      if (balance !== undefined) yield balance;
    }
  }
}

function balanceAt(
  anchor: DossierClaim,
  constraint: Constraint,
  told: (id: string) => Tellings,
  made: ReadonlyMap<string, readonly Constraint[]>,
): Balance | undefined {
  const { across } = constraint;
  let budget = MOST_DERIVED;
  const find = ({ quantity, factor }: Term, used: readonly Constraint[]): Known | undefined => {
    const converted = isConverting(used.at(-1)!);
    const own = told(quantity).beside(anchor, across, converted);
    if (own.length > 0) return known(own, factor, false);
    const derived = used.length <= DEEPEST && budget-- > 0 ? derive(quantity, used) : undefined;
    if (derived !== undefined) return { ...derived, interval: scale(derived.interval, factor) };
    const toll = told(quantity).lastBefore(anchor, converted);
    return toll && known([toll], factor, true);
  };
  const known = (claims: readonly DossierClaim[], factor: number, earlier: boolean): Known => ({
    interval: claims.map((claim) => figureBeside(claim, anchor, factor)!).reduce(hull),
    claims,
    earlier,
  });
  /** What a quantity comes to by what it is made of. */
  const derive = (quantity: string, used: readonly Constraint[]): Known | undefined => {
    for (const one of made.get(quantity) ?? []) {
      if (used.includes(one) || (one.across && !across)) continue;
      const parts = one.parts.terms.map((term) => find(term, [...used, one]));
      const claims = parts.flatMap((part) => part?.claims ?? []);
      if (claims.length === 0) continue;
      const sum = total(one.parts, parts);
      return {
        interval: one.op === '=' ? sum : { ...sum, hi: Infinity, hiOpen: true },
        claims,
        earlier: parts.some((part) => part?.earlier),
      };
    }
    return undefined;
  };

  const lookUp = (term: Term): Known | undefined => find(term, [constraint]);
  const hasWhole = constraint.whole.terms.length > 0;
  const self: Known = { interval: figureBeside(anchor, anchor)!, claims: [anchor], earlier: false };
  const wholes = constraint.whole.terms.slice(1).map(lookUp);
  if (wholes.some((one) => one === undefined || one.earlier)) return undefined;
  const parts = hasWhole
    ? constraint.parts.terms.map(lookUp)
    : [
        { ...self, interval: scale(self.interval, constraint.parts.terms[0]!.factor) },
        ...constraint.parts.terms.slice(1).map(lookUp),
      ];
  const partsGiven = parts.filter((part) => part !== undefined).length;
  if (partsGiven === 0) return undefined;
  const nearest = [...wholes, ...parts].find((one) => one !== undefined && one.claims[0] !== anchor)
    ?.claims[0];
  const first = nearest && figureBeside(anchor, nearest, constraint.whole.terms[0]?.factor ?? 1);
  const whole = total(
    constraint.whole,
    hasWhole ? [first ? { ...self, interval: first } : self, ...wholes] : [],
  );
  const sum = total(constraint.parts, parts);
  const others = [...wholes, ...parts].filter((one) => one !== undefined && one.claims[0] !== anchor);
  const terms = [[anchor], ...others.map((one) => one!.claims)];
  return {
    constraint,
    anchor,
    terms: once(terms),
    partsGiven,
    outcome: outcomeOf(constraint, anchor, whole, sum, parts),
  };
}

/** Whether it comes down to one part being above its whole, which is told of pairs of claims. */
export const isTellableAsPart = ({ constraint: { whole, op, parts }, terms }: Balance): boolean =>
  op !== '>' &&
  whole.terms.length === 1 &&
  whole.constant === 0 &&
  parts.constant === 0 &&
  parts.terms.length > 1 &&
  terms.length === 2 &&
  terms[1]!.every(({ quantity }) => quantity === terms[1]![0]!.quantity);

/** Quantities with a factor are of two units by nature: five persons a family. */
const isConverting = ({ whole, parts }: Constraint): boolean =>
  [...whole.terms, ...parts.terms].some(({ factor }) => factor !== 1);

/** Whole numbers, which most are, have no dust on them. */
const dusted = (n: number): number => (Number.isInteger(n) ? n : tidy(n));

/** What is unknown is at least nothing; what is of an earlier day at least that. */
function total({ terms, constant }: Side, known: readonly (Known | undefined)[]): Interval {
  const sum = terms
    .map((_, i) => {
      const one = known[i];
      if (one === undefined) return closed(0, Infinity);
      return one.earlier ? { ...one.interval, hi: Infinity, hiOpen: true } : one.interval;
    })
    .reduce(add, closed(constant, constant));
  return { ...sum, lo: dusted(sum.lo), hi: dusted(sum.hi) };
}

function outcomeOf(
  { op }: Constraint,
  anchor: DossierClaim,
  whole: Interval,
  sum: Interval,
  parts: readonly (Known | undefined)[],
): Balance['outcome'] {
  const tooMuch = op === '>' ? whole.hi <= sum.lo : below(whole, sum);
  const tooLittle = op === '=' && below(sum, whole);
  if (!tooMuch && !tooLittle) {
    return parts.some((part) => part === undefined || part.earlier) ? 'open' : 'holds';
  }
  const hoursLater =
    changesByTheHour(anchor) &&
    parts.some((part) => part?.claims.every((claim) => claim !== anchor && isHoursLater(anchor, claim)));
  return hoursLater && isHoursApart(apart(whole, sum)) ? 'open' : 'fails';
}

/** A claim that several terms come to by is told once. */
function once(terms: readonly (readonly DossierClaim[])[]): readonly (readonly DossierClaim[])[] {
  const seen = new Set<DossierClaim>();
  return terms
    .map((claims) =>
      claims.filter((claim) => {
        const fresh = !seen.has(claim);
        seen.add(claim);
        return fresh;
      }),
    )
    .filter((claims) => claims.length > 0);
}
