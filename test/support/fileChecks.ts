import { allChecks } from '../../server/src/core/claims/fileChecks/allChecks.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { readFigure } from '../../server/src/core/claims/readFigure.ts';
import { summarise } from '../../server/src/core/claims/summary.ts';
import { read } from '../../server/src/core/figure/read/read.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import type { ClaimFileTree } from '../../server/src/core/syntax/tree.ts';
import { inEnglish } from '../../server/src/core/text/phrase.ts';

/** What reading the text of a claim file finds on its claims: `3 warning: value-mismatch`, in order of claim lines. */
export const foundByReading = (tree: ClaimFileTree): string[] =>
  checksOf(tree).flatMap(({ number, severity, code }) =>
    number === undefined ? [] : [`${number} ${severity}: ${code}`],
  );

export interface Checked {
  /** The claim on whose line it is told; undefined for what is told in the article. */
  readonly number: number | undefined;
  readonly code: string;
  /** `acknowledged` where the annotator lets it stand. */
  readonly severity: string;
  readonly message: string;
  /** What is underlined. */
  readonly words: string;
}

/** All that reading the text finds, undeclared names aside; `rules` are those of a `hasila.yaml`. */
export function checksOf(tree: ClaimFileTree, rules = ''): Checked[] {
  const { severities } = parseDossier(rules === '' ? '' : `rules: {${rules}}`).registry;
  return allChecks(tree, summarise(tree, readFigure), undefined, severities, read).map((problem) => {
    const { code, severity, span, message } = problem;
    const line = tree.claims.find((claim) => claim.span.start <= span.start && span.end <= claim.span.end);
    const settled = 'acknowledged' in problem && problem.acknowledged !== undefined;
    const words = tree.text.slice(span.start, span.end);
    return {
      number: line?.number,
      code,
      severity: settled ? 'acknowledged' : severity,
      message: inEnglish(message),
      words,
    };
  });
}

/** A claim file with one article line and its claim lines; `header` are further lines of its header. */
export const fileOf = (article: string, claims: string, ...header: string[]): ClaimFileTree =>
  parseClaimFile(
    ['---', 'source: outlet-a', 'published: 2022-01-24', ...header, '---', article, claims].join('\n'),
  );
