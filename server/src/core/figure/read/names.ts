import { ARABIC, CLASS, DIGIT, LETTER, SILENT } from './chars.ts';

/** Digits in names, links, handles and censored words are no figures: these functions say where such a thing ends. */

const UNDERSCORE = 0x5f;
const DOT = 0x2e;
const COLON = 0x3a;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const AT = 0x40;

/** Longest word before a hyphen and digits that can be a model's name ("F-16"). */
const LONGEST_MODEL = 6;

const isWordly = (code: number): boolean => {
  const type = CLASS[code]!;
  return type === LETTER || type === ARABIC || type === DIGIT || code === UNDERSCORE;
};

/** Where the name after an `@` or `#` ends. */
export function handleEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isWordly(text.charCodeAt(at)) || CLASS[text.charCodeAt(at)] === SILENT)) at++;
  return at;
}

/** Where a link or a name with digits ends that begins with the Latin word from `start` to `end`; `end` if it is neither. */
export function nameEnd(text: string, start: number, end: number): number {
  const next = text.charCodeAt(end);
  const digit = CLASS[next] === DIGIT;
  if (!digit && next !== COLON && next !== DOT && next !== AT && next !== HYPHEN) return end;
  const after = text.charCodeAt(end + 1);
  const link =
    (next === COLON && after === SLASH && text.charCodeAt(end + 2) === SLASH) ||
    (next === DOT &&
      end - start > 1 &&
      CLASS[after] === LETTER &&
      CLASS[text.charCodeAt(end + 2)] === LETTER);
  if (link || next === AT) {
    let at = end + 1;
    while (
      at < text.length &&
      (CLASS[text.charCodeAt(at)] === LETTER || isLinkCharacter(text.charCodeAt(at)))
    )
      at++;
    return at;
  }
  if (!digit && (next !== HYPHEN || CLASS[after] !== DIGIT || !isModel(text, start, end))) return end;
  if (end - start < 4 && CURRENCIES.has(text.slice(start, end).toLowerCase())) return end;
  let at = end + 1;
  while (at < text.length && (isWordly(text.charCodeAt(at)) || text.charCodeAt(at) === HYPHEN)) at++;
  return at;
}

const isLinkCharacter = (code: number): boolean =>
  code > 0x20 && code < 0x7f && code !== 0x22 && code !== 0x27 && code !== 0x3c && code !== 0x3e;

/** Whether a word before a hyphen and digits names a model or a disease ("F-16", "COVID-19"), not a time ("mid-2011"). */
function isModel(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_MODEL) return false;
  const word = text.slice(start, end);
  return (word === word.toUpperCase() && word !== word.toLowerCase()) || word.toLowerCase() === 'covid';
}

const CURRENCIES = new Set([
  'us',
  'usd',
  'eur',
  'gbp',
  'rs',
  'sr',
  'aed',
  'sar',
  'egp',
  'tl',
  'chf',
  'inr',
  'cad',
  'aud',
]);

const CLITICS = new Set(['و', 'ب', 'ل', 'ف', 'ك', 'ال', 'الـ', 'وال', 'وب', 'ول', 'لل', 'بال', 'فب']);

/**
 * Where a word ends in which digits stand for letters (to get past a censor), given the word before the digits;
 * the end of the digits when they are just glued to their neighbours.
 */
export function censoredEnd(text: string, wordStart: number, digits: number, end: number): number {
  if (wordStart === digits || end - digits > 2 || CLASS[text.charCodeAt(end)] !== ARABIC) return end;
  if (CLASS[text.charCodeAt(wordStart)] !== ARABIC) return end;
  let after = end;
  while (after < text.length && CLASS[text.charCodeAt(after)] === ARABIC) after++;
  const before = digits - wordStart;
  const glued =
    (before > 2 && after - end > 2) || (before <= 3 && CLITICS.has(text.slice(wordStart, digits)));
  return glued ? end : after;
}
