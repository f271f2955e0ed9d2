import type { DossierClaim } from '../claims/dossierClaim.ts';
import { groupBy } from '../collections.ts';
import type { Interval } from '../figure/interval.ts';
import { isProvisional } from '../rules/retraction.ts';

/** So many positions that are equally supported are told apart; who is to read more? */
const MOST_TIED = 8;

/**
 * The sets of claims, of those given, that mean one figure and that most parties stand behind; several where as many
 * stand behind each. A party counts twice as much with a figure it calls neither an estimate nor preliminary. Each
 * set has a claim of which `counts` holds. Every claim has an extent of one dimension, and a root.
 *
 * For figures: the intersection that most intervals share, found in one sweep over their ends, after K. Marzullo,
 * "Maintaining the Time in a Distributed System" (thesis, Stanford 1984). O(n log n).
 */
export function mostAgreed(
  claims: readonly DossierClaim[],
  counts: (claim: DossierClaim) => boolean,
): readonly (readonly DossierClaim[])[] {
  const isState = claims[0]?.extent?.dimension === 'state';
  return isState ? mostAgreedState(claims, counts) : mostAgreedFigure(claims, counts);
}

function mostAgreedState(
  claims: readonly DossierClaim[],
  counts: (claim: DossierClaim) => boolean,
): readonly (readonly DossierClaim[])[] {
  const sets = [...groupBy(claims, ({ extent }) => (extent?.dimension === 'state' ? [extent.word] : []))]
    .map(([, same]) => same)
    .filter((same) => same.some(counts));
  const weights = sets.map((set) => {
    const poll = newPoll();
    for (const claim of set) poll.enter(claim);
    return poll.weight();
  });
  const most = Math.max(...weights);
  return sets.filter((_, i) => weights[i] === most).slice(0, MOST_TIED);
}

function mostAgreedFigure(
  claims: readonly DossierClaim[],
  counts: (claim: DossierClaim) => boolean,
): readonly (readonly DossierClaim[])[] {
  const spans = claims.map((claim) => ({ claim, ...endsOf(softOf(claim)) }));
  const events = [
    ...spans.map(({ claim, from }) => ({ at: from, claim, enters: true })),
    ...spans.map(({ claim, to }) => ({ at: to, claim, enters: false })),
  ].sort((a, b) => byEnd(a.at, b.at));
  const poll = newPoll();
  let counting = 0;
  let best = 0;
  let tied: End[] = [];
  for (const [i, { at, claim, enters }] of events.entries()) {
    if (enters) poll.enter(claim);
    else poll.leave(claim);
    if (counts(claim)) counting += enters ? 1 : -1;
    // Where somebody still comes in before the next one leaves, the set is not whole.
    if (!enters || events[i + 1]?.enters || counting === 0) continue;
    if (poll.weight() > best) [best, tied] = [poll.weight(), [at]];
    else if (poll.weight() === best && tied.length < MOST_TIED) tied.push(at);
  }
  return tied.map((at) =>
    spans.filter(({ from, to }) => byEnd(from, at) <= 0 && byEnd(at, to) < 0).map(({ claim }) => claim),
  );
}

/** How many parties stand behind the claims that are in at a moment. */
function newPoll(): { enter(claim: DossierClaim): void; leave(claim: DossierClaim): void; weight(): number } {
  const all = new Map<string, number>();
  const firm = new Map<string, number>();
  const add = (to: Map<string, number>, root: string, n: number): void => {
    const now = (to.get(root) ?? 0) + n;
    if (now === 0) to.delete(root);
    else to.set(root, now);
  };
  const move = (claim: DossierClaim, n: number): void => {
    add(all, claim.root!, n);
    if (!isProvisional(claim)) add(firm, claim.root!, n);
  };
  return {
    enter: (claim) => move(claim, 1),
    leave: (claim) => move(claim, -1),
    weight: () => all.size + firm.size,
  };
}

/** A place between numbers: before the number, at it and after it, so that open ends do not meet closed ones. */
type End = readonly [value: number, shift: number];

const endsOf = ({ lo, hi, loOpen, hiOpen }: Interval): { from: End; to: End } => ({
  from: [lo, loOpen ? 2 : 0],
  to: [hi, hiOpen && hi !== Infinity ? -1 : 1],
});

const byEnd = (a: End, b: End): number => (a[0] === b[0] ? 0 : a[0] - b[0]) || a[1] - b[1];

const softOf = ({ extent }: DossierClaim): Interval =>
  extent === undefined || extent.dimension === 'state'
    ? { lo: 0, hi: Infinity, loOpen: false, hiOpen: true }
    : extent.soft;
