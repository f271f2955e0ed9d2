import type { DossierClaim } from '../claims/dossierClaim.ts';
import { type FindingCode, isSourcing } from '../rules/codes.ts';
import { compare } from '../rules/comparison.ts';
import { type Finding, type Position, participants } from '../rules/finding.ts';
import {
  dateName,
  figureName,
  figureWithUnit,
  type Names,
  outletName,
  quantityName,
  voiceName,
  wordingOf,
} from './names.ts';
import { RELATED_LIMIT, relatedTo } from './related.ts';
import { relationMessage } from './relationMessage.ts';
import {
  figureIn,
  placeOf,
  type Subject,
  saying,
  sayingElsewhere,
  sourceName,
  subjectOf,
} from './sayings.ts';
import { sidesOf } from './sides.ts';
import { sourcingMessage } from './sourcing.ts';
import { termsOf, totalOf } from './sums.ts';
import { fill } from './wording.ts';

/**
 * A finding in one sentence, as it looks from a claim that takes part in it (the finding's own object of it): who
 * said what, when, and why it does not go together with what another said.
 */
export function messageFor(finding: Finding, claim: DossierClaim, names: Names): string {
  const wording = wordingOf(names);
  const { code } = finding;
  if (isSourcing(code)) return wording.sentence(sourcingMessage(finding, code, claim, names));
  const other = finding.opposed.get(claim);
  if (other === undefined) return summaryOf(finding, names);
  const relation = relationMessage(finding, claim, names);
  if (relation !== undefined) return wording.sentence(relation);
  if (finding.code === 'sum-mismatch') return wording.sentence(sumMessage(finding, claim, names));
  const sentence = pairMessage(finding.code, claim, other, names);
  const { total } = relatedTo(finding, claim);
  if (total <= RELATED_LIMIT) return wording.sentence(sentence);
  const many = wording.plural(wording.strings.many, total);
  return wording.sentence(sentence.slice(0, -1) + many + sentence.slice(-1));
}

function pairMessage(code: FindingCode, claim: DossierClaim, other: DossierClaim, names: Names): string {
  const { strings } = wordingOf(names);
  const subject = subjectOf([claim, other], claim.quantity, names);
  const values = {
    subject: subject.text,
    who: voiceName(claim, names),
    outlet: outletName(claim, names),
    figure: figureIn(subject, claim, names),
    other: figureIn(subject, other, names),
    otherOutlet: placeOf(claim, other, names),
    reason: strings.reason[code],
  };
  switch (code) {
    case 'self-contradiction':
      return fill(strings.selfContradiction, values);
    case 'misquotation':
      return fill(strings.misquotation, values);
    case 'hedge-drift':
      return fill(strings.hedgeDrift, values);
    case 'decreasing-toll':
      return fill(isAfter(claim, other) ? strings.tollFell : strings.tollWillFall, values);
    case 'unit-mismatch':
      return fill(strings.unitMismatch, {
        ...values,
        figure: figureWithUnit(claim, names),
        other: figureWithUnit(other, names),
      });
    case 'retraction':
      return claim.voice === other.voice
        ? fill(strings.retraction, values)
        : pairSentence(subject, claim, other, strings.reason.oneParty, names);
    case 'dispute':
      return pairSentence(subject, claim, other, strings.reason[disputed(claim, other, names)], names);
    case 'recast':
      return fill(strings.recast, { ...values, quantity: quantityName(other.quantity, names) });
    case 'denied':
      return fill(strings.pair, {
        ...values,
        here: saidOrDenied(subject, claim, claim, names),
        there: saidOrDenied(subject, claim, other, names),
      });
    default:
      return pairSentence(subject, claim, other, strings.reason[code], names);
  }
}

/** Who rejects a claim without a figure of its own has not said anything but that. */
function saidOrDenied(subject: Subject, claim: DossierClaim, one: DossierClaim, names: Names): string {
  if (one.extent !== undefined) {
    return one === claim ? saying(subject, one, names) : sayingElsewhere(subject, claim, one, names);
  }
  const { strings } = wordingOf(names);
  const denial = fill(strings.deniesIt, { who: voiceName(one, names) });
  return one === claim
    ? denial
    : fill(strings.saidIn, { saying: denial, outlet: placeOf(claim, one, names) });
}

const isAfter = (a: DossierClaim, b: DossierClaim): boolean =>
  a.window !== undefined && b.window !== undefined && a.window.start > b.window.start;

/** Two sources are at odds over one time, or because the later of them puts the toll lower. */
function disputed(a: DossierClaim, b: DossierClaim, { registry }: Names): 'dispute' | 'laterLower' {
  const { together, earlier } = compare(a, b, registry.tolerances);
  return !together && earlier !== undefined ? 'laterLower' : 'dispute';
}

