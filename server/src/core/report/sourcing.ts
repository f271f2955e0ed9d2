import type { DossierClaim } from '../claims/dossierClaim.ts';
import type { SourcingCode } from '../rules/codes.ts';
import { type Finding, participants } from '../rules/finding.ts';
import { figureName, type Names, outletName, quantityName, rootName, voiceName, wordingOf } from './names.ts';
import { sourceName, subjectOf } from './sayings.ts';
import { fill } from './wording.ts';

/** So many names, or figures, are told one by one. */
const TOLD = 3;

/**
 * A finding about what claims rest on, in one sentence: what is not confirmed, or missing, why, and what to do. As it
 * looks from one of its claims, or for all of them.
 */
export function sourcingMessage(
  finding: Finding,
  code: SourcingCode,
  claim: DossierClaim | undefined,
  names: Names,
): string {
  const wording = wordingOf(names);
  const strings = wording.strings.sourcing;
  const claims = participants(finding);
  const told = claim === undefined ? claims : [claim];
  const first = told[0]!;
  const values = {
    subject: subjectOf(told, finding.quantities[0]!, names).text,
    figure: listed(told, figureName, names),
    source: listed(told, sourceName, names),
    who: originName(claims, names),
    outlet: outletName(first, names),
    outlets: listed(claims, outletName, names),
  };
  switch (code) {
    case 'relay-only':
      return wording.plural(
        strings.relayOnly,
        new Set(claims.map((one) => outletName(one, names))).size,
        values,
      );
    case 'single-source':
      return wording.plural(strings.singleSource, claims.length, {
        ...values,
        subject: quantityName(finding.quantities[0]!, names),
      });
    case 'missing-attribution':
      return fill(strings.missingAttribution, values);
    case 'missing-date':
      return fill(strings.missingDate, values);
  }
}

/** Each name once, the first few of them. */
export function listed(
  claims: readonly DossierClaim[],
  nameOf: (claim: DossierClaim, names: Names) => string,
  names: Names,
): string {
  const wording = wordingOf(names);
  const { comma, sourcing } = wording.strings;
  const all = [...new Set(claims.map((claim) => nameOf(claim, names)))];
  const rest = all.length - TOLD;
  const shown = rest > 1 ? [...all.slice(0, TOLD), wording.plural(sourcing.more, rest)] : all;
  return shown.join(comma);
}

/** Whom all the claims have it from: one speaker by name, else the party that vouches for all of them. */
function originName(claims: readonly DossierClaim[], names: Names): string {
  const [first] = claims;
  const isOne = claims.every(({ speaker, claim }) => speaker === first!.speaker && claim.citing.length === 0);
  return isOne ? voiceName(first!, names) : rootName(first!, names);
}
