import { memoized } from '../collections.ts';
import { quoted } from './foreign.ts';
import { en } from './strings/en.ts';
import type { PluralTemplates, Strings, Template } from './strings/strings.ts';
import { tableOf } from './strings/tables.ts';

/** A language as a reader gets it: its words, and its way with numbers and dates. */
export interface Wording {
  readonly strings: Strings;
  /** BCP 47, for `Intl`. */
  readonly locale: string;
  /** Text of a file, made fit to stand in a sentence: see `foreign.ts`. */
  quote(text: string): string;
  /** With exactly so many decimals where `decimals` is given, else with at most two. */
  number(n: number, decimals?: number): string;
  /** A fraction of 1 as a percentage. */
  percent(fraction: number, decimals?: number): string;
  dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat;
  /** A whole sentence or line, so that it keeps its direction where everything around it runs the other way. */
  sentence(text: string): string;
  /** The template of the plural form that belongs to a number, the number filled in. */
  plural(templates: PluralTemplates, n: number, rest?: Readonly<Record<string, string>>): string;
}

/** `Intl` objects cost more than the sentences they are for. More languages than this nobody reads at once. */
const MEMO_SIZE = 16;
const memo = new Map<string, Wording>();

/** The wording for a reader: the first of the languages (BCP 47 tags, the favourite first) that there is a table for, else English. */
export function wordingFor(langs: readonly string[]): Wording {
  const key = langs.join(' ');
  const known = memo.get(key);
  if (known !== undefined) return known;
  const fresh = makeWording(langs);
  if (memo.size >= MEMO_SIZE) memo.clear();
  memo.set(key, fresh);
  return fresh;
}

function makeWording(langs: readonly string[]): Wording {
  for (const lang of langs) {
    const strings = tableOf(lang);
    if (strings !== undefined) return wording(strings, localeOf(lang, strings));
  }
  return wording(en, en.locale);
}

function localeOf(lang: string, strings: Strings): string {
  if (!/[-_]/.test(lang)) return strings.locale;
  try {
    return Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0] ?? strings.locale;
  } catch {
    return strings.locale;
  }
}

function wording(strings: Strings, locale: string): Wording {
  const numbers = remembered((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
  const rules = new Intl.PluralRules(locale);
  const plain = numbers(digits(undefined));
  // Few numbers are told, and those often; `Intl` takes its time over each.
  const whole = memoized((n: string) => plain.format(Number(n)));
  const number = (n: number, decimals?: number): string =>
    decimals === undefined ? whole(String(n)) : numbers(digits(decimals)).format(n);
  return {
    strings,
    locale,
    quote: (text) => quoted(text, strings.rightToLeft),
    number,
    percent: (fraction, decimals) => numbers({ style: 'percent', ...digits(decimals) }).format(fraction),
    // News dates are Gregorian, whatever calendar the reader's region prefers.
    dates: remembered(
      (options) => new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...options }),
    ),
    sentence: (text) => (strings.rightToLeft ? `\u2067${text}\u2069` : text),
    plural: (templates, n, rest) =>
      fill(templates[rules.select(n)] ?? templates.other, { ...rest, n: number(n) }),
  };
}

const digits = (decimals: number | undefined): Intl.NumberFormatOptions =>
  decimals === undefined
    ? { maximumFractionDigits: 2 }
    : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };

function remembered<O extends object, T>(make: (options: O) => T): (options: O) => T {
  const made = new Map<string, T>();
  return (options) => {
    const key = JSON.stringify(options);
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(options);
    made.set(key, fresh);
    return fresh;
  };
}

/** A template with its names replaced, each once: what is filled in is not looked at again. */
export function fill(template: Template, values: Readonly<Record<string, string>>): string {
  const words = pieces(template);
  let text = words[0]!;
  for (let i = 1; i < words.length; i += 2) text += (values[words[i]!] ?? '') + words[i + 1]!;
  return text;
}

/** A template's words and, in between, its names. */
const pieces = memoized((template) => template.split(/\{(\w+)\}/));
