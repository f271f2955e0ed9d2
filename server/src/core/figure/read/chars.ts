/**
 * What each UTF-16 code unit is to the reader, and the letter it counts as when words are compared.
 * Both are tables over all 65,536 code units, so that a character costs one array access.
 */

export const OTHER = 0;
export const SPACE = 1;
export const LINE_END = 2;
/** Letters of scripts that are written from left to right, and the underscore. */
export const LETTER = 3;
export const ARABIC = 4;
export const DIGIT = 5;
/** Draws nothing or only a mark on its neighbour: vowel signs, tatweel, bidi controls, soft hyphens. */
export const SILENT = 6;

const CODE_UNITS = 0x10000;

/** The class of each code unit, one of the constants above. */
export const CLASS = new Uint8Array(CODE_UNITS);

/** The code unit that stands for a letter in the lexicon: lower case, no accents, one form of alef, ya and ta marbuta. */
export const FOLD = new Uint16Array(CODE_UNITS);

/** Code units of the digit zero in the scripts of the Basic Multilingual Plane; nine more follow each. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
  0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40,
  0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];

/** The value of a digit's code unit, whatever its script; -1 for what is no digit. */
export function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (CLASS[code] !== DIGIT) return -1;
  return DIGITS.get(code) ?? -1;
}

const DIGITS = new Map<number, number>();

function mark(type: number, from: number, to = from): void {
  CLASS.fill(type, from, to + 1);
}

function classify(): void {
  mark(LETTER, 0x41, 0x5a);
  mark(LETTER, 0x61, 0x7a);
  mark(LETTER, 0x5f);
  for (const code of [0xaa, 0xb5, 0xba]) mark(LETTER, code);
  mark(LETTER, 0xc0, 0x2ff);
  mark(OTHER, 0xd7);
  mark(OTHER, 0xf7);
  mark(LETTER, 0x370, 0x1fff);
  mark(LETTER, 0x2c00, 0x2dff);
  mark(LETTER, 0x3040, 0xd7ff);
  mark(LETTER, 0xf900, 0xfdff);
  mark(LETTER, 0xff21, 0xffdc);
  mark(ARABIC, 0x620, 0x6ff);
  mark(ARABIC, 0x750, 0x77f);
  mark(ARABIC, 0x8a0, 0x8c9);
  mark(ARABIC, 0xfb50, 0xfdf9);
  mark(ARABIC, 0xfe70, 0xfefc);
  mark(OTHER, 0x600, 0x60f);
  mark(OTHER, 0x66a, 0x66d);
  mark(OTHER, 0x6d4);
  for (const code of [0x37e, 0x387, 0x55d, 0x589, 0x5be, 0x61b, 0x61d, 0x61e, 0x61f, 0x964, 0x965])
    mark(OTHER, code);
  for (const code of [0xad, 0x61c, 0x640, 0x670, 0xfeff]) mark(SILENT, code);
  mark(SILENT, 0x300, 0x36f);
  mark(SILENT, 0x610, 0x61a);
  mark(SILENT, 0x64b, 0x65f);
  mark(SILENT, 0x6d6, 0x6dc);
  mark(SILENT, 0x6df, 0x6e8);
  mark(SILENT, 0x6ea, 0x6ed);
  mark(SILENT, 0x200b, 0x200f);
  mark(SILENT, 0x202a, 0x202e);
  mark(SILENT, 0x2060, 0x206f);
  mark(SILENT, 0xfe00, 0xfe0f);
  for (const code of [0x09, 0x0b, 0x0c, 0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) mark(SPACE, code);
  mark(SPACE, 0x2000, 0x200a);
  mark(LINE_END, 0x0a);
  mark(LINE_END, 0x0d);
  for (const zero of ZEROS) {
    mark(DIGIT, zero, zero + 9);
    for (let value = 0; value < 10; value++) DIGITS.set(zero + value, value);
  }
}

/** Letters that writers of Arabic and Persian use for one another, as [written, counted as]. */
const ARABIC_VARIANTS = [
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ئ', 'ي'],
  ['ی', 'ي'],
  ['ې', 'ي'],
  ['ة', 'ه'],
  ['ۀ', 'ه'],
  ['ە', 'ه'],
  ['ہ', 'ه'],
  ['ؤ', 'و'],
  ['ک', 'ك'],
] as const;

function fold(): void {
  for (let code = 0; code < CODE_UNITS; code++) FOLD[code] = code;
  for (let code = 0x41; code < 0x590; code++) {
    if (CLASS[code] !== LETTER) continue;
    const bare = String.fromCharCode(code).toLowerCase().normalize('NFD');
    FOLD[code] = bare.charCodeAt(0);
  }
  FOLD[0x131] = 0x69; // a Turkish dotless i is often typed with its dot
  for (let code = 0xfb50; code <= 0xfefc; code++) {
    const plain = String.fromCharCode(code).normalize('NFKC');
    if (plain.length === 1) FOLD[code] = plain.charCodeAt(0);
  }
  for (const [written, counted] of ARABIC_VARIANTS) FOLD[written.charCodeAt(0)] = counted.charCodeAt(0);
  for (let code = 0xfb50; code <= 0xfefc; code++) FOLD[code] = FOLD[FOLD[code]!]!;
}

classify();
fold();

/** The letters of a word as the lexicon knows them: folded, without silent characters. */
export function foldWord(word: string): string {
  let folded = '';
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (CLASS[code] !== SILENT) folded += String.fromCharCode(FOLD[code]!);
  }
  return folded;
}
