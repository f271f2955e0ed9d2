import type { Findings } from '../check.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { sumInWords } from '../features/sumInWords.ts';
import { type CheckedSum, sumsAround } from '../features/sums.ts';
import { claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { type Names, outletName, speakerName } from '../report/names.ts';
import { participants } from '../rules/finding.ts';

/** A sum or relation in words, with who gave it. */
export interface ToldSum {
  readonly text: string;
  readonly holds: boolean;
}

/** Every claim is compared with all others of its voice: of a large quantity only so many comparisons are made. */
const MOST_COMPARED = 60_000;
const LEAST_CLAIMS = 8;
const MOST_TOLD = 40;

/** The sums and relations that a quantity takes part in, those that do not hold first. */
export function sumsOf(id: string, dossier: Dossier, findings: Findings, names: Names): ToldSum[] {
  const mismatches = [...findings.values()].flat().filter(({ code }) => code === 'sum-mismatch');
  const involved = new Set(mismatches.flatMap(participants));
  const claims = claimsOf(dossier, id);
  const first = claims.filter((claim) => involved.has(claim));
  const looked = [...first, ...claims.filter((claim) => !involved.has(claim))].slice(
    0,
    Math.max(LEAST_CLAIMS, Math.floor(MOST_COMPARED / (claims.length + 1))),
  );
  const sums = new Map<string, CheckedSum>();
  for (const claim of looked)
    for (const sum of sumsAround(claim, dossier, mismatches)) sums.set(keyOf(sum), sum);
  return [...sums.values()]
    .sort((a, b) => Number(a.outcome !== 'fails') - Number(b.outcome !== 'fails'))
    .slice(0, MOST_TOLD)
    .map((sum) => ({
      text: `${giver(sum.whole, names)}: ${sumInWords(sum, names)}`,
      holds: sum.outcome !== 'fails',
    }));
}

const giver = (claim: DossierClaim, names: Names): string =>
  claim.speaker === undefined ? outletName(claim, names) : speakerName(claim.speaker, names);

const keyOf = ({ whole, parts, relation }: CheckedSum): string =>
  [
    placeOf(whole),
    relation ?? '',
    ...parts.map((part) => (part[0] === undefined ? '' : placeOf(part[0]))),
  ].join('\n');

const placeOf = ({ file, claim }: DossierClaim): string => `${file}#${claim.number}`;
