import type { Amount } from './amount.ts';
import type { Atom } from './meaning.ts';
import { anyNumeralAt, atomAt, markAt, meaningAt, numeralAt } from './tokenAt.ts';
import type { Tokens } from './tokens.ts';

/** How a language that says the greater part of a number before the lesser puts the parts together. */
export interface Order {
  /** What "and" may tie: anything lesser, only what comes after a hundred or a thousand, or only one and eleven. */
  readonly and: 'always' | 'after hundreds' | 'before one';
  /** Hyphens may tie the parts. */
  readonly hyphen: boolean;
  /** A comma may stand after "thousand" and "million". */
  readonly comma: boolean;
  /** Seventy is sixty-ten, eighty four-twenties. */
  readonly twenties: boolean;
  /** Ten takes units after it ("ten seven"). */
  readonly tenTakesUnits: boolean;
  /** "Nineteen eighty-four" is a year. */
  readonly pairs: boolean;
}

type Tie = 'none' | 'hyphen' | 'and' | 'comma';

interface Step {
  readonly at: number;
  readonly tie: Tie;
}

interface State {
  /** Everything up to the last scale word. */
  total: number;
  /** What has been said since; -1 for nothing. */
  group: number;
  /** The last scale word, Infinity before the first. */
  scale: number;
  multiplier: number;
  /** Said in pairs of digits, as years are. */
  paired: boolean;
}

const HYPHENS = new Set([0x2d, 0x2010, 0x2011]);
const COMMA = 0x2c;
const MOST_PARTS = 40;

/** Reads the number in words, or in digits with scale words, that begins at a token. */
export function readWords(tokens: Tokens, at: number, order: Order): Amount | undefined {
  const numeral = numeralAt(tokens, at);
  const first = atomAt(tokens, at);
  if (numeral === undefined && first === undefined) return undefined;
  const state: State = { total: 0, group: -1, scale: Infinity, multiplier: 0, paired: false };
  let next = at;
  let words = false;
  if (numeral !== undefined) {
    state.group = numeral.value;
    next = at + 1;
    const rest = anyNumeralAt(tokens, next);
    if (rest?.is === 'fraction' && numeral.plain && rest.value < rest.over!) {
      return {
        next: next + 1,
        value: numeral.value + rest.value / rest.over!,
        scale: 1,
        multiplier: 0,
        digits: false,
      };
    }
  }
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const step: Step = next === at ? { at, tie: 'none' } : stepFrom(tokens, next, order);
    const atom = atomAt(tokens, step.at);
    if (atom === undefined) break;
    if (
      numeral !== undefined &&
      !words &&
      atom.is !== 'scale' &&
      atom.is !== 'dozen' &&
      atom.is !== 'hundred'
    )
      break;
    // "One twenty-two" is a hundred and more, "one twenty-year-old" is not.
    const unit = stepFrom(tokens, step.at + 1, order).at;
    if (state.group === 1 && atom.is === 'tens' && atomAt(tokens, unit)?.is !== 'digit') break;
    if (next !== at && !mayTie(tokens, step, atom, state, order)) break;
    if (!add(state, atom, step.tie, order)) break;
    words = true;
    next = step.at + 1;
    if (meaningAt(tokens, step.at)?.ordinal !== undefined) break;
  }
  if (next === at) return undefined;
  const scale = state.group < 0 && state.scale !== Infinity ? state.scale : 1;
  const value = state.total + Math.max(0, state.group);
  return {
    next,
    value,
    scale,
    multiplier: state.multiplier,
    digits: !words,
    ...(state.paired ? { year: true } : {}),
  };
}

