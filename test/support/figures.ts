import { read } from '../../server/src/core/figure/read/read.ts';

/** A text, and its figures as `kind value`, in order. */
export type Row = readonly [text: string, ...figures: string[]];

/** The figures of a text as `kind value`. */
export const figuresOf = (text: string, lang: string, date?: string): string[] =>
  read(text, date === undefined ? { lang } : { lang, date }).map(({ kind, value }) => `${kind} ${value}`);

/** The counts and shares of a text as their values: what claims are made of. */
export const countsOf = (text: string, lang: string): string[] =>
  read(text, { lang })
    .filter(({ kind }) => kind === 'count' || kind === 'share')
    .map(({ value }) => value);
