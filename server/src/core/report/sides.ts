import { groupBy } from '../collections.ts';
import { formatValue } from '../figure/parseValue.ts';
import type { Finding, Position } from '../rules/finding.ts';

const known = new WeakMap<Finding, readonly Position[]>();

/**
 * The sides of a finding, each claim on one of them: its positions; or where one number could satisfy all of
 * them ("over 200" and "dozens"), the figures as given.
 */
export function sidesOf(finding: Finding): readonly Position[] {
  const { positions } = finding;
  const [only, second] = positions;
  if (only === undefined || second !== undefined) return positions;
  const split = known.get(finding) ?? [
    ...groupBy(only, ({ claim }) => [claim.value ? formatValue(claim.value) : '']).values(),
  ];
  known.set(finding, split);
  return split;
}
