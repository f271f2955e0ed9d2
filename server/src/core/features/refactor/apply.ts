import { sameData } from '../../claims/sameData.ts';
import { summarise } from '../../claims/summary.ts';
import { parseClaimFile } from '../../syntax/parser.ts';
import type { ClaimFileTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/problem.ts';

/** A text after edits that do not overlap; of two at one place the first given comes first. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let kept = '';
  let at = 0;
  for (const { span, text: by } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    kept += text.slice(at, span.start) + by;
    at = span.end;
  }
  return kept + text.slice(at);
}

/** The edits where the file says after them what it said, in whatever order; none otherwise. */
export function ifSaysTheSame(
  tree: ClaimFileTree,
  edits: readonly TextEdit[],
): readonly TextEdit[] | undefined {
  const after = parseClaimFile(applied(tree.text, edits));
  const isSame = after.problems.length <= tree.problems.length && sameData(saidIn(after), saidIn(tree));
  return isSame ? edits : undefined;
}

function saidIn(tree: ClaimFileTree) {
  const { claims, ...rest } = summarise(tree);
  return { ...rest, claims: [...claims].sort((a, b) => a.number - b.number) };
}
