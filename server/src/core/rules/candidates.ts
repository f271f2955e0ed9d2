import type { Tolerances } from '../claims/dossier.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { given, groupBy } from '../collections.ts';
import type { Edge } from './edges.ts';
import { isTimeless } from './field.ts';
import { inOrder, type Judge, type Neighbours, neighbours } from './neighbours.ts';

/** Up to this many claims every pair is judged: more than one event, told by dozens of articles, has of most quantities. */
const FEW = 128;
/** The same for those of one article, voice or statement in a larger group, which may have many such. */
const FEW_OF_ONE = 48;

/** What was said of the pairs of a large group, and what it takes to say it again after an edit. Immutable. */
export interface Judged<T extends Edge> {
  /** Of each pair once. */
  readonly said: readonly T[];
  readonly circles: ReadonlyMap<string, Circle<T>>;
}

/** Claims of a group that have something in common, and what was said of their pairs. */
interface Circle<T extends Edge> {
  readonly claims: readonly DossierClaim[];
  readonly said: readonly T[];
  readonly near: Neighbours<T> | undefined;
}

/** Whether a group is small enough for every pair of it to be judged. */
export const judgesEveryPair = (claims: readonly DossierClaim[], few = FEW): boolean => claims.length <= few;

/**
 * What `judge` says of the pairs of a group of comparable claims; of each pair at most once. All pairs are judged in
 * small groups. In large ones O(n log n) of them are, so chosen that a claim which contradicts others is in a pair
 * with the nearest of those.
 */
export const judgePairs = <T extends Edge>(
  claims: readonly DossierClaim[],
  tolerances: Tolerances,
  judge: Judge<T>,
  few = FEW,
): readonly T[] =>
  judgesEveryPair(claims, few)
    ? [...everyPair(claims, judge)]
    : judgeAgain(claims, tolerances, judge, undefined, NONE, few).said;

/**
 * The same of a large group, given what was said of it before an edit. `changed` are claims that are as they were, of
 * which the judge may say other things now. Equal to `judgePairs`; the judge is asked about what is new only.
 */
export function judgeAgain<T extends Edge>(
  claims: readonly DossierClaim[],
  tolerances: Tolerances,
  judge: Judge<T>,
  before: Judged<T> | undefined,
  changed: ReadonlySet<DossierClaim>,
  few = FEW,
): Judged<T> {
  const circles = new Map<string, Circle<T>>();
  const again = (key: string, members: readonly DossierClaim[], small: number): void => {
    const old = before?.circles.get(key);
    if (old !== undefined && isAsBefore(members, old.claims, changed)) circles.set(key, old);
    else if (members.length <= small) {
      const said = [...everyPair([...members].sort(inOrder), judge)];
      circles.set(key, { claims: members, said, near: undefined });
    } else {
      const near = neighbours(members, tolerances, judge, old?.near, changed);
      circles.set(key, { claims: members, said: near.told.flat(), near });
    }
  };
  // What nothing dates is compared within one saying only.
  const dated = claims.filter((claim) => !isTimeless(claim));
  // Within an article, a voice or a statement rules look at hedges and rounding too, so these meet on their own.
  for (const { name, keyOf, isSaying } of CIRCLES) {
    for (const [key, members] of groupBy(isSaying ? claims : dated, keyOf)) {
      if (members.length > 1 && members.length < claims.length) {
        again(`${name}\n${key}`, members, Math.min(few, FEW_OF_ONE));
      }
    }
  }
  if (dated.length > 1) again('', dated, 1);
  return { said: eachPairOnce(claims, sayingsIn(circles.values())), circles };
}

/** What is said of the nearest of claims that share nothing, and what it takes to say it again. */
export interface JudgedNearest<T extends Edge> {
  readonly said: readonly T[];
  readonly near: Neighbours<T> | undefined;
}

/**
 * The same of claims that share nothing: in a large group each is judged beside the nearest that contradict it, and
 * that is all.
 */
