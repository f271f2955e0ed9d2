import type { FileSummary } from '../../server/src/core/claims/claim.ts';
import type { DossierClaim } from '../../server/src/core/claims/dossierClaim.ts';
import { type Dossier, emptyDossier, withFiles } from '../../server/src/core/index/dossierIndex.ts';
import type { Finding } from '../../server/src/core/rules/finding.ts';
import { registry } from './arbitraryClaims.ts';

/** Summaries as those of files `f0.claim`, `f1.claim` … */
export const named = (summaries: readonly FileSummary[]) =>
  summaries.map((one, i): [string, FileSummary] => [`f${i}.claim`, one]);

/** A dossier of them, with what `arbitraryClaims.ts` declares. */
export const dossierOf = (entries: readonly [string, FileSummary][]): Dossier =>
  withFiles(emptyDossier(registry), entries);

/** A claim by file and number: `f0.claim#1`. */
export const nameOf = ({ file, claim }: DossierClaim): string => `${file}#${claim.number}`;

/** Findings without identities and in order, so that two ways of reaching them can be compared. */
export const asTexts = (findings: readonly Finding[]): string[] =>
  findings
    .map((finding) =>
      JSON.stringify({
        ...finding,
        positions: finding.positions.map((position) => position.map(nameOf)),
        opposed: [...finding.opposed].map(([a, b]) => `${nameOf(a)} ${nameOf(b)}`).sort(),
      }),
    )
    .sort();
