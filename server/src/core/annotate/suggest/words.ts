import { own } from '../../text/own.ts';

/** A word of prose, and the forms in which it is looked up. Offsets are UTF-16 code units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Folded: first as it stands, then without what Arabic writes in front of it and without endings. */
  readonly forms: readonly string[];
}

const WORD = /\p{L}(?:[\p{L}\p{M}\p{Cf}\u0640]|['’](?=\p{L}))*|\p{N}+/gu;
/** Longer ones are no words; forms are made of the beginning. */
const LONGEST = 60;

/** The words between two offsets of a text; a number and the letters glued to it are two. */
export function wordsIn(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (const { index, 0: word } of text.slice(from, to).matchAll(WORD)) {
    const start = from + index;
    words.push({ start, end: start + word.length, forms: knownForms(word.slice(0, LONGEST)) });
  }
  return words;
}

/** When the memory holds this many words it starts anew. */
const MEMORY = 20_000;
const memory = new Map<string, readonly string[]>();

/** The news uses few words, and finding the forms of one takes as long as looking up a hundred. */
function knownForms(word: string): readonly string[] {
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size >= MEMORY) memory.clear();
  const forms = [...new Set(formsOf(own(word)))];
  memory.set(own(word), forms);
  return forms;
}

const TANWEEN = /(?:\u0627\u064b|\u064b\u0627)$/;
const SILENT = /[\p{M}\p{Cf}\u0640'’]+/gu;
const SAME_LETTER: Readonly<Record<string, string>> = { ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', ە: 'ه', ı: 'i' };

/** A word as it is compared: without vowel signs, accents and capitals, one form of alef, ya and ta marbuta. */
export const foldWord = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(TANWEEN, '')
    .replace(SILENT, '')
    .replace(/[ىیةکەı]/g, (letter) => SAME_LETTER[letter]!);

/** All forms of a word that stands in prose. */
function formsOf(word: string): readonly string[] {
  const folded = foldWord(word);
  const forms = baseForms(folded);
  if (!isArabic(folded)) return forms;
  for (const bare of [withoutFirst(folded, 'وف'), folded]) {
    if (bare === undefined) continue;
    if (bare !== folded) forms.push(...baseForms(bare));
    const noun = withoutFirst(bare, 'بلك');
    if (noun !== undefined) forms.push(...baseForms(noun));
  }
  return forms;
}

/** The forms of a word that was declared: nothing is taken for a preposition there, which could be its first letter. */
export const declaredForms = (word: string): readonly string[] => baseForms(foldWord(word));

function baseForms(folded: string): string[] {
  const forms = [folded];
  if (isArabic(folded)) {
    const bare = withoutArticle(folded);
    if (bare !== undefined) forms.push(bare);
    for (const form of [...forms]) {
      if (/ون$/.test(form) && form.length > 4) forms.push(`${form.slice(0, -2)}ين`);
      else if (/ا$/.test(form) && form.length > 4) forms.push(form.slice(0, -1));
    }
  } else if (folded.length > 3 && folded.endsWith('s')) forms.push(folded.slice(0, -1));
  return forms;
}

const isArabic = (folded: string): boolean => /^[\u0600-\u06ff]/.test(folded);

const withoutArticle = (word: string): string | undefined =>
  word.length > 4 && (word.startsWith('ال') || word.startsWith('لل')) ? word.slice(2) : undefined;

const withoutFirst = (word: string, letters: string): string | undefined =>
  word.length > 3 && letters.includes(word[0]!) ? word.slice(1) : undefined;
