import { formatNumber, joinHedges } from '../amount.ts';
import { type Found, figure, type Grammar, nothing } from '../language.ts';
import type { Meaning } from '../meaning.ts';
import { hedgesBefore, startOf } from '../quantity.ts';
import { atomAt, isEdge, isWord, meaningAt, textAt } from '../tokenAt.ts';
import { AND, PREPOSITION, THE, type Tokens } from '../tokens.ts';
import { PARTS } from './numbers.ts';

const POSSESSORS = ['ه', 'ها', 'هم', 'هن', 'هما', 'نا'];
const owned = (stem: string): string => POSSESSORS.map((owner) => stem + owner).join(' ');

/** Words for a part of a whole. */
export const SHARE_WORDS: readonly (readonly [string, Meaning])[] = [
  ['جميع كافة كامل سائر', { share: 'all', tag: 'whole', stop: true }],
  [`${owned('جميع')} كلهم كلهن جميعا1`, { share: 'all', tag: 'theirs' }],
  ['معظم أغلب غالبية أغلبية أكثرية جل', { share: 'most', stop: true }],
  [
    `${owned('معظم')} ${owned('أغلب')} ${owned('غالبيت')} ${owned('أغلبيت')} ${owned('أكثريت')} جلهم أكثرهم`,
    { share: 'most', tag: 'theirs' },
  ],
  ['كل', { opens: 'every', stop: true }],
  ['أكثر', { opens: 'most', tag: 'most', stop: true }],
  [owned('نصف'), { fraction: 0.5, share: 'half', tag: 'theirs' }],
  [owned('ثلث'), { fraction: 1 / 3, tag: 'theirs' }],
  ['ربعهم ربعها ربعهن', { fraction: 0.25, tag: 'theirs' }],
  ['خمسهم خمسها خمسهن', { fraction: 0.2, tag: 'theirs' }],
  ['سدسهم سدسها', { fraction: 1 / 6, tag: 'theirs' }],
  ['عشرهم عشرها', { fraction: 0.1, tag: 'theirs' }],
  ['ثلثا ثلثي ثلثان ثلثين', { fraction: 2 / 3, stop: true }],
  [`${owned('ثلثي')} ثلثاهم ثلثاها`, { fraction: 2 / 3, tag: 'theirs' }],
  ['خمسا خمسي', { fraction: 0.4, tag: 'fifths of' }],
  ['أثلاث', { tag: 'thirds' }],
  ['أرباع', { tag: 'quarters' }],
  ['أخماس', { tag: 'fifths' }],
  ['أسداس', { tag: 'sixths' }],
  ['أسباع', { tag: 'sevenths' }],
  ['أثمان', { tag: 'eighths' }],
  ['أتساع', { tag: 'ninths' }],
  ['أعشار', { tag: 'tenths' }],
];

/** "In all directions", "most of the time": wholes that nobody measures. */
const IDLE_NOUNS = new Set(
  (
    'أنحاء انحاء الأنحاء الانحاء الأحوال الأطراف الاطراف الجهات المجالات المستويات الأصعدة الصعد الاتجاهات الأحيان الاحيان الوقت الظن ' +
    'النهائي نهائي الاحتمالات الخيارات الظروف الجوانب النواحي الأوقات التفاصيل الحقوق التقديرات السبل الوسائل المقاييس'
  ).split(' '),
);
/** "In a whole form": adverbs with "whole". */
const ADVERBS = new Set(['بشكل', 'شكل', 'بصورة', 'وبشكل', 'يوم', 'شهر', 'عام']);

