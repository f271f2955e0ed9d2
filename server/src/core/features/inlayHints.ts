import { claimedFigure } from '../claims/claimedFigure.ts';
import { marksByNumber, wordsOf } from '../claims/markedWords.ts';
import type { Figure, ReadOptions } from '../figure/read/figure.ts';
import { type Names, wordingOf } from '../report/names.ts';
import { fill } from '../report/wording.ts';
import type { ClaimFileTree } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { wordsFor } from './completion/words/wordsFor.ts';

/** A value that a claim line leaves out, as it is read from the marked words. */
export interface InlayHint {
  /** Behind the quantity: on a claim line, never in the article. */
  readonly offset: number;
  /** `= 136`, `>=136`. */
  readonly label: string;
  /** The words it is read from. */
  readonly tooltip: string;
  /** What would have to be written there to say the same. */
  readonly text: string;
}

/** The values left out on the claim lines of a stretch of a file. Reads the words of those claims only. */
export function inlayHints(
  tree: ClaimFileTree,
  within: Span,
  names: Names,
  read: (text: string, options?: ReadOptions) => readonly Figure[],
): InlayHint[] {
  const words = wordsFor(wordingOf(names));
  const lang = tree.header.lang?.value;
  const hints: InlayHint[] = [];
  let marks: ReturnType<typeof marksByNumber> | undefined;
  for (const line of tree.claims) {
    if (line.span.end < within.start || line.span.start > within.end) continue;
    if (!line.quantity || line.value || line.badValue) continue;
    marks ??= marksByNumber(tree.marks);
    const marked = wordsOf(tree, line, marks.get(line.number) ?? []).texts.join(' ');
    const figure = claimedFigure(marked === '' ? [] : read(marked, lang === undefined ? {} : { lang }));
    if (figure === undefined || figure.value === '?') continue;
    hints.push({
      offset: line.quantity.span.end,
      label: /^[<>~+=]/.test(figure.value) ? figure.value : `= ${figure.value}`,
      tooltip: fill(words.readFrom, { words: figure.text }),
      text: ` ${figure.value}`,
    });
  }
  return hints;
}