const pairSentence = (
  subject: Subject,
  claim: DossierClaim,
  other: DossierClaim,
  reason: string,
  names: Names,
): string =>
  fill(wordingOf(names).strings.pair, {
    subject: subject.text,
    here: saying(subject, claim, names),
    there: sayingElsewhere(subject, claim, other, names),
    reason,
  });

function sumMessage({ positions }: Finding, claim: DossierClaim, names: Names): string {
  const { strings } = wordingOf(names);
  const [[whole], ...parts] = positions as readonly [Position, ...Position[]];
  const subject = subjectOf([whole!, ...parts.flat()], claim.quantity, names);
  return fill(claim === whole ? strings.sumOfWhole : strings.sumOfPart, {
    subject: subject.text,
    who: voiceName(claim, names),
    figure: figureName(claim, names),
    parts: termsOf(parts, names),
    total: totalOf(parts, names) ?? strings.noFigure,
    whole: quantityName(whole!.quantity, names),
    other: figureName(whole!, names),
  });
}

/** So many positions are told one by one. */
const TOLD = 3;

/** A finding in one sentence that belongs to no claim in particular, for reports. */
export function summaryOf(finding: Finding, names: Names): string {
  const wording = wordingOf(names);
  const { strings } = wording;
  const { code } = finding;
  if (isSourcing(code)) return wording.sentence(sourcingMessage(finding, code, undefined, names));
  const [whole] = finding.positions[0]!;
  const relation = relationMessage(finding, whole!, names);
  if (relation !== undefined) return wording.sentence(relation);
  if (finding.code === 'sum-mismatch') return wording.sentence(sumMessage(finding, whole!, names));
  const subject = subjectOf(participants(finding), finding.quantities[0]!, names);
  const sides = sidesOf(finding);
  const told = sides.slice(0, TOLD).map((position) => positionText(subject, finding.code, position, names));
  const rest = sides.length - told.length;
  if (rest > 0) told.push(wording.plural(strings.morePositions, rest));
  const recast = finding.quantities.map((quantity) => quantityName(quantity, names)).join(strings.comma);
  return wording.sentence(
    fill(strings.summary, {
      subject: code === 'recast' ? recast : subject.text,
      positions: told.join(strings.against),
      reason: strings.reason[reasonOf(finding, names)],
    }),
  );
}

function reasonOf(
  { code, positions, opposed }: Finding,
  names: Names,
): FindingCode | 'oneParty' | 'laterLower' {
  const first = positions[0]![0]!;
  const other = opposed.get(first);
  if (other === undefined) return code;
  if (code === 'retraction' && first.voice !== other.voice) return 'oneParty';
  return code === 'dispute' ? disputed(first, other, names) : code;
}

function positionText(subject: Subject, code: FindingCode, position: Position, names: Names): string {
  const wording = wordingOf(names);
  // Who has a name tells more than the outlet that came first.
  const first = position.find(({ speaker }) => speaker !== undefined) ?? position[0]!;
  const rest = position.length - 1;
  const date = subject.datesDiffer ? dateName(first, names) : undefined;
  const source = sourceName(first, names);
  const values = {
    figure: figuresOf(position, code === 'unit-mismatch' ? figureWithUnit : figureName, names),
    source: date === undefined ? source : source + wording.strings.comma + date,
  };
  return rest === 0
    ? fill(wording.strings.position, values)
    : wording.plural(wording.strings.positionOfMany, rest, values);
}

/**
 * The figure that all of a position give, in each of its wordings; or from the lowest to the highest: a toll that grew
 * is one position. Who only rejects another's figure gives none.
 */
function figuresOf(position: Position, nameOf: typeof figureName, names: Names): string {
  const { strings } = wordingOf(names);
  const given = position.filter(({ extent }) => extent !== undefined);
  if (given.length === 0 && position.some(({ claim }) => claim.denies.length > 0)) return strings.denial;
  const [first, ...rest] = (given.length === 0 ? position : given).map((claim) => ({
    name: nameOf(claim, names),
    at: lowest(claim),
  }));
  const wordings = [...new Set([first!, ...rest].map(({ name }) => name))];
  if (wordings.length <= WORDINGS && isOneFigure(given)) return wordings.join(strings.comma);
  const low = rest.reduce((least, one) => (one.at < least.at ? one : least), first!).name;
  const high = rest.reduce((most, one) => (one.at >= most.at ? one : most), first!).name;
  return low === high ? low : fill(strings.between, { low, high });
}

/** One figure is told in so many wordings. */
const WORDINGS = 3;

/** Whether there is a figure that all of some claims allow. */
function isOneFigure(claims: readonly DossierClaim[]): boolean {
  const intervals = claims.flatMap(({ extent }) =>
    extent === undefined || extent.dimension === 'state' ? [] : [extent.hard],
  );
  return Math.max(...intervals.map(({ lo }) => lo)) <= Math.min(...intervals.map(({ hi }) => hi));
}

const lowest = ({ extent }: DossierClaim): number =>
  extent === undefined || extent.dimension === 'state' ? 0 : extent.soft.lo;