export function judgeNearest<T extends Edge>(
  claims: readonly DossierClaim[],
  tolerances: Tolerances,
  judge: Judge<T>,
  before?: Neighbours<T>,
  changed = NONE,
  nearest?: number,
): JudgedNearest<T> {
  if (judgesEveryPair(claims)) return { said: [...everyPair(claims, judge)], near: undefined };
  const dated = claims.filter((claim) => !isTimeless(claim));
  const near = neighbours(dated, tolerances, judge, before, changed, nearest);
  const sayings = dated.length === claims.length ? [] : sayingsOf(claims.filter(isTimeless));
  const told = [...near.told, ...sayings.map((saying) => [...everyPair(saying, judge)])];
  return { said: eachPairOnce(claims, told), near };
}

/** Claims that nothing dates, by article and by statement, of which somebody may have given a few. */
const sayingsOf = (claims: readonly DossierClaim[]): DossierClaim[][] =>
  [ofFile, ofStatement]
    .flatMap((keyOf) => [...groupBy(claims, keyOf).values()])
    .filter(({ length }) => length <= FEW_OF_ONE);

const NONE: ReadonlySet<DossierClaim> = new Set();

const ofFile = (claim: DossierClaim): string[] => [claim.file];
const ofVoice = (claim: DossierClaim): string[] => given(claim.voice);
const ofStatement = (claim: DossierClaim): string[] => given(claim.claim.statement);
const ofVoiceAndTime = (claim: DossierClaim): string[] =>
  given(claim.voice).map((voice) => `${voice}\n${claim.window?.start}`);
const ofVoiceAndNumber = ({ voice, claim }: DossierClaim): string[] =>
  voice !== undefined && claim.value?.form === 'number' ? [`${voice}\n${claim.value.amount.size}`] : [];

/** What claims have in common that are judged beside each other, whatever is near them. */
const CIRCLES = [
  { name: 'file', keyOf: ofFile, isSaying: true },
  { name: 'statement', keyOf: ofStatement, isSaying: true },
  { name: 'voice', keyOf: ofVoice, isSaying: false },
  { name: 'time', keyOf: ofVoiceAndTime, isSaying: false },
  { name: 'number', keyOf: ofVoiceAndNumber, isSaying: false },
];

function* everyPair<T>(
  claims: readonly DossierClaim[],
  judge: (a: DossierClaim, b: DossierClaim) => T | undefined,
): Iterable<T> {
  for (const [i, a] of claims.entries()) {
    for (let j = i + 1; j < claims.length; j++) {
      const said = judge(a, claims[j]!);
      if (said !== undefined) yield said;
    }
  }
}

const isAsBefore = (
  claims: readonly DossierClaim[],
  before: readonly DossierClaim[],
  changed: ReadonlySet<DossierClaim>,
): boolean =>
  claims.length === before.length && claims.every((claim, i) => claim === before[i] && !changed.has(claim));

function* sayingsIn<T extends Edge>(circles: Iterable<Circle<T>>): Iterable<readonly T[]> {
  for (const { said } of circles) if (said.length > 0) yield said;
}

/** The first of all that is said of each pair. By numbers: there are dozens of pairs to a claim. */
function eachPairOnce<T extends Edge>(claims: readonly DossierClaim[], sayings: Iterable<readonly T[]>): T[] {
  const numbers = new Map(claims.map((claim, i) => [claim, i]));
  const found: T[] = [];
  /** Of each claim the last pair that it is the first of; of each pair the one before, and its second claim. */
  const last = new Int32Array(claims.length).fill(-1);
  const earlier: number[] = [];
  const seconds: number[] = [];
  for (const said of sayings) {
    for (const one of said) {
      const [a, b] = [numbers.get(one.a)!, numbers.get(one.b)!];
      const [first, second] = a < b ? [a, b] : [b, a];
      let at = last[first]!;
      while (at >= 0 && seconds[at] !== second) at = earlier[at]!;
      if (at >= 0) continue;
      earlier.push(last[first]!);
      seconds.push(second);
      last[first] = found.length;
      found.push(one);
    }
  }
  return found;
}