/** Reads "all", "most", "the majority", "half of them". */
export function readShare(tokens: Tokens, at: number, grammar: Grammar): Found | undefined {
  const word = meaningAt(tokens, at);
  if (word === undefined) return undefined;
  if (word.opens === 'most') return readMostOf(tokens, at);
  if (word.opens === 'every') return readAllOf(tokens, at);
  if (word.share !== undefined && word.fraction === undefined) {
    if (word.tag === 'theirs') return emit(tokens, at, at + 1, word.share);
    if ((tokens.clitics[at]! & THE) !== 0) return nothing(at + 1);
    const noun =
      isWord(tokens, at + 1) && meaningAt(tokens, at + 1)?.stop !== true && tokens.clitics[at + 1]! <= THE;
    const idle = IDLE_NOUNS.has(textAt(tokens, at + 1)) || ADVERBS.has(textAt(tokens, at - 1));
    const conjoined = (tokens.clitics[at + 1]! & (AND | PREPOSITION)) !== 0;
    return noun && !idle && !conjoined ? emit(tokens, at, at + 1, word.share) : nothing(at + 1);
  }
  return readFraction(tokens, at, grammar);
}

/** "Most of the fugitives", where the same word before an indefinite noun, or before a measure of degree, says "the most". */
function readMostOf(tokens: Tokens, at: number): Found | undefined {
  if ((tokens.clitics[at]! & (THE | PREPOSITION)) !== 0 || !isWord(tokens, at + 1)) return undefined;
  const noun = textAt(tokens, at + 1);
  const people = noun.startsWith('ال') && (noun.endsWith('ين') || noun.endsWith('ون'));
  const degree =
    meaningAt(tokens, at + 2) === undefined && !/^و/u.test(textAt(tokens, at + 2).slice(0, 1))
      ? textAt(tokens, at + 2)
      : '';
  const superlative = /(?:ا|اً|ًا)$/u.test(degree) || degree.endsWith('ية') || degree.endsWith('ة');
  return people && !superlative ? emit(tokens, at, at + 1, 'most') : undefined;
}

/** "All the passengers": before a singular the same word says "every". */
function readAllOf(tokens: Tokens, at: number): Found | undefined {
  if ((tokens.clitics[at]! & (THE | PREPOSITION)) !== 0 || !isWord(tokens, at + 1)) return undefined;
  const noun = textAt(tokens, at + 1).slice(0, 16);
  const people = noun.length > 5 && noun.startsWith('ال') && (noun.endsWith('ين') || noun.endsWith('ون'));
  return people || PEOPLE.has(noun) ? emit(tokens, at, at + 1, 'all') : undefined;
}
const PEOPLE = new Set(
  'أفراد افراد الركاب ركاب السكان سكان الضحايا ضحايا القتلى الجرحى الرهائن الأسرى عناصر العناصر أعضاء الأعضاء الأهالي أهالي الطلاب الضباط الجنود النواب العمال'.split(
    ' ',
  ),
);

/** Names of parts that are also numbers ("five", "ten"): a fifth only before a definite noun. */
const SINGLE_PARTS: ReadonlyMap<string, number> = new Map([
  ['خمس', 0.2],
  ['سدس', 1 / 6],
  ['سبع', 1 / 7],
  ['تسع', 1 / 9],
  ['عشر', 0.1],
]);

/** "A fifth of the people", or by itself, where its first vowel tells it from "five". */
function singlePart(tokens: Tokens, at: number): number | undefined {
  const whole = isDefinite(tokens, at + 1) && atomAt(tokens, at + 1) === undefined;
  if (!whole && !(isEdge(tokens, at - 1) && isEdge(tokens, at + 1))) return undefined;
  const written = textAt(tokens, at);
  if (!whole && !/^[خسعت]ُ/u.test(written)) return undefined;
  return SINGLE_PARTS.get(written.replace(VOWELS, '').replace(/^[وفبل](?=...)/u, ''));
}

const VOWELS = /[\u064b-\u0652\u0640]/gu;

