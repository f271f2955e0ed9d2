/** Editors compare no more of a text than this with what was typed. */
const LONGEST = 128;

/**
 * The text by which an editor finds a proposal for what was typed: an editor compares letters as they stand, from
 * the start of a word, and knows one text only. `undefined` where nothing of it fits. Names are labels, aliases and
 * cues, in any script; vowel signs, forms of alif and the article make no difference.
 */
export type FilterText = (label: string, names?: readonly string[]) => string | undefined;

/** How proposals are found by what was typed so far. */
export function filterFor(typed: string): FilterText {
  if (typed === '') return (label, names = []) => cut([label, ...names].join(' '));
  if (typed.length > LONGEST) return () => undefined;
  const wanted = fold(typed);
  const bare = wanted.replace(SIGN, '');
  return (label, names = []) => {
    const own = fold(label);
    if (own.startsWith(wanted)) return label;
    const composed = cut(`${typed} ${label}`);
    if (beginsWordOf(own, wanted)) return SEPARATED.test(label) ? label : composed;
    // What was typed stands in front, so that a proposal found by its name ranks with those found by their id.
    if (bare !== '' && folded(names).some((name) => beginsWordOf(name, bare))) return composed;
    return hasInOrder(own, wanted) ? label : undefined;
  };
}

/** An editor sees the words of an id that dots and dashes part. */
const SEPARATED = /^[\p{L}\p{M}\p{N}._-]*$/u;

/** What stands in front of ids of speakers is part of no name. */
const SIGN = /^@/;

const cut = (text: string): string => text.slice(0, LONGEST);

const ARTICLE = 'ال';

/** Whether a word of the text begins with these letters, the article of either left aside. */
function beginsWordOf(text: string, wanted: string): boolean {
  if (beginsWord(text, wanted)) return true;
  return wanted.startsWith(ARTICLE) && beginsWord(text, wanted.slice(ARTICLE.length));
}

function beginsWord(text: string, wanted: string): boolean {
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (at === 0 || !LETTER.test(text[at - 1]!)) return true;
    const start = at - ARTICLE.length;
    if (text.startsWith(ARTICLE, start) && (start === 0 || !LETTER.test(text[start - 1]!))) return true;
  }
  return false;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether the letters occur in the text in their order, the first one at its start. */
function hasInOrder(text: string, wanted: string): boolean {
  let from = 0;
  for (const letter of wanted) {
    const at = text.indexOf(letter, from);
    if (at < 0 || (from === 0 && at > 0)) return false;
    from = at + letter.length;
  }
  return true;
}

const PLAIN = /^[ -~]*$/;

/** Spellings that readers take for the same, made the same. */
const fold = (text: string): string =>
  (PLAIN.test(text)
    ? text
    : text
        .normalize('NFD')
        .replace(/[\p{M}\u0640]/gu, '')
        .replaceAll('ى', 'ي')
        .replaceAll('ة', 'ه')
  ).toLowerCase();

/** Names are those of a declaration and live as long; folding them anew for each key would be felt. */
const foldedNames = new WeakMap<readonly string[], readonly string[]>();

function folded(names: readonly string[]): readonly string[] {
  const known = foldedNames.get(names);
  if (known !== undefined) return known;
  const fresh = names.map(fold);
  foldedNames.set(names, fresh);
  return fresh;
}
