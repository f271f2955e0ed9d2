import type { Findings } from '../check.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { type Verdict, verdictOn } from '../features/verdicts.ts';
import { claimsOf, type Dossier } from '../index/dossierIndex.ts';
import { type FindingsByFile, findingsOnClaim } from '../index/findingsByFile.ts';
import { type Bounds, boundsOf } from '../report/bounds.ts';
import type { Names } from '../report/names.ts';
import { bySeverity, type FindingCode } from '../rules/codes.ts';
import { type Finding, isLive, participants } from '../rules/finding.ts';
import { isWithdrawn } from '../rules/gate.ts';
import { byTime } from '../rules/positions.ts';
import { type Bin, binned } from './bins.ts';
import { type ConflictSummary, conflictOf } from './conflicts.ts';
import { type QuantitySummary, quantityOf } from './quantities.ts';
import { scaleOf } from './scale.ts';

/** All that is said of a quantity, to be drawn and listed. */
export interface ComparedQuantity {
  readonly quantity: QuantitySummary;
  /** In order of time, the undated last; at most so many as were asked for. */
  readonly claims: readonly ComparedClaim[];
  /** Where not all claims are listed: how many stand where, and whether any of them was found fault with. Else empty. */
  readonly bins: readonly (Omit<Bin, 'claims'> & { readonly claims: number; readonly found: boolean })[];
  /** The gravest. */
  readonly conflicts: readonly ConflictSummary[];
  /** Findings in all. */
  readonly found: number;
  /** Of all findings. */
  readonly codes: readonly FindingCode[];
}

export interface ComparedClaim {
  readonly claim: DossierClaim;
  readonly hard: Bounds;
  readonly soft: Bounds;
  /** Claims of one scale can be drawn on one axis. */
  readonly scale: string;
  readonly withdrawn: boolean;
  readonly verdict: Verdict;
  readonly codes: readonly string[];
}

/** Findings told with a quantity; a list of more nobody works through beside a chart. */
const MOST_CONFLICTS = 60;

/** The claims on one quantity, at most `most` of them, with what was found of them. O(n log n) in its claims. */
export function comparisonOf(
  id: string,
  dossier: Dossier,
  findings: Findings,
  names: Names,
  most: number,
): ComparedQuantity {
  const found = findings.get(id) ?? [];
  const onClaim = findingsByClaim(found);
  const all = [...claimsOf(dossier, id)].sort(byTime);
  return {
    quantity: quantityOf(id, dossier, findings, names),
    claims: listed(all, onClaim, dossier, most),
    bins:
      all.length > most
        ? binned(all).map(({ claims, ...bin }) => ({
            ...bin,
            claims: claims.length,
            found: claims.some((claim) => onClaim.has(claim)),
          }))
        : [],
    conflicts: gravest(found, MOST_CONFLICTS).map((finding) => conflictOf(finding, names)),
    found: found.length,
    codes: [...new Set(found.map(({ code }) => code))],
  };
}

/**
 * The claims on one quantity, or those that stand in one cell of its bins, in order of time; where there are more than
 * `most`, those in a conflict first.
 */
export function claimsOfQuantity(
  id: string,
  bin: string | undefined,
  dossier: Dossier,
  findings: Findings,
  most: number,
): ComparedClaim[] {
  const all = claimsOf(dossier, id);
  const wanted = bin === undefined ? all : (binned(all).find((one) => one.id === bin)?.claims ?? []);
  return listed([...wanted].sort(byTime), findingsByClaim(findings.get(id) ?? []), dossier, most);
}

const listed = (
  all: readonly DossierClaim[],
  onClaim: ReadonlyMap<DossierClaim, readonly Finding[]>,
  dossier: Dossier,
  most: number,
): ComparedClaim[] =>
  worthListing(all, onClaim, most).map((claim) => compared(claim, onClaim.get(claim) ?? [], dossier));

function findingsByClaim(found: readonly Finding[]): Map<DossierClaim, Finding[]> {
  const onClaim = new Map<DossierClaim, Finding[]>();
  for (const finding of found) {
    for (const claim of participants(finding)) {
      const known = onClaim.get(claim);
      if (known === undefined) onClaim.set(claim, [finding]);
      else known.push(finding);
    }
  }
  return onClaim;
}

/** What is still to be settled before what was acknowledged, and the loudest first. */
const gravest = (found: readonly Finding[], most: number): Finding[] =>
  [...found]
    .sort((a, b) => Number(isLive(b)) - Number(isLive(a)) || bySeverity(a.severity, b.severity))
    .slice(0, most);

function compared(claim: DossierClaim, found: readonly Finding[], dossier: Dossier): ComparedClaim {
  return {
    claim,
    hard: boundsOf(claim.extent, 'hard'),
    soft: boundsOf(claim.extent, 'soft'),
    scale: scaleOf(claim),
    withdrawn: isWithdrawn(claim, dossier),
    verdict: verdictOn(claim, dossier, found),
    codes: [...new Set(found.map(({ code }) => code))],
  };
}

/** The latest claims of a speaker or an outlet, at most `most` of them, in order of time. */
export function claimsOfSource(
  source: { readonly kind: 'speaker' | 'outlet'; readonly id: string },
  dossier: Dossier,
  byFile: FindingsByFile,
  most: number,
): ComparedClaim[] {
  const claims: DossierClaim[] = [];
  for (const file of dossier.files.values()) {
    for (const claim of file.claims) if (claim[source.kind] === source.id) claims.push(claim);
  }
  return claims
    .sort(byTime)
    .slice(-most)
    .map((claim) => {
      const found = findingsOnClaim(byFile, claim.file, claim.claim.number);
      return compared(
        claim,
        found.map(({ finding }) => finding),
        dossier,
      );
    });
}

/** At most `most` claims of a list: where not all fit, those in a conflict first, the others spread evenly over it. */
export function worthListing(
  all: readonly DossierClaim[],
  onClaim: ReadonlyMap<DossierClaim, unknown>,
  most: number,
): readonly DossierClaim[] {
  if (all.length <= most) return all;
  const chosen = new Set(
    spread(
      [...all].filter((claim) => onClaim.has(claim)),
      most,
    ),
  );
  for (const claim of spread(
    all.filter((claim) => !chosen.has(claim)),
    most - chosen.size,
  ))
    chosen.add(claim);
  return all.filter((claim) => chosen.has(claim));
}

const spread = <T>(items: readonly T[], count: number): T[] =>
  count >= items.length
    ? [...items]
    : Array.from({ length: Math.max(0, count) }, (_, i) => items[Math.floor((i * items.length) / count)]!);
