import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { Finding } from '../rules/finding.ts';
import { isPlainSum } from '../rules/relations/constraints.ts';
import { dateName, figureName, type Names, placeName, quantityName, scopeName, wordingOf } from './names.ts';
import { type Subject, saying, sayingElsewhere, subjectOf } from './sayings.ts';
import { fill } from './wording.ts';

/**
 * A finding between quantities in one sentence, as it looks from a claim that takes part in it; `undefined` where it is
 * a plain sum or no such finding.
 */
export function relationMessage(finding: Finding, claim: DossierClaim, names: Names): string | undefined {
  switch (finding.code) {
    case 'part-exceeds-whole':
      return finding.positions.length === 2
        ? partMessage(finding, claim, names)
        : unbalanced(finding, claim, names);
    case 'excluded':
      return excludedMessage(finding, claim, names);
    case 'double-counting':
      return countedMessage(finding, names);
    case 'sum-mismatch':
      return isPlainSum(finding.relation, names.registry) ? undefined : unbalanced(finding, claim, names);
    default:
      return undefined;
  }
}

/** A claim and the one against it, each with its own date where they have not the same. */
function sides(finding: Finding, claim: DossierClaim, names: Names) {
  const other = finding.opposed.get(claim)!;
  const subject = subjectOf([claim, other], claim.quantity, names);
  const byFrame = claim.quantity === other.quantity;
  return {
    subject: dated(nameOf(claim, byFrame, names), subject, claim, names),
    other: nameOf(other, byFrame, names),
    here: saying(subject, claim, names),
    there: sayingElsewhere(subject, claim, other, names),
    relation: wordingOf(names).quote(finding.relation ?? ''),
  };
}

function partMessage(finding: Finding, claim: DossierClaim, names: Names): string {
  const { relations } = wordingOf(names).strings;
  const isPart = finding.positions[1]!.includes(claim);
  const ofDossier = finding.relation !== undefined;
  const [above, below] = ofDossier
    ? [relations.moreThanAllowed, relations.lessThanAllowed]
    : [relations.partAbove, relations.wholeBelow];
  return fill(isPart ? above : below, sides(finding, claim, names));
}

const excludedMessage = (finding: Finding, claim: DossierClaim, names: Names): string =>
  fill(wordingOf(names).strings.relations.excluded, sides(finding, claim, names));

function unbalanced(finding: Finding, claim: DossierClaim, names: Names): string {
  const { strings, quote } = wordingOf(names);
  const subject = subjectOf(finding.positions.flat(), claim.quantity, names);
  const terms = finding.positions
    .filter((position) => !position.includes(claim))
    .map((position) => {
      const figures = [...new Set(position.map((one) => figureName(one, names)))].join('/');
      const quantity = quantityName(position[0]!.quantity, names);
      return fill(strings.relations.term, { quantity, figure: figures });
    });
  // Held against a number, with no other quantity to name.
  const template = terms.length === 0 ? strings.relations.outOfBounds : strings.relations.unbalanced;
  return fill(template, {
    subject: subject.text,
    here: saying(subject, claim, names),
    terms: terms.join(strings.comma),
    relation: quote(finding.relation ?? ''),
  });
}

function countedMessage({ positions }: Finding, names: Names): string {
  const { relations } = wordingOf(names).strings;
  const [whole, outer, inner = outer] = positions.map(([claim]) => claim!);
  const byFrame = outer!.quantity === inner!.quantity;
  return fill(outer === inner ? relations.countedTwice : relations.countedWithin, {
    subject: subjectOf([whole!], whole!.quantity, names).text,
    figure: figureName(whole!, names),
    outer: nameOf(outer!, byFrame, names),
    outerFigure: figureName(outer!, names),
    inner: nameOf(inner!, byFrame, names),
    innerFigure: figureName(inner!, names),
  });
}

/** A quantity's name; with scope and place where these are what tells two claims apart. */
function nameOf(claim: DossierClaim, byFrame: boolean, names: Names): string {
  const { strings } = wordingOf(names);
  const quantity = quantityName(claim.quantity, names);
  if (!byFrame) return quantity;
  const { scope, place } = claim;
  const frame = [scope && scopeName(scope, names), place && placeName(place, names)].filter(Boolean);
  return frame.length === 0
    ? quantity
    : fill(strings.relations.narrowed, { quantity, frame: frame.join(strings.comma) });
}

function dated(name: string, subject: Subject, claim: DossierClaim, names: Names): string {
  const { strings } = wordingOf(names);
  const date = subject.datesDiffer ? undefined : dateName(claim, names);
  return date === undefined || subject.text === name
    ? fill(strings.subject, { quantity: name })
    : fill(strings.subjectAt, { quantity: name, date });
}
