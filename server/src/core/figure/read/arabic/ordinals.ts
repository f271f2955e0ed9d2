import { formatNumber } from '../amount.ts';
import { type Found, figure, nothing } from '../language.ts';
import { startOf } from '../quantity.ts';
import { atomAt, isEdge, isWord, meaningAt, textAt } from '../tokenAt.ts';
import { AND, PREPOSITION, THE, type Tokens } from '../tokens.ts';
import { readNumber } from './numbers.ts';

/** An ordinal: its number, and the token after it. */
export interface Ordinal {
  readonly value: number;
  readonly next: number;
}

/** Reads "the third", "the twenty-fifth", "the hundred and third". */
export function ordinalAt(tokens: Tokens, at: number): Ordinal | undefined {
  const word = meaningAt(tokens, at);
  const first = word?.ordinal;
  if (first === undefined) return roundOrdinal(tokens, at);
  const second = atomAt(tokens, at + 1);
  if (second?.is === 'ten' && tokens.clitics[at + 1]! === 0) return { value: first + 10, next: at + 2 };
  const and = meaningAt(tokens, at + 1)?.link === 'and' ? at + 2 : at + 1;
  const tens = atomAt(tokens, and);
  const tied = and > at + 1 || (isWord(tokens, and) && (tokens.clitics[and]! & AND) !== 0);
  if (tied && tens !== undefined && (tens.is === 'tens' || tens.is === 'hundred')) {
    return { value: first + tens.value, next: and + 1 };
  }
  const alone = isEdge(tokens, at - 1) && isEdge(tokens, at + 1);
  return word?.tag === 'first of' && !alone ? undefined : { value: first, next: at + 1 };
}

/** Tens, hundreds and thousands have no ordinal of their own: with the article they can be one after a definite noun. */
function roundOrdinal(tokens: Tokens, at: number): Ordinal | undefined {
  const atom = atomAt(tokens, at);
  if (atom?.is !== 'tens' || (tokens.clitics[at]! & THE) === 0 || (tokens.clitics[at]! & PREPOSITION) !== 0)
    return undefined;
  const before = isWord(tokens, at - 1) && tokens.text.startsWith('ال', tokens.starts[at - 1]!);
  const after = meaningAt(tokens, at + 1);
  const singular = before && SINGULARS.has(tokens.text.slice(tokens.starts[at - 1], tokens.ends[at - 1]));
  if (!singular || after?.atom !== undefined) return undefined;
  const amount = readNumber(tokens, at);
  return amount === undefined ? undefined : { value: amount.value, next: amount.next };
}

const SINGULARS = new Set([
  'القرن',
  'اليوم',
  'الذكرى',
  'الدورة',
  'المرتبة',
  'الدقيقة',
  'المادة',
  'الجلسة',
  'القمة',
  'النسخة',
  'الليلة',
]);

/** Reads an ordinal as a figure of its own. */
export function readOrdinal(tokens: Tokens, at: number): Found | undefined {
  const found = ordinalAt(tokens, at);
  if (found === undefined) return undefined;
  const day = meaningAt(tokens, at + 1)?.link === 'of' ? at + 2 : at + 1;
  if (found.value === 1 && meaningAt(tokens, day)?.day === -1) return nothing(at + 1);
  const bare = (tokens.clitics[at]! & THE) === 0 && !tokens.text.startsWith('ال', startOf(tokens, at));
  // "ثاني" and the like before a genitive are ordinals too; a bare "أول" before "من" or "أمس" is not.
  if (bare && isEdge(tokens, at - 1) && isEdge(tokens, found.next)) return emit(tokens, at, found);
  if (bare && !isWord(tokens, found.next))
    return found.next - at > 1 ? emit(tokens, at, found) : nothing(found.next);
  return emit(tokens, at, found);
}

function emit(tokens: Tokens, at: number, { value, next }: Ordinal): Found {
  const text = formatNumber(value);
  if (text === undefined) return nothing(next);
  return { figures: [figure(tokens, startOf(tokens, at), tokens.ends[next - 1]!, 'ordinal', text)], next };
}

/** "The 37th government": before a number with the article a feminine singular is one of a row. */
export function isOneOfARow(tokens: Tokens, at: number): boolean {
  const noun = textAt(tokens, at)
    .slice(0, 16)
    .replace(/^و(?=ال)/u, '');
  return noun.length > 5 && noun.startsWith('ال') && noun.endsWith('ة') && !BROKEN_PLURALS.has(noun);
}
const BROKEN_PLURALS = new Set(
  'القادة الطلبة الإخوة الاخوة الأسلحة الأعمدة الأنظمة الأندية الأئمة القتلة الأطعمة الأدوية الأجهزة الأساتذة الرعاة القضاة السادة المارة الجناة الغزاة الحجة الأشقة الأحذية الأغطية الأبنية الأفرقة الصحافة'.split(
    ' ',
  ),
);
