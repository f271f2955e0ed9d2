import type { DossierClaim } from '../claims/dossierClaim.ts';
import { type FindingCode, isSourcing } from '../rules/codes.ts';
import { compare } from '../rules/comparison.ts';
import { type Finding, type Position, participants } from '../rules/finding.ts';
import { timesApart } from '../rules/growth.ts';
import {
  figureName,
  figureWithUnit,
  type Names,
  outletName,
  quantityName,
  voiceName,
  wordingOf,
} from './names.ts';
import { positionText } from './positionText.ts';
import { RELATED_LIMIT, relatedTo } from './related.ts';
import { relationMessage } from './relationMessage.ts';
import { figureIn, placeOf, type Subject, saying, sayingElsewhere, subjectOf } from './sayings.ts';
import { sidesOf } from './sides.ts';
import { sourcingMessage } from './sourcing.ts';
import { termsOf, totalOf } from './sums.ts';
import { fill, type Wording } from './wording.ts';

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
  return wording.sentence(sentence.slice(0, -1) + othersIn(wording, total) + sentence.slice(-1));
}

/** Of more than these nobody minds how many exactly, and one more is no news to all the others. */
const COUNTED = 50;

function othersIn({ strings, plural, number }: Wording, total: number): string {
  if (total <= COUNTED) return plural(strings.many, total);
  const scale = 10 ** Math.floor(Math.log10(total - 1));
  return fill(strings.overMany, { n: number(Math.floor((total - 1) / scale) * scale) });
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
    reason: reasonInWords(code, claim, other, names),
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
    case 'recast':
      return fill(strings.recast, { ...values, quantity: quantityName(other.quantity, names) });
    default:
      if (code === 'retraction' && claim.voice === other.voice && !onlyDenies(claim) && !onlyDenies(other)) {
        return fill(strings.retraction, values);
      }
      return fill(strings.pair, {
        ...values,
        here: saidOrDenied(subject, claim, claim, names),
        there: saidOrDenied(subject, claim, other, names),
      });
  }
}

/** Who rejects a claim without a figure of its own has not said anything but that. */
function saidOrDenied(subject: Subject, claim: DossierClaim, one: DossierClaim, names: Names): string {
  if (!onlyDenies(one)) {
    return one === claim ? saying(subject, one, names) : sayingElsewhere(subject, claim, one, names);
  }
  const { strings } = wordingOf(names);
  const denial = fill(strings.deniesIt, { who: voiceName(one, names) });
  return one === claim
    ? denial
    : fill(strings.saidIn, { saying: denial, outlet: placeOf(claim, one, names) });
}

const onlyDenies = ({ extent, claim }: DossierClaim): boolean =>
  extent === undefined && claim.denies.length > 0;

const isAfter = (a: DossierClaim, b: DossierClaim): boolean =>
  a.window !== undefined && b.window !== undefined && a.window.start > b.window.start;

/**
 * Why two claims do not go together. Two speakers of one party have taken nothing back; two sources are at odds over
 * one time, or because the later of them puts the toll lower.
 */
function reasonBetween(
  code: FindingCode,
  a: DossierClaim,
  b: DossierClaim,
  { registry }: Names,
): FindingCode | 'oneParty' | 'laterLower' {
  if (code === 'retraction') return a.voice === b.voice ? code : 'oneParty';
  if (code !== 'dispute') return code;
  const { together, earlier } = compare(a, b, registry.tolerances);
  return !together && earlier !== undefined ? 'laterLower' : code;
}

/** The same in words. How many times one figure is the other is told where that is all there is against them. */
function reasonInWords(code: FindingCode, a: DossierClaim, b: DossierClaim, names: Names): string {
  const { strings, number } = wordingOf(names);
  const times = code === 'divergent' ? timesApart(a, b, 'soft') : Infinity;
  if (!Number.isFinite(times)) return strings.reason[reasonBetween(code, a, b, names)];
  return fill(strings.reason.timesApart, { times: number(times, 1) });
}

function sumMessage({ positions }: Finding, claim: DossierClaim, names: Names): string {
  const { strings } = wordingOf(names);
  const [wholes, ...parts] = positions as readonly [Position, ...Position[]];
  const whole = wholes.includes(claim) ? claim : wholes[0];
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
  const [first] = finding.positions[0]!;
  const relation = relationMessage(finding, first!, names);
  if (relation !== undefined) return wording.sentence(relation);
  if (code === 'sum-mismatch') return wording.sentence(sumMessage(finding, first!, names));
  const subject = subjectOf(participants(finding), finding.quantities[0]!, names);
  const sides = sidesOf(finding);
  const told = sides.slice(0, TOLD).map((position) => positionText(subject, code, position, names));
  const rest = sides.length - told.length;
  if (rest > 0) told.push(wording.plural(strings.morePositions, rest));
  const other = finding.opposed.get(first!);
  const recast = finding.quantities.map((quantity) => quantityName(quantity, names)).join(strings.comma);
  return wording.sentence(
    fill(strings.summary, {
      subject: code === 'recast' ? recast : subject.text,
      positions: told.join(strings.against),
      reason: strings.reason[other === undefined ? code : reasonBetween(code, first!, other, names)],
    }),
  );
}
