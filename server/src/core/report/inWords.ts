import { type Phrase, templateOf } from '../text/phrase.ts';
import { quoted } from './foreign.ts';
import { fill, type Wording } from './wording.ts';

/** A phrase as a sentence of its own in the reader's language; in English where there are no words for it. */
export const inWords = (phrase: Phrase, wording: Wording): string =>
  wording.sentence(withinSentence(phrase, wording));

function withinSentence(phrase: Phrase, wording: Wording): string {
  const { strings, plural } = wording;
  const told: Record<string, string> = {};
  for (const [i, value] of phrase.values.entries())
    told[i] =
      typeof value === 'object'
        ? withinSentence(value, wording)
        : typeof value === 'number'
          ? String(value)
          : quoted(value, strings.rightToLeft, LONGEST);
  const template = templateOf(phrase);
  const words = strings.phrases[template] ?? template;
  if (typeof words === 'string')
    return fill(strings.rightToLeft ? words.replace(CODE, '\u2066$&\u2069') : words, told);
  const [count] = phrase.values;
  return plural(words, typeof count === 'number' ? count : 0, told);
}

/** What files say is short already where a phrase is made; this is for lists of it. */
const LONGEST = 400;

/** Where it runs the other way than the sentence. */
const CODE = /`[^`]*`/g;
