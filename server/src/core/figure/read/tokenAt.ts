import { STRANGER } from './lexicon.ts';
import type { Atom, Meaning } from './meaning.ts';
import type { Numeral } from './numerals.ts';
import { BREAK, CODE, MARK, NUMBER, type Tokens, WORD } from './tokens.ts';

/** What the word at a token can mean; undefined for a word the lexicon does not have and for what is no word. */
export function meaningAt(tokens: Tokens, at: number): Meaning | undefined {
  if (at < 0 || at >= tokens.count || tokens.kinds[at] !== WORD) return undefined;
  const id = tokens.ids[at]!;
  return id === STRANGER ? undefined : tokens.meanings[id];
}

export const atomAt = (tokens: Tokens, at: number): Atom | undefined => meaningAt(tokens, at)?.atom;

/** The plain number in digits at a token. */
export function numeralAt(tokens: Tokens, at: number): Numeral | undefined {
  const numeral = anyNumeralAt(tokens, at);
  return numeral?.is === 'number' ? numeral : undefined;
}

/** Whatever is written in digits at a token. */
export function anyNumeralAt(tokens: Tokens, at: number): Numeral | undefined {
  if (at < 0 || at >= tokens.count || tokens.kinds[at] !== NUMBER) return undefined;
  return tokens.numerals[tokens.ids[at]!];
}

/** The code unit of the punctuation mark at a token; 0 if there is none, or a line or the text ends. */
export function markAt(tokens: Tokens, at: number): number {
  return at >= 0 && at < tokens.count && tokens.kinds[at] === MARK ? tokens.ids[at]! : 0;
}

export const isWord = (tokens: Tokens, at: number): boolean =>
  at >= 0 && at < tokens.count && tokens.kinds[at] === WORD;

/** Whether the text or a line ends at a token. */
export const isEdge = (tokens: Tokens, at: number): boolean =>
  at < 0 || at >= tokens.count || tokens.kinds[at] === BREAK;

export const isCode = (tokens: Tokens, at: number): boolean =>
  at >= 0 && at < tokens.count && tokens.kinds[at] === CODE;

/** The word at a token as the lexicon has it, folded and without clitics; empty for strangers and what is no word. */
export function wordAt(tokens: Tokens, at: number): string {
  if (at < 0 || at >= tokens.count || tokens.kinds[at] !== WORD) return '';
  const id = tokens.ids[at]!;
  return id === STRANGER ? '' : tokens.words[id]!;
}

/** Whether an Arabic word has the article, with or without "and" or a preposition before it, told from its letters. */
export function hasArticle(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at)) return false;
  const { text } = tokens;
  let from = tokens.starts[at]!;
  if (text[from] === 'و' || text[from] === 'ف') from++;
  if (text.startsWith('لل', from)) return true;
  if (text[from] === 'ب' || text[from] === 'ك') from++;
  return text.startsWith('ال', from);
}

/** The text of a token. */
export const textAt = (tokens: Tokens, at: number): string =>
  at >= 0 && at < tokens.count ? tokens.text.slice(tokens.starts[at], tokens.ends[at]) : '';
