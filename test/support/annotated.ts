import type { NewClaim } from '../../server/src/core/annotate/claimLineText.ts';
import { markFigures } from '../../server/src/core/annotate/markFigures.ts';
import { type FigureSuggestion, suggestFigures } from '../../server/src/core/annotate/suggest/suggestions.ts';
import { isRefused } from '../../server/src/core/annotate/wrap.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { readFigure } from '../../server/src/core/claims/readFigure.ts';
import { summarise } from '../../server/src/core/claims/summary.ts';
import { read } from '../../server/src/core/figure/read/read.ts';
import { emptyDossier, withFiles } from '../../server/src/core/index/dossierIndex.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { inEnglish } from '../../server/src/core/text/phrase.ts';
import { span } from '../../server/src/core/text/span.ts';
import { applyEdits } from './applyEdits.ts';

/** The file after words of it are marked; or why they cannot be. The words are the first of their kind. */
export function marked(
  text: string,
  ...figures: readonly (readonly [words: string, claim?: NewClaim])[]
): string {
  const tree = parseClaimFile(text);
  const toMark = figures.map(([words, claim]) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`no ${words}`);
    return { ...claim, span: span(start, start + words.length) };
  });
  const marking = markFigures(tree, toMark, readFigure);
  return isRefused(marking) ? inEnglish(marking.refused) : applyEdits(text, marking.edits);
}

/** What is suggested for each unmarked figure of an article, by its words. */
export function suggested(
  text: string,
  registry = '',
  others: Readonly<Record<string, string>> = {},
): Map<string, FigureSuggestion> {
  const tree = parseClaimFile(text);
  const files = [...Object.entries(others), ['this.claim', text] as const].map(
    ([name, file]) => [name, summarise(parseClaimFile(file), readFigure)] as const,
  );
  const dossier = withFiles(emptyDossier(parseDossier(registry).registry), files);
  const all = [...suggestFigures(tree, { dossier, read, langs: ['en'] })].flat();
  return new Map(all.map((one) => [text.slice(one.span.start, one.span.end), one]));
}
