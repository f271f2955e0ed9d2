import type { DossierClaim } from '../claims/dossierClaim.ts';
import { groupBy } from '../collections.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { type FindingsByFile, findingsOnClaim, findingsOnFile } from '../index/findingsByFile.ts';
import { isSourcing } from '../rules/codes.ts';
import { compare } from '../rules/comparison.ts';
import type { Finding } from '../rules/finding.ts';
import { comparable, isWithdrawn } from '../rules/gate.ts';
import type { ClaimFileTree } from '../syntax/tree.ts';
import { type Span, span } from '../text/span.ts';

/** How a claim compares with others, from the least to the gravest. */
const VERDICTS = ['none', 'agrees', 'differs', 'conflict', 'error'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface MarkVerdict {
  readonly span: Span;
  readonly verdict: Verdict;
}

/**
 * How each marked span of a file compares: from bracket to bracket with its marks, for a point the mark and the
 * word before it. A span with several marks has the gravest of their verdicts. In order of text.
 */
export function verdictSpans(
  tree: ClaimFileTree,
  file: string,
  dossier: Dossier,
  byFile: FindingsByFile,
): MarkVerdict[] {
  const onClaims = groupBy(findingsOnFile(byFile, file), ({ claim }) => [claim.claim.number]);
  const verdicts = new Map(
    (dossier.files.get(file)?.claims ?? []).map((claim) => {
      const { number } = claim.claim;
      const involved = (onClaims.get(number) ?? []).map(({ finding }) => finding);
      return [number, verdictOn(claim, dossier, involved)];
    }),
  );
  const of = (number: number): Verdict => verdicts.get(number) ?? 'none';
  const marked = tree.spans.map(({ span: place, marks }) => {
    const own = marks.map((index) => tree.marks[index]!);
    return {
      span: span(place.start, own.at(-1)?.span.end ?? place.end),
      verdict: own.map((mark) => of(mark.number)).reduce(graver, 'none'),
    };
  });
  const points = tree.marks
    .filter((mark) => mark.target === undefined)
    .map((mark) => ({
      span: span(Math.min(mark.words.start, mark.span.start), mark.span.end),
      verdict: of(mark.number),
    }));
  return [...marked, ...points].sort((a, b) => a.span.start - b.span.start);
}

/** The graver of two verdicts. */
export const graver = (a: Verdict, b: Verdict): Verdict =>
  VERDICTS.indexOf(a) >= VERDICTS.indexOf(b) ? a : b;

/** How a claim compares with the others of its quantity, given the findings it takes part in. */
export function verdictOn(claim: DossierClaim, dossier: Dossier, involved: readonly Finding[]): Verdict {
  const live = involved.filter(({ acknowledged }) => acknowledged === undefined);
  if (live.some(({ severity }) => severity === 'error')) return 'error';
  if (live.some(({ severity }) => severity === 'warning')) return 'conflict';
  if (involved.some(({ code }) => !isSourcing(code))) return 'differs';
  return besides(claim, dossier);
}

/** The same, given the findings of its dossier. */
export const verdictAmong = (claim: DossierClaim, dossier: Dossier, byFile: FindingsByFile): Verdict =>
  verdictOn(
    claim,
    dossier,
    findingsOnClaim(byFile, claim.file, claim.claim.number).map(({ finding }) => finding),
  );

/** So many others are looked at. A quantity that has more has claims in agreement among the first. */
const MOST_OTHERS = 200;

/** Without a finding the others say the same, or something else for which nobody is at fault. */
function besides(claim: DossierClaim, dossier: Dossier): 'none' | 'agrees' | 'differs' {
  let others = 0;
  if (isWithdrawn(claim, dossier)) return 'none';
  for (const claims of dossier.byQuantity.get(claim.quantity) ?? []) {
    for (const other of claims) {
      const isAnother = other.file !== claim.file || other.voice !== claim.voice;
      if (!isAnother || !comparable(claim, other) || isWithdrawn(other, dossier)) continue;
      if (!compare(claim, other, dossier.registry.tolerances).softDisjoint) return 'agrees';
      if (++others >= MOST_OTHERS) return 'differs';
    }
  }
  return others > 0 ? 'differs' : 'none';
}
