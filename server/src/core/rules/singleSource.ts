import type { DossierClaim } from '../claims/dossierClaim.ts';
import { groupBy } from '../collections.ts';
import { MINUTES_PER_DAY } from '../figure/window.ts';
import { isAddend, outletsOf, rootOfAll } from './relayOnly.ts';
import type { SourcingRule } from './sourcingRule.ts';

/** From so many days on the figures are a series that readers take for well known. Of fewer most are single-sourced. */
const SERIES = 3;

/**
 * One outlet gives a quantity for several days, and all that it or anybody ever gives comes from one party. A headline
 * and a body that say the same are one telling, and no reason to say so; nor is a state that its party announces anew.
 */
export const singleSource: SourcingRule = (claims, dossier) =>
  [...groupBy(claims, ({ group }) => [group]).values()].filter(
    (group) =>
      group[0]!.extent?.dimension !== 'state' &&
      rootOfAll(group) !== undefined &&
      outletsOf(group).size === 1 &&
      group.every(({ outlet }) => outlet !== undefined) &&
      new Set(group.filter((claim) => !isAddend(claim, dossier)).flatMap(daysOf)).size >= SERIES,
  );

const daysOf = ({ window }: DossierClaim): number[] =>
  window === undefined ? [] : [Math.floor(window.start / MINUTES_PER_DAY)];
