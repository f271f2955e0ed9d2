import type { Hedge } from '../value.ts';
import type { Amount } from './amount.ts';
import type { Day } from './calendar.ts';
import type { Figure, FigureKind } from './figure.ts';
import type { Spelling } from './lookUp.ts';
import type { Meaning } from './meaning.ts';
import type { Phrases } from './phrases.ts';
import type { Tokens } from './tokens.ts';

/** A language, as the reader knows it: how words are looked up, and the rules to try where a figure may begin. */
export interface Language {
  readonly spelling: Spelling;
  /** The rules to try, in order, at a word of the lexicon; the first that answers takes its tokens. */
  readonly atWord: readonly (readonly Rule[])[];
  /** The rules to try at digits. */
  readonly atDigits: readonly Rule[];
}

/** A rule, and what it can begin with: roles of a word, digits, or both. */
export interface RuleOf {
  readonly begins: readonly (keyof Meaning)[];
  readonly digits?: boolean;
  readonly read: Rule;
}

/** Makes a language of its words and its rules, in the order in which they are tried. */
export function makeLanguage(spelling: Omit<Spelling, 'canStart'>, rules: readonly RuleOf[]): Language {
  const { meanings } = spelling.lexicon;
  const atWord = meanings.map((meaning) =>
    rules.filter(({ begins }) => begins.some((role) => meaning[role] !== undefined)).map(({ read }) => read),
  );
  const canStart = Uint8Array.from(atWord, (list) => (list.length > 0 ? 1 : 0));
  const atDigits = rules.filter(({ digits }) => digits === true).map(({ read }) => read);
  return { spelling: { ...spelling, canStart }, atWord, atDigits };
}

/** Reads what begins at a token, or passes. Looks only a bounded way ahead and back. */
export type Rule = (tokens: Tokens, at: number, today: Day | undefined) => Found | undefined;

/** What a rule found: figures (none, where it knows that there are none), and the token to go on from. */
export interface Found {
  readonly figures: readonly Figure[];
  readonly next: number;
}

/** What a number turns out to be in its context; `none` for what is no figure at all. */
export type Verdict = FigureKind | 'none';

/** A number, or a range of two, among its neighbours. */
export interface Quantity {
  /** The first token, "from" and "between" included. */
  readonly first: number;
  /** The token after the number. */
  readonly next: number;
  readonly low: Amount;
  readonly high?: Amount;
}

/** How one language reads amounts and judges what stands around them. */
export interface Grammar {
  /** The number in words or digits that begins at a token. */
  amount(tokens: Tokens, at: number): Amount | undefined;
  readonly before: Phrases<Hedge>;
  readonly after: Phrases<Hedge>;
  /** A hedge whose noun stands between it and the number that begins at `first`. */
  around?(tokens: Tokens, first: number): Hedge;
  /** Words before a number that put it below nought. */
  readonly minus: ReadonlySet<string>;
  /** How many tokens of "percent" in words begin at a token. */
  percent(tokens: Tokens, at: number): number;
  /** The token of the noun that a number ending before `next` counts, or -1. */
  noun(tokens: Tokens, quantity: Quantity): number;
  /** What the number is; `noun` as found above. */
  judge(tokens: Tokens, quantity: Quantity, noun: number): Verdict;
  /** Whether "from 60 to 90" tells of a change from one to the other here, and so of two figures. */
  changes(tokens: Tokens, first: number): boolean;
}

/** Nothing is here, and the tokens up to `next` hold nothing. */
export const nothing = (next: number): Found => ({ figures: [], next });

/** A figure over the text from `start` to `end`. */
export function figure(
  tokens: Tokens,
  start: number,
  end: number,
  kind: FigureKind,
  value: string,
  noun?: { readonly start: number; readonly end: number },
): Figure {
  const text = tokens.text.slice(start, end);
  return noun === undefined ? { start, end, text, kind, value } : { start, end, text, kind, value, noun };
}
