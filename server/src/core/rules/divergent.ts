import { apart } from '../figure/interval.ts';
import type { Comparison } from './comparison.ts';
import { changesOverTime, isBelow } from './comparison.ts';
import { isVague } from './dispute.ts';
import type { PairRule } from './pairRule.ts';

/**
 * Within the days that a figure is taken to persist another party's toll is more than one and a half times higher, or its level more than twice
 * higher or lower. It may have changed that fast; whoever compares will want to look.
 */
export const divergent: PairRule = {
  code: 'divergent',
  judge: (pair) => {
    const times = timesApart(pair);
    if (times === undefined || !pair.opposed || pair.together || !pair.soon) return false;
    const least = pair.a.kind === 'cumulative' ? 1.5 : 2;
    return times > 3 ? 'warning' : times > least;
  },
};

function timesApart({ a, b, earlier, later, hardDisjoint }: Comparison): number | undefined {
  if (!hardDisjoint || earlier === undefined || later === undefined) return undefined;
  if (a.kind !== 'level' && !(a.kind === 'cumulative' && isBelow(earlier, later))) return undefined;
  const [x, y] = [a.extent!, b.extent!];
  return x.dimension === 'state' || y.dimension === 'state' ? undefined : apart(x.hard, y.hard);
}

/** A toll that is higher later on: what tolls do. Told in the hover, and as a finding only where a dossier asks for it. */
export const updated: PairRule = {
  code: 'updated',
  judge: ({ a, earlier, later }) =>
    a.kind === 'cumulative' && earlier !== undefined && later !== undefined && isBelow(earlier, later),
};

/** Two independent parties say figures that agree, for one time, and neither is vague. */
export const corroborated: PairRule = {
  code: 'corroborated',
  judge: ({ a, b, opposed, together, gap, softDisjoint }) =>
    opposed && !softDisjoint && (together || (gap === 0 && changesOverTime(a))) && !isVague(a) && !isVague(b),
};