function readFraction(tokens: Tokens, at: number, grammar: Grammar): Found | undefined {
  const word = meaningAt(tokens, at)!;
  let { fraction } = word;
  let next = at + 1;
  if (fraction === undefined) {
    const size = PARTS.get(meaningAt(tokens, at + 1)?.tag ?? '');
    if (size !== undefined && word.atom?.is === 'digit') {
      fraction = word.atom.value / size;
      next = at + 2;
    } else {
      fraction = singlePart(tokens, at);
      if (fraction === undefined) return undefined;
    }
  } else if (word.tag !== 'theirs') {
    const following = meaningAt(tokens, at + 1);
    // "Three kilometres and a half": part of the measure before it.
    const and = (tokens.clitics[at]! & AND) !== 0 && meaningAt(tokens, at - 1)?.unit !== undefined;
    if (and) return nothing(following?.unit !== undefined || following?.clock === true ? at + 2 : at + 1);
    if (following?.ordinal !== undefined || following?.tag === 'last part') return nothing(at + 2);
    if (following?.unit === 'percent') return percentOf(tokens, at, fraction, grammar);
    if (following?.unit !== undefined) return measure(tokens, at, fraction, grammar);
    if (IDLE_NOUNS.has(textAt(tokens, at + 1))) return nothing(at + 2);
    const the = (tokens.clitics[at]! & THE) !== 0;
    const whole =
      isWord(tokens, at + 1) &&
      following?.stop !== true &&
      (isDefinite(tokens, at + 1) || isWhole(tokens, at + 1));
    const all = isEdge(tokens, at - 1) && isEdge(tokens, at + 1);
    if (!the && !whole && !all) return nothing(at + 1);
  }
  const hedge = hedgesBefore(tokens, at, grammar);
  const percent = `${formatNumber(Math.round(fraction * 1000) / 10)}%`;
  const value = fraction === 0.5 && hedge.hedge === '' ? 'half' : joinHedges('', hedge.hedge) + percent;
  const start = startOf(tokens, hedge.first);
  return { figures: [figure(tokens, start, tokens.ends[next - 1]!, 'share', value)], next };
}

/** "Half a percent". */
function percentOf(tokens: Tokens, at: number, fraction: number, grammar: Grammar): Found {
  const hedge = hedgesBefore(tokens, at, grammar);
  const value = `${hedge.hedge}${formatNumber(fraction)}%`;
  const start = startOf(tokens, hedge.first);
  return { figures: [figure(tokens, start, tokens.ends[at + 1]!, 'percent', value)], next: at + 2 };
}

/** "Half an hour", "a quarter of a kilometre". */
function measure(tokens: Tokens, at: number, fraction: number, grammar: Grammar): Found {
  const kind = meaningAt(tokens, at + 1)!.unit!;
  const hedge = hedgesBefore(tokens, at, grammar);
  const value = hedge.hedge + formatNumber(Number(fraction.toPrecision(3)));
  const noun = { start: tokens.starts[at + 1]!, end: tokens.ends[at + 1]! };
  return {
    figures: [figure(tokens, startOf(tokens, hedge.first), tokens.ends[at]!, kind, value, noun)],
    next: at + 2,
  };
}

const isDefinite = (tokens: Tokens, at: number): boolean =>
  isWord(tokens, at) && tokens.text.startsWith('ال', tokens.starts[at]!);

/** Wholes that need no article: "half the people of the town", "a third of their number". */
const WHOLES =
  /^(?:سكان|عدد|أعضاء|مقاعد|أصوات|مساحة|عناصر|أهالي|مقاتلي|ضحايا|قتلى|جرحى|إنتاج|صادرات|واردات|أراضي|مباني|منازل|أطفال|نزلاء|سجناء|ميزانية|قيمة|دخل|قوات|طاقة|مجموع|إجمالي|حجم|شعب)/u;
const isWhole = (tokens: Tokens, at: number): boolean => {
  const noun = textAt(tokens, at);
  return noun.length < 16 && (WHOLES.test(noun) || /(?:هم|ها|هن)$/u.test(noun));
};

function emit(tokens: Tokens, at: number, next: number, value: string): Found {
  const span = { start: tokens.starts[next]!, end: tokens.ends[next]! };
  const noun = isWord(tokens, next) && meaningAt(tokens, at)?.tag !== 'theirs' ? span : undefined;
  return {
    figures: [figure(tokens, startOf(tokens, at), tokens.ends[next - 1]!, 'share', value, noun)],
    next,
  };
}
