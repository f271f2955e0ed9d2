import type { Hedge } from '../../figure/value.ts';

type Lean = 'none' | 'about' | 'up' | 'down';

const LEAN: Readonly<Record<Hedge, Lean>> = {
  '': 'none',
  '~': 'about',
  '<~': 'down',
  '<': 'down',
  '<=': 'down',
  '>~': 'up',
  '>': 'up',
  '>=': 'up',
};

/**
 * What a claim line did to a hedge: left out one that stands in the marked words, wrote one that the text does not
 * have, or wrote another. Undefined where it is the same, or nearly ("over 200" and `>=200`), or nothing can be said.
 *
 * @param marked the hedges of the number as the marked words by themselves have it
 * @param said the same, with the words around them
 * @param around those words: what may be a hedge that the reader does not know keeps this silent
 */
export function hedgeChange(
  written: Hedge,
  marked: readonly Hedge[],
  said: readonly Hedge[],
  around: readonly string[],
): 'left out' | 'added' | 'changed' | undefined {
  const all = [...marked, ...said];
  if (all.some((hedge) => isNear(hedge, written))) return undefined;
  // Every one of them is hedged where the line's is bare, or the other way round, or hedged otherwise.
  if (written === '') return marked.length > 0 ? 'left out' : undefined;
  if (all.every((hedge) => hedge === '')) return around.some(mayHedge) ? undefined : 'added';
  return 'changed';
}

/** "Nearly" and "a little over" are about a number too. */
function isNear(a: Hedge, b: Hedge): boolean {
  if (LEAN[a] === LEAN[b]) return true;
  const loose = (hedge: Hedge): boolean => hedge === '~' || hedge === '<~' || hedge === '>~';
  return loose(a) && loose(b);
}

/**
 * What words begin with that say how sure a number is, in the languages that are read: more of them than the reader
 * trusts. Arabic ones may have a conjunction, a preposition or the article in front.
 */
const LATIN_CUES = [
  'than|least|most|over|about|around|some|approx|rough|near|almost|circa|exceed|surpass|pass(?:ed|es|ing)',
  'topp|estimat|more|less|under|below|above|maxim|minim|odd|plus|or so|up to|at a|could|may |might|as many',
  'close to|half|few|rising|risen|moins|environ|près|presque|quelque|jusqu|dépass|autour|vers|estim',
  'fazla|aşkın|az |yaklaşık|kadar|civar|üzer|neredeyse|tahmin',
].join('|');

const ARABIC_CUES = [
  '[وفبلك]?(?:ال)?(?:أكثر|اكثر|أقل|اقل|نحو|حوال|تقريب|تقدير|مقدر|قدر|تجاوز|متجاوز|فوق|فاق|زاد|زيد|زياد|أزيد)',
  '[وفبلك]?(?:قراب|قرب|زهاء|وصل|ربما|كحد|حد|نيف|أو|دون|كاد|بضع|ما لا|على ال)',
  '[وف]?[يت](?:قدر|تجاوز|فوق|زيد|ناهز|صل|كاد|قل|بلغ|قارب)|ناهز|قارب|بلغ',
  'بیش|کم|تقریب|حدود|دست',
].join('|');

const SIGN = /[~<>≈±+]/;
const LATIN_CUE = new RegExp(`(?<!\\p{L})(?:${LATIN_CUES})`, 'iu');
const ARABIC_CUE = new RegExp(`(?<![\\u0620-\\u06ff])(?:${ARABIC_CUES})`);
const LATIN = /[A-Za-z]/;
const ARABIC = /[\u0620-\u06ff]/;
/** Vowel signs and tatweel, which some write and most do not. */
const UNSAID = /[\u0640\u064b-\u065f\u0670]/g;

/** Whether words could say how sure a number among them is. Errs on the side of yes. */
export const mayHedge = (words: string): boolean =>
  SIGN.test(words) ||
  (LATIN.test(words) && LATIN_CUE.test(words)) ||
  (ARABIC.test(words) && ARABIC_CUE.test(words.replace(UNSAID, '')));
