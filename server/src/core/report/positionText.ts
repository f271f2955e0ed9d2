import { type DossierClaim, intervalOf } from '../claims/dossierClaim.ts';
import type { FindingCode } from '../rules/codes.ts';
import type { Position } from '../rules/finding.ts';
import { dateName, figureName, figureWithUnit, type Names, wordingOf } from './names.ts';
import { type Subject, sourceName } from './sayings.ts';
import { fill } from './wording.ts';

/** A position of a finding in words: its figure, who stands behind it, and how many more. */
export function positionText(subject: Subject, code: FindingCode, position: Position, names: Names): string {
  const wording = wordingOf(names);
  // Who has a name tells more than the outlet that came first.
  const first = position.find(({ speaker }) => speaker !== undefined) ?? position[0]!;
  const rest = position.length - 1;
  const date = subject.datesDiffer ? dateName(first, names) : undefined;
  const source = sourceName(first, names);
  const values = {
    figure: positionFigure(code, position, names),
    source: date === undefined ? source : source + wording.strings.comma + date,
  };
  return rest === 0
    ? fill(wording.strings.position, values)
    : wording.plural(wording.strings.positionOfMany, rest, values);
}

/** The figure of a position alone. */
export const positionFigure = (code: FindingCode, position: Position, names: Names): string =>
  figuresOf(position, code === 'unit-mismatch' ? figureWithUnit : figureName, names);

/** So many wordings of one figure, or words for states, are told. */
const WORDINGS = 3;

/**
 * The figure that all of a position give, in each of its wordings; or from the lowest to the highest: a toll that grew
 * is one position. States that differ are told side by side. Who only rejects another's figure gives none.
 */
function figuresOf(position: Position, nameOf: typeof figureName, names: Names): string {
  const { strings } = wordingOf(names);
  const given = position.filter(({ extent }) => extent !== undefined);
  if (given.length === 0 && position.some(({ claim }) => claim.denies.length > 0)) return strings.denial;
  const told = given.length === 0 ? position : given;
  const wordings = [...new Set(told.map((claim) => nameOf(claim, names)))];
  if (wordings.length === 1) return wordings[0]!;
  if (told.some((claim) => intervalOf(claim, 'hard') === undefined)) return inTurn(wordings, names);
  if (wordings.length <= WORDINGS && isOneFigure(told)) return wordings.join(strings.comma);
  const [low, high] = [
    told.reduce((least, one) => (lowest(one) < lowest(least) ? one : least)),
    told.reduce((most, one) => (lowest(one) >= lowest(most) ? one : most)),
  ].map((claim) => nameOf(claim, names));
  return low === high ? low! : fill(strings.between, { low: low!, high: high! });
}

/** What has no order but in time, and is not one thing in several wordings. */
function inTurn(wordings: readonly string[], names: Names): string {
  const { strings, plural } = wordingOf(names);
  const rest = wordings.length - WORDINGS;
  const told = rest > 0 ? [...wordings.slice(0, WORDINGS), plural(strings.morePositions, rest)] : wordings;
  return fill(strings.severalStates, {
    list: told.slice(0, -1).join(strings.comma),
    last: told.at(-1)!,
  });
}

/** Whether there is a figure that all of some claims allow. */
function isOneFigure(claims: readonly DossierClaim[]): boolean {
  const intervals = claims.map((claim) => intervalOf(claim, 'hard')!);
  return (
    intervals.reduce((most, { lo }) => Math.max(most, lo), -Infinity) <=
    intervals.reduce((least, { hi }) => Math.min(least, hi), Infinity)
  );
}

const lowest = (claim: DossierClaim): number => intervalOf(claim, 'soft')!.lo;
