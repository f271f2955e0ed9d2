import type { Hedge } from '../../value.ts';
import type { PhraseList } from '../phrases.ts';

const rows = (hedge: Hedge, phrases: string): PhraseList<Hedge> =>
  phrases.split(' | ').map((phrase) => [phrase, hedge] as const);

/** Said before a number; an article after them is passed over. */
export const BEFORE: PhraseList<Hedge> = [
  ...rows(
    '~',
    'about | around | approximately | roughly | some | circa | ca | approx | an estimated | estimated | estimated at',
  ),
  ...rows(
    '~',
    'estimated to be | close to | in the region of | in the vicinity of | in the neighborhood of | something like | more or less',
  ),
  ...rows(
    '~',
    'give or take | an average of | about some | or so | maybe | perhaps | probably | the equivalent of | as high as about | in the order of | on the order of',
  ),
  ...rows(
    '<~',
    'nearly | almost | just under | just below | just short of | slightly less than | slightly under | slightly fewer than | approaching',
  ),
  ...rows(
    '<~',
    'a little less than | a little under | not quite | nearing | virtually | a bit less than | little less than',
  ),
  ...rows(
    '>~',
    'just over | just above | slightly more than | slightly over | a little over | a little more than | a bit more than | a bit over',
  ),
  ...rows(
    '>',
    'more than | over | above | upwards of | upward of | in excess of | exceeding | exceeded | exceeds | exceed | surpassing | surpassed',
  ),
  ...rows(
    '>',
    'surpasses | topped | topping | tops | greater than | higher than | well over | well above | larger than | bigger than | beyond | passed | passing',
  ),
  ...rows(
    '>',
    'north of | far more than | many more than | much more than | far over | older than | no fewer than over | more then',
  ),
  ...rows(
    '>=',
    'at least | no fewer than | no less than | not less than | not fewer than | a minimum of | minimum | minimum of | at the very least',
  ),
  ...rows(
    '<',
    'fewer than | less than | under | below | short of | south of | well under | well below | younger than | lower than | smaller than',
  ),
  ...rows(
    '<=',
    'up to | as many as | as much as | at most | no more than | not more than | a maximum of | maximum | maximum of | at the most',
  ),
  ...rows('<=', 'not exceeding | as high as | not over | a total of up to | max'),
];

/** Said after a number, or after the noun that it counts. */
export const AFTER: PhraseList<Hedge> = [
  ...rows(
    '>=',
    'or more | at least | at the least | at a minimum | and above | and over | or over | and up | and more | or above | at the very least | plus | upwards',
  ),
  // Not hedges of the number before them: the next number's own.
  ...rows('', 'and more than | or more than | and over the | and up to'),
  ...rows('>=', 'or greater | or higher | or older | and older | if not more'),
  ...rows(
    '<=',
    'or less | or fewer | at most | at the most | at a maximum | and under | or under | and below | or younger | and younger',
  ),
  ...rows('~', 'or so | or thereabouts | approximately | give or take | more or less | roughly | odd'),
];
