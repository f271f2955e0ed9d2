import { readLines } from '../../annotate/unmarked.ts';
import { quoted } from '../../report/foreign.ts';
import type { ClaimFileTree } from '../../syntax/tree.ts';
import { say } from '../../text/phrase.ts';
import type { FileProblem, ReadFigures } from './fileProblem.ts';

/** More than these of one file nobody reads. */
const MOST = 500;
/** Code units of the article that are read between two pauses: less than a millisecond of work, mostly. */
const STEP = 16_384;
/** What a line costs beside its text, in code units: there may be millions of empty ones. */
const PER_LINE = 64;

/**
 * The counts and shares in the article that no mark covers, as hints. Off by default: most figures of an article are
 * no claims. Pauses often enough for a server to stay awake.
 */
export function* unmarkedChecks(
  tree: ClaimFileTree,
  read: ReadFigures,
): Generator<undefined, readonly FileProblem[]> {
  const found: FileProblem[] = [];
  let looked = 0;
  for (const { line, unmarked } of readLines(tree, read)) {
    for (const { span, figure } of unmarked) {
      const more =
        found.length === MOST - 1 ? say` More follow, and are listed once these are marked.` : say``;
      const message = say`No mark covers this figure: ${quoted(figure.text, false)}, read as ${figure.value}.${more}`;
      found.push({ code: 'unmarked-figure', severity: 'hint', span, message });
      if (found.length === MOST) return found;
    }
    looked += line.text.length + PER_LINE;
    if (looked >= STEP) {
      looked = 0;
      yield;
    }
  }
  return found;
}