function stepFrom(tokens: Tokens, next: number, order: Order): Step {
  const mark = markAt(tokens, next);
  if (order.hyphen && HYPHENS.has(mark) && tokens.glued[next] === 1 && tokens.glued[next + 1] === 1) {
    const and = meaningAt(tokens, next + 1)?.link === 'and';
    return and && HYPHENS.has(markAt(tokens, next + 2))
      ? { at: next + 3, tie: 'and' }
      : { at: next + 1, tie: 'hyphen' };
  }
  if (order.comma && mark === COMMA) return { at: next + 1, tie: 'comma' };
  if (meaningAt(tokens, next)?.link === 'and') return { at: next + 1, tie: 'and' };
  return { at: next, tie: 'none' };
}

function mayTie(tokens: Tokens, step: Step, atom: Atom, state: State, order: Order): boolean {
  const afterScale = state.group < 0 && state.scale !== Infinity;
  if (step.tie === 'comma') return afterScale && startsGreatGroup(tokens, step.at, state.scale, order);
  if (step.tie !== 'and') return true;
  if (atom.is === 'scale') return order.and === 'always';
  if (order.and === 'before one') return atom.value === 1 || atom.value === 11;
  if (order.and === 'always') return true;
  return afterScale || (state.group >= 100 && state.group % 100 === 0);
}

/** After "thousand," only a group of hundreds, or of thousands after millions, goes on with the number. */
function startsGreatGroup(tokens: Tokens, at: number, scale: number, order: Order): boolean {
  const rest = readWords(tokens, at, { ...order, comma: false });
  return (
    rest !== undefined && !rest.digits && rest.value >= 100 && rest.value < scale && rest.value !== scale
  );
}

/** Adds a part to the number so far; false if it does not belong to it. */
function add(state: State, atom: Atom, tie: Tie, order: Order): boolean {
  const { group } = state;
  const open = group < 0 ? 0 : group % 100;
  switch (atom.is) {
    case 'zero':
      if (atom.value < 0)
        return order.pairs && group >= 10 && group < 100 && state.total === 0 && pair(state, 0);
      return group < 0 && state.total === 0 && put(state, 0);
    case 'digit': {
      const fits =
        group < 0 || open === 0 || (open >= 20 && open % 10 === 0) || (order.tenTakesUnits && open === 10);
      const tens = order.twenties && (open === 70 || open === 90 || open === 10) && atom.value >= 7;
      return group !== 0 && (fits || tens) && put(state, atom.value);
    }
    case 'ten':
    case 'teen':
    case 'tens':
      if (group < 0 || (group >= 100 && open === 0)) return put(state, atom.value);
      if (order.twenties && (open === 60 || open === 80) && atom.value < 20) return put(state, atom.value);
      if (order.twenties && open === 4 && atom.value === 20 && tie !== 'and') return put(state, 76);
      return (
        order.pairs &&
        tie === 'none' &&
        (group >= 10 || (group === 1 && atom.is === 'tens')) &&
        group < 100 &&
        state.total === 0 &&
        pair(state, atom.value)
      );
    case 'hundred':
      if (group < 0) return put(state, atom.value);
      if (atom.value !== 100 || tie === 'and' || group === 0 || group >= 100) return false;
      state.group = group * 100;
      return true;
    case 'dozen':
      if (group < 0) return put(state, atom.value);
      state.group = group * atom.value;
      return true;
    case 'two':
    case 'scale':
      return addScale(state, atom.value, tie);
  }
}

function addScale(state: State, value: number, tie: Tie): boolean {
  if (state.group < 0 && state.total > 0) {
    if (tie === 'comma' || value === state.scale) return false;
    if (value < state.scale) state.total += value;
    else if (tie === 'and') return false;
    else state.total *= value;
  } else {
    if (value >= state.scale || state.group === 0) return false;
    state.total += (state.group < 0 ? 1 : state.group) * value;
  }
  state.multiplier = Math.max(state.group, 0);
  state.scale = value;
  state.group = -1;
  return true;
}

function put(state: State, value: number): boolean {
  state.group = Math.max(0, state.group) + value;
  return true;
}

/** "Nineteen" and "eighty": 1980. */
function pair(state: State, value: number): boolean {
  state.group = state.group * 100 + value;
  state.paired = true;
  return true;
}
