import type { DossierClaim } from '../claims/dossierClaim.ts';
import { changesOverTime } from '../rules/growth.ts';
import {
  dateName,
  figureName,
  isAnonymous,
  type Names,
  outletName,
  quantityName,
  voiceName,
  wordingOf,
} from './names.ts';
import { fill } from './wording.ts';

/** What a message is about, and whether each figure in it has to say its own date. */
export interface Subject {
  readonly text: string;
  readonly datesDiffer: boolean;
}

/** The subject of claims on one quantity: the quantity, with the time where it is one for all and matters. */
export function subjectOf(claims: readonly DossierClaim[], quantity: string, names: Names): Subject {
  const { strings } = wordingOf(names);
  const name = quantityName(quantity, names);
  const [first] = claims;
  if (first === undefined || !changesOverTime(first))
    return { text: fill(strings.subject, { quantity: name }), datesDiffer: false };
  const date = dateName(first, names);
  const same = claims.every(
    (claim) => claim.claim.asOf === first.claim.asOf && claim.claim.during === first.claim.during,
  );
  return same && date !== undefined
    ? { text: fill(strings.subjectAt, { quantity: name, date }), datesDiffer: false }
    : { text: fill(strings.subject, { quantity: name }), datesDiffer: !same };
}

/** A figure, with its date where the subject does not give it. */
export function figureIn(subject: Subject, claim: DossierClaim, names: Names): string {
  const figure = figureName(claim, names);
  const date = subject.datesDiffer ? dateName(claim, names) : undefined;
  return date === undefined ? figure : fill(wordingOf(names).strings.figureAt, { figure, date });
}

/** "SDF says 3", with its date where the subject does not give it. */
export function saying(subject: Subject, claim: DossierClaim, names: Names): string {
  const { strings } = wordingOf(names);
  const date = subject.datesDiffer ? dateName(claim, names) : undefined;
  const values = { who: voiceName(claim, names), figure: figureName(claim, names), date: date ?? '' };
  if (isAnonymous(claim, names)) {
    const template = date === undefined ? strings.relays : strings.relaysAt;
    return fill(template, { ...values, outlet: outletName(claim, names) });
  }
  return fill(date === undefined ? strings.says : strings.saysAt, values);
}

/** What another claim says, and where: "Amaq says 4 (Outlet 003)". */
export function sayingElsewhere(
  subject: Subject,
  claim: DossierClaim,
  other: DossierClaim,
  names: Names,
): string {
  const said = saying(subject, other, names);
  const namesOutlet = other.speaker === undefined || isAnonymous(other, names);
  if (namesOutlet && other.file !== claim.file) return said;
  return fill(wordingOf(names).strings.saidIn, { saying: said, outlet: placeOf(claim, other, names) });
}

/** Where the other claim stands, seen from a claim: its outlet, or the same article. */
export const placeOf = (claim: DossierClaim, other: DossierClaim, names: Names): string =>
  other.file === claim.file ? wordingOf(names).strings.sameArticle : outletName(other, names);

/** Who says it and where, as a list item: "Amaq, Outlet 003". */
export function sourceName(claim: DossierClaim, names: Names): string {
  const outlet = outletName(claim, names);
  if (claim.speaker === undefined) return outlet;
  return voiceName(claim, names) + wordingOf(names).strings.comma + outlet;
}
