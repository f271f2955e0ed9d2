import type { Declaration } from '../claims/dossier.ts';
import { touches } from '../text/span.ts';

/**
 * The declaration that a place of `hasila.yaml` speaks of: the one whose key is there, or the one that a word
 * there names (a part, a `within`), which is looked for in the section around it.
 */
export function declarationAt(
  text: string,
  declarations: readonly Declaration[],
  offset: number,
): Declaration | undefined {
  const key = declarations.find(({ span }) => touches(span, offset));
  if (key !== undefined) return key;
  const around = declarations.find(({ whole }) => touches(whole, offset));
  if (around === undefined) return undefined;
  const id = wordAt(text, offset);
  return declarations.find((declaration) => declaration.section === around.section && declaration.id === id);
}

const WORD = /[\p{L}\p{M}\p{N}_.\p{Join_Control}-]/u;
/** No id is longer. */
const LONGEST = 200;

function wordAt(text: string, offset: number): string {
  const isWord = (at: number): boolean => at >= 0 && at < text.length && WORD.test(text[at]!);
  let start = offset;
  let end = offset;
  while (isWord(start - 1) && offset - start < LONGEST) start--;
  while (isWord(end) && end - offset < LONGEST) end++;
  return text.slice(start, end);
}
