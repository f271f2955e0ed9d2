import { lastLineUnder, lineBreak } from '../../annotate/claimBlock.ts';
import { defaultsOf, marksOfNumber } from '../../syntax/query.ts';
import type { ClaimFileTree, ClaimLine } from '../../syntax/tree.ts';
import { lineAt, lineEnd } from '../../text/lineMap.ts';
import type { TextEdit } from '../../text/problem.ts';
import { span } from '../../text/span.ts';
import { applied, ifSaysTheSame } from './apply.ts';
import { inheritedBy } from './defaultLine.ts';
import { removal } from './lineFields.ts';

/**
 * Moves a claim line behind those that stand under the paragraph with its first mark. Undefined where it is there, has
 * no mark, or would say something else there.
 */
export function moveUnderParagraph(tree: ClaimFileTree, claim: ClaimLine): readonly TextEdit[] | undefined {
  const [mark] = marksOfNumber(tree, claim.number);
  if (mark === undefined) return undefined;
  const { text, lines } = tree;
  const paragraph = lineAt(lines, mark.span.start);
  const last = lastLineUnder(tree, paragraph);
  const own = lineAt(lines, claim.span.start);
  if (own > paragraph && own <= last) return undefined;
  const behind = lineEnd(text, lines, last);
  const eol = lineBreak(tree, last);
  const moved = (written: string): TextEdit[] => [
    removal(tree, claim.span),
    { span: span(behind, behind), text: `${eol}${written}` },
  ];
  const plain = text.slice(claim.span.start, claim.span.end);
  const inForce = defaultsOf(tree, claim);
  const told = inForce === undefined ? [] : inheritedBy(tree, claim, inForce);
  const onItsOwn = told.map((edit) => ({
    span: span(edit.span.start - claim.span.start, edit.span.end - claim.span.start),
    text: edit.text,
  }));
  return (
    ifSaysTheSame(tree, moved(plain)) ??
    (told.length === 0 ? undefined : ifSaysTheSame(tree, moved(applied(plain, onItsOwn))))
  );
}
