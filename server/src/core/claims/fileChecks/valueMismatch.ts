import { formatValue } from '../../figure/parseValue.ts';
import type { ReadOptions } from '../../figure/read/figure.ts';
import type {
  Amount,
  Hedge,
  NumberValue,
  RangeValue,
  VagueValue,
  VagueWord,
  Value,
} from '../../figure/value.ts';
import { quoted } from '../../report/foreign.ts';
import type { ClaimFileTree, ClaimLine, Placed } from '../../syntax/tree.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import type { Claim } from '../claim.ts';
import type { MarkedWords } from '../markedWords.ts';
import { follows, sizesOf } from './amounts.ts';
import { otherDates } from './dates.ts';
import type { ReadFigures } from './fileProblem.ts';
import { hedgeChange } from './hedges.ts';
import { readAlone, readInContext, type Said } from './reading.ts';

/**
 * What to say where a claim line gives another figure than its marked words; undefined where they agree, and wherever
 * that is not certain. Only numbers and plain dates are judged: that "dozens" was written as `tens`, or "seven in the
 * evening" as 19:00, is the annotator's reading.
 */
export function valueMismatch(
  tree: ClaimFileTree,
  line: ClaimLine & { readonly value: Placed<Value> },
  claim: Claim,
  words: MarkedWords,
  read: ReadFigures,
): Phrase | undefined {
  const { value } = line.value;
  const lang = tree.header.lang?.value;
  if (value.form === 'date') {
    return inTurn(
      otherDates(value.edtf, words.texts, read, lang).map(({ text }) => text),
      value,
    );
  }
  if (value.form !== 'number' && value.form !== 'range') return undefined;
  const options: ReadOptions = lang === undefined ? {} : { lang };
  const marked = readAlone(words, read, options);
  if (agrees(value, marked, [], claim)) return undefined;
  const said = readInContext(tree, words, read, options);
  if (agrees(value, marked, said, claim)) return undefined;
  return value.form === 'number'
    ? (hedgeMismatch(value, marked, said) ?? numberMismatch(value, marked, said))
    : numberMismatch(value, marked, said);
}

/** Whether a figure gives the very value, hedge and all. */
function agrees(
  value: NumberValue | RangeValue,
  marked: readonly Said[],
  said: readonly Said[],
  claim: Claim,
): boolean {
  const all = [...marked, ...said];
  if (value.form === 'range')
    return all.some((one) => sizesOf(one.value).some((n) => n === value.low.size || n === value.high.size));
  return sameNumber(value, all).some(
    (one) => one.value.form !== 'number' || hedgesMatch(value, one.value.hedge, claim),
  );
}

/** "An estimated 80" is `80 est`, and `~80` too. */
const hedgesMatch = (value: NumberValue, hedge: Hedge, claim: Claim): boolean =>
  value.hedge === hedge || (claim.estimate && (hedge === '~' || value.hedge === '~'));

/** The figures that are the number of a value, whatever their hedge. */
const sameNumber = ({ amount }: NumberValue, all: readonly Said[]): Said[] =>
  all.filter(({ figure, value }) => sizesOf(value).some((n) => isSize(amount, n, figure.kind)));

/** A third may be written as 33 or 33.3 percent. */
const isSize = ({ size, percent }: Amount, n: number, kind: string): boolean =>
  percent && (kind === 'share' || kind === 'ratio') ? Math.abs(size - n) <= 1 : size === n;

function hedgeMismatch(
  value: NumberValue,
  marked: readonly Said[],
  said: readonly Said[],
): Phrase | undefined {
  const [own, all] = [sameNumber(value, marked), sameNumber(value, said)];
  const figure = (own[0] ?? all[0])?.figure;
  if (figure === undefined) return undefined;
  const change = hedgeChange(
    value.hedge,
    own.flatMap(hedgeOf),
    all.flatMap(hedgeOf),
    all.map(({ around }) => around),
  );
  if (change === undefined) return undefined;
  const [text, given] = [quoted(figure.text, false), formatValue(value)];
  switch (change) {
    case 'left out':
      return say`The text says ${text}, the claim line ${given}. Write ${plus(value)}${figure.value} on the line.`;
    case 'added':
      return say`The text says ${text} without a hedge, the claim line ${given}. Write ${plus(value)}${figure.value}, or mark the words that hedge it as well.`;
    case 'changed':
      return say`The text says ${text}, the claim line ${given}. Write the hedge as the text has it.`;
  }
}

const plus = ({ increment }: NumberValue): string => (increment ? '+' : '');

const hedgeOf = ({ value }: Said): Hedge[] => (value.form === 'number' ? [value.hedge] : []);

function numberMismatch(
  value: NumberValue | RangeValue,
  marked: readonly Said[],
  said: readonly Said[],
): Phrase | undefined {
  // One is mostly said by a noun in the singular, beside whatever else is told of it.
  if (value.form === 'number' && value.amount.size === 1) return undefined;
  const evidence = said.filter((one) => !one.nested && speaksOf(value, one));
  if (evidence.length === 0) return undefined;
  const all = [...marked, ...said];
  if (all.some((one) => one.value.form === 'vague' && !isMagnitude(one.value, value))) return undefined;
  const given = all.flatMap((one) => sizesOf(one.value));
  const isGiven = (amount: Amount): boolean => given.includes(amount.size) || follows(amount, given);
  const ends = value.form === 'number' ? [value.amount] : [value.low, value.high];
  return ends.every(isGiven)
    ? undefined
    : inTurn(
        evidence.map(({ figure }) => figure.text),
        value,
      );
}

/**
 * Whether a figure is of the kind that a value must agree with, told apart from others with some certainty. A lone
 * "a" or a noun in the singular is as often no figure at all.
 */
function speaksOf(value: NumberValue | RangeValue, { figure, value: said }: Said): boolean {
  const percent = value.form === 'number' ? value.amount.percent : value.low.percent;
  if (figure.kind === 'percent') return true;
  if (percent || figure.kind !== 'count') return false;
  return said.form === 'vague' ? isMagnitude(said, value) : sizesOf(said).some((n) => n !== 1);
}

/** Dozens that became 24. What is hedged on the line may be how someone reads "dozens", and "some" is any number. */
const isMagnitude = (said: VagueValue, value: NumberValue | RangeValue): boolean =>
  value.form === 'number' && value.hedge === '' && !SEVERAL.has(said.low);

const SEVERAL: ReadonlySet<VagueWord> = new Set(['some', 'few', 'many']);

/** Figures named in a message. */
const MOST_NAMED = 3;

function inTurn(texts: readonly string[], value: Value): Phrase | undefined {
  if (texts.length === 0) return undefined;
  const named = [...new Set(texts)].slice(0, MOST_NAMED).map((text) => quoted(text, false));
  return say`The text says ${named.join(', ')}, the claim line ${formatValue(value)}. Correct the line, or mark the words that give its figure.`;
}
