import type { DossierClaim } from '../claims/dossierClaim.ts';
import { byCodeUnit, groupBy } from '../collections.ts';
import { byPlace, type Dossier } from '../index/dossierIndex.ts';
import { reasonAmong, reasonFor } from './acknowledged.ts';
import { isOmission, type SourcingCode } from './codes.ts';
import type { Finding } from './finding.ts';
import { isWithdrawn } from './gate.ts';
import { missingAttribution } from './missingAttribution.ts';
import { missingDate } from './missingDate.ts';
import { byTime } from './positions.ts';
import { relayOnly } from './relayOnly.ts';
import { severityOf } from './severity.ts';
import { singleSource } from './singleSource.ts';
import type { SourcingRule } from './sourcingRule.ts';

const SOURCING_RULES: Readonly<Record<SourcingCode, SourcingRule>> = {
  'missing-attribution': missingAttribution,
  'missing-date': missingDate,
  'relay-only': relayOnly,
  'single-source': singleSource,
};

/**
 * What is found about single claims and about the sources of a quantity. Nobody contradicts anybody here: such a
 * finding has one position, and nothing in it is opposed.
 */
export function sourcingFindings(dossier: Dossier, quantity: string): Finding[] {
  const loud = (Object.keys(SOURCING_RULES) as SourcingCode[]).flatMap((code) => {
    const severity = severityOf(code, dossier.registry);
    return severity === 'off' ? [] : [{ code, severity }];
  });
  if (loud.length === 0) return [];
  const claims = standing(dossier, quantity);
  return loud.flatMap(({ code, severity }) =>
    inOrder(SOURCING_RULES[code](claims, dossier)).flatMap((found) =>
      byReason(code, found).map(
        ([acknowledged, position]): Finding => ({
          code,
          severity,
          quantities: [quantity],
          positions: [position.sort(byTime)],
          opposed: NOBODY,
          acknowledged,
        }),
      ),
    ),
  );
}

/** The claims of a quantity that were not taken back. Not in order: most quantities have nothing to be found in them. */
const standing = (dossier: Dossier, quantity: string): readonly DossierClaim[] =>
  [...(dossier.byQuantity.get(quantity) ?? [])].flat().filter((claim) => !isWithdrawn(claim, dossier));

/** Whatever way claims came in. */
const inOrder = (sets: readonly (readonly DossierClaim[])[]): readonly (readonly DossierClaim[])[] =>
  sets.map((set) => [...set].sort(byPlace)).sort(([a], [b]) => byPlace(a!, b!));

const NOBODY: Finding['opposed'] = new Map();

/**
 * What is missing from a claim is settled claim by claim. Where a figure comes from is one matter: the first claim
 * with a reason settles it for all.
 */
function byReason(
  code: SourcingCode,
  claims: readonly DossierClaim[],
): [string | undefined, DossierClaim[]][] {
  if (isOmission(code)) {
    const groups = groupBy(claims, (claim) => [reasonFor(code, claim)]);
    return [...groups].sort(([a], [b]) => byCodeUnit(a ?? '', b ?? ''));
  }
  return [[reasonAmong(code, claims), [...claims]]];
}
