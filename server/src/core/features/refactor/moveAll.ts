import { lastLineUnder } from '../../annotate/claimBlock.ts';
import { parseClaimFile } from '../../syntax/parser.ts';
import { claimOfNumber } from '../../syntax/query.ts';
import type { ClaimFileTree } from '../../syntax/tree.ts';
import { lineAt } from '../../text/lineMap.ts';
import type { TextEdit } from '../../text/problem.ts';
import { applied } from './apply.ts';
import { difference } from './declareAll.ts';
import { moveUnderParagraph } from './moveLine.ts';

/** The file is read anew with each move: more are moved the next time. */
const MOST = 200;

/** The numbers of the claims whose lines do not stand under the paragraph with their first mark, in order of text. */
export function claimsAstray(tree: ClaimFileTree): number[] {
  const { lines, marks, claims } = tree;
  const paragraphs = new Map<number, number>();
  for (const { number, span } of marks) {
    if (!paragraphs.has(number)) paragraphs.set(number, lineAt(lines, span.start));
  }
  const ends = new Map<number, number>();
  return claims.flatMap(({ number, span }) => {
    const paragraph = paragraphs.get(number);
    if (paragraph === undefined) return [];
    const end = ends.get(paragraph) ?? lastLineUnder(tree, paragraph);
    ends.set(paragraph, end);
    const own = lineAt(lines, span.start);
    return own > paragraph && own <= end ? [] : [number];
  });
}

/** Moves every claim line that can be under its paragraph; undefined where none can. */
export function moveAllUnderParagraphs(tree: ClaimFileTree): TextEdit | undefined {
  let now = tree;
  for (const number of claimsAstray(tree).slice(0, MOST)) {
    const claim = claimOfNumber(now, number);
    const edits = claim && moveUnderParagraph(now, claim);
    if (edits !== undefined) now = parseClaimFile(applied(now.text, edits));
  }
  return now === tree ? undefined : difference(tree.text, now.text);
}
