import type { ShareWord, VagueWord } from '../value.ts';
import type { FigureKind } from './figure.ts';

/**
 * All that one word can mean to the reader. A language's data are lists of words with their meanings; a rule asks
 * the words near a figure for the one role it cares about.
 */
export interface Meaning {
  /** A part of a written number. */
  readonly atom?: Atom;
  /** A place in a row: 3 for "third". */
  readonly ordinal?: number;
  /** A part of one: 0.5 for "half". */
  readonly fraction?: number;
  readonly vague?: VagueWord;
  readonly share?: ShareWord;
  /** Makes a figure of that kind of the number before it ("days", "km", "dollars", "percent"). */
  readonly unit?: FigureKind;
  /** A stretch of the calendar, for "two weeks ago" and "last month". */
  readonly period?: Period;
  /** Month of the year, 1 to 12. */
  readonly month?: number;
  /** Month of the Islamic year, 1 to 12. */
  readonly hijri?: number;
  /** The first of the two words of a month's name: the month for each second word's ordinal. */
  readonly monthOf?: Readonly<Record<number, number>>;
  readonly hijriOf?: Readonly<Record<number, number>>;
  /** Day of the week, 0 for Sunday. */
  readonly weekday?: number;
  /** Days from the text's date: -1 for "yesterday". */
  readonly day?: number;
  /** First year of a decade: 80 for "eighties", without its century. */
  readonly decade?: number;
  /** Points from a period or a weekday to the past, the present or the future. */
  readonly when?: 'last' | 'this' | 'next';
  /** The word for the hour of the day ("o'clock"). */
  readonly clock?: true;
  /** Which half of the day a clock time before it is in. */
  readonly half?: 'am' | 'pm';
  /** A noun that says by its form that there are two. */
  readonly dual?: Thing;
  /** A noun in the singular that says "one" where something is done to it ("killed a child"). */
  readonly single?: Thing;
  /** Deeds and lots that are told of a number of people: after them a singular is one. */
  readonly deed?: true;
  /** What a number after it names rather than counts ("article", "flight", "room", "number"). */
  readonly label?: true;
  /** Says that the number near it is somebody's age. */
  readonly age?: true;
  /** A round number that is only about that ("une vingtaine"). */
  readonly about?: number;
  /** Ties numbers to each other. */
  readonly link?: Link;
  /** Never the noun that a number counts. */
  readonly stop?: true;
  /** Opens a figure by a rule of its own language. */
  readonly opens?: string;
  /** Takes part in a rule of its own language. */
  readonly tag?: string;
}

/** A part of a written number. A `scale` multiplies what is before it; `two` is a scale that already says "two". */
export interface Atom {
  readonly is: 'zero' | 'digit' | 'ten' | 'teen' | 'tens' | 'hundred' | 'scale' | 'two' | 'dozen';
  readonly value: number;
}

export type Period = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';

/** What a dual or a singular noun names: things one counts, places (named rather than counted), kin, or a measure. */
export type Thing = 'person' | 'thing' | 'place' | 'kin' | 'bomb' | FigureKind;

export type Link = 'and' | 'or' | 'to' | 'between' | 'from' | 'of' | 'point';
