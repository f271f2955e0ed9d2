import type { Findings } from '../../check.ts';
import { groupBy } from '../../collections.ts';
import type { Dossier } from '../../index/dossierIndex.ts';
import { type Sentence, sentencesOf } from '../../overview/sentence.ts';
import { participants } from '../../rules/finding.ts';
import type { ClaimFileTree } from '../../syntax/tree.ts';
import type { Names } from '../names.ts';
import { shownFindings } from './findings.ts';
import { webAddress } from './html.ts';
import { articlesShown } from './limits.ts';

/** All that a report of a dossier is made of. */
export interface ReportInput {
  readonly title: string;
  readonly dossier: Dossier;
  readonly findings: Findings;
  readonly names: Names;
  /** By file, as far as `neededFor` asks for them. */
  readonly articles: ReadonlyMap<string, Article>;
  /** Files that were not analysed, with why. */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  /** Quantities whose claims could not be compared. */
  readonly unchecked: ReadonlySet<string>;
  /** Of Hasila. */
  readonly version: string;
  /** The day of the report, as an EDTF date. */
  readonly made: string;
  /** What a file is called. */
  readonly display: (file: string) => string;
}

/** What a report takes from the text of a file. */
export interface Article {
  /** Of the web, else left out. */
  readonly url: string | undefined;
  readonly archived: string | undefined;
  /** By the number of the claim. */
  readonly sentences: ReadonlyMap<number, Sentence>;
}

/** An article, with the sentences of some of its claims. */
export const articleOf = (tree: ClaimFileTree, claims: ReadonlySet<number>): Article => ({
  url: webAddress(tree.header.url?.value),
  archived: webAddress(tree.header.archived?.value),
  sentences: sentencesOf(tree, claims),
});

/** The files that a report needs the text of, each with the numbers of the claims whose sentences are told. */
export function neededFor(
  dossier: Dossier,
  findings: Findings,
  names: Names,
): ReadonlyMap<string, ReadonlySet<number>> {
  const told = shownFindings(findings, names.registry).shown.flatMap(participants);
  const needed = new Map<string, ReadonlySet<number>>();
  for (const [file, claims] of groupBy(told, ({ file }) => [file])) {
    needed.set(file, new Set(claims.map(({ claim }) => claim.number)));
  }
  for (const file of articlesShown(dossier)) if (!needed.has(file)) needed.set(file, new Set());
  return needed;
}
