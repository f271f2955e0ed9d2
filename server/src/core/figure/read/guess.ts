import { ARABIC, CLASS, LETTER } from './chars.ts';

/** Code units looked at: the language of a text shows in its beginning. */
const SAMPLE = 4000;

const PERSIAN_LETTERS = new Set('پچژگیک');
const PERSIAN_WORDS = new Set('است این که را از به با برای شد شدند در'.split(' '));
const TURKISH_LETTERS = new Set('ğşıİĞŞ');
const FRENCH_WORDS = new Set(
  'le la les des une est dans pour que qui sur ont été avec et du au deux trois cent'.split(' '),
);
const TURKISH_WORDS = new Set(
  've bir bu için ile kişi olarak yüz bin iki beş altı yedi sekiz dokuz milyon yaklaşık'.split(' '),
);
const ENGLISH_WORDS = new Set(
  'the of and to in was were is on for that with from at by killed two three hundred'.split(' '),
);

/** The language that a text is most likely in, of those the reader knows: a script decides first, then letters and little words. */
export function guessLanguage(text: string): 'ar' | 'en' | 'fr' | 'tr' | 'fa' {
  const sample = text.slice(0, SAMPLE);
  let arabic = 0;
  let latin = 0;
  for (let i = 0; i < sample.length; i++) {
    const type = CLASS[sample.charCodeAt(i)];
    if (type === ARABIC) arabic++;
    else if (type === LETTER) latin++;
  }
  const words = sample.toLowerCase().split(/[^\p{L}\u200c]+/u);
  if (arabic >= latin) {
    const letters = count(sample, PERSIAN_LETTERS);
    return letters * 25 > arabic && (letters > 2 || has(words, PERSIAN_WORDS) > 0 || letters * 6 > arabic)
      ? 'fa'
      : 'ar';
  }
  const turkish = count(sample, TURKISH_LETTERS) * 2 + has(words, TURKISH_WORDS);
  const french = has(words, FRENCH_WORDS) + (/[éèêàçœ]/u.test(sample) ? 1 : 0);
  const english = has(words, ENGLISH_WORDS);
  if (turkish > french && turkish > english) return 'tr';
  return french > english ? 'fr' : 'en';
}

const has = (words: readonly string[], of: ReadonlySet<string>): number =>
  words.reduce((sum, word) => sum + (of.has(word) ? 1 : 0), 0);

function count(text: string, letters: ReadonlySet<string>): number {
  let found = 0;
  for (const letter of text) if (letters.has(letter)) found++;
  return found;
}
