import type { Kind, Registry } from '../../claims/dossier.ts';
import { canonicalQuantity } from '../../claims/resolve.ts';
import { isValueError, parseValue } from '../../figure/parseValue.ts';
import type { Figure } from '../../figure/read/figure.ts';
import { type Candidate, type Catalogue, type Pointer, unitOf } from './catalogue.ts';
import { type Passage, sentenceAt, wordFrom } from './passage.ts';
import { type Bounds, nearness, phraseAround } from './phrase.ts';
import { type Found, termsAt } from './terms.ts';
import type { Theme } from './themes.ts';

/** What a word of a passage, with those behind it, tells of quantities. */
export interface Tells {
  readonly pointers: readonly Found<readonly Pointer[]>[];
  readonly themes: readonly Found<Theme>[];
}

/** What the words of a passage tell, by their index; each is looked up once. */
export function tellsIn({ words }: Passage, { pointers, themes }: Catalogue): (at: number) => Tells {
  const known: Tells[] = [];
  return (at) => {
    known[at] ??= {
      pointers: pointers.flatMap((terms) => termsAt(terms, words, at)),
      themes: termsAt(themes, words, at),
    };
    return known[at];
  };
}

/** A figure among its neighbours. Offsets count in the words of its line. */
export interface Setting extends Bounds {
  readonly tellsAt: (at: number) => Tells;
  readonly figure: Figure;
  /** Quantities of the figures of its sentence that are marked already. */
  readonly neighbours: readonly string[];
}

const MOST = 7;
/** With less than this nothing speaks for a quantity but that it exists. */
const LEAST = 1.2;
/** Words on either side that are looked at: a sentence has no more, but for one without a full stop. */
const REACH = 60;

/** The ids of the quantities that a figure may be of, best first, at most seven; none where nothing speaks for any. */
export function rankQuantities(setting: Setting, catalogue: Catalogue, registry: Registry): string[] {
  const scores = new Float64Array(catalogue.candidates.length);
  const clues = cluesAround(setting);
  for (const [candidate, weight] of clues.pointed) scores[candidate]! += weight;
  const same = sameSize(setting.figure, catalogue);
  catalogue.candidates.forEach((candidate, i) => {
    scores[i]! += plausibility(
      candidate,
      { narrowed: clues.narrowed.has(i), cued: clues.cued.has(i) },
      setting.figure,
      clues,
    );
    if (same?.of.has(i)) scores[i]! += same.weight;
  });
  addNeighbours(setting, catalogue, registry, scores);
  return catalogue.candidates
    .map(({ id }, i) => ({ id, i, score: scores[i]! }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .slice(0, MOST)
    .map(({ id }) => id);
}

/** What the words around a figure tell. */
interface Clues {
  /** By candidate, what points to it. */
  readonly pointed: ReadonlyMap<number, number>;
  /** Candidates that a cue points to so plainly that what happened need not be told. */
  readonly cued: ReadonlySet<number>;
  /** Candidates whose narrowing words are there. */
  readonly narrowed: ReadonlySet<number>;
  /** How near what happens is told, from 0 to 1. */
  readonly events: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
  readonly unit: string | undefined;
}

function cluesAround(setting: Setting): Clues {
  const { passage, figure, tellsAt } = setting;
  const { words } = passage;
  const sentence = sentenceAt(passage, setting.start);
  const from = Math.max(wordFrom(passage, sentence.start), wordFrom(passage, setting.start) - REACH);
  const to = Math.min(wordFrom(passage, sentence.end), wordFrom(passage, setting.end) + REACH);
  const phrase = phraseAround(setting);
  const best = new Map<Pointer, number>();
  const events = new Map<string, number>();
  const groups = new Map<string, number>();
  const narrowed = new Set<number>();
  for (let i = from; i < to; i++) {
    const near = nearness(phrase, i);
    const word = words[i]!;
    // Whom another figure counts says little of this one; what befell them was said of both, if it came first.
    const weight = word.end <= setting.before || word.start >= setting.after ? 0.4 * near : near;
    const event = word.start >= setting.after ? weight : i >= phrase.to ? near / 2 : near;
    const told = tellsAt(i);
    for (const { means, next } of told.pointers) {
      if (next > to) continue;
      for (const pointer of means) {
        if (weight > (best.get(pointer) ?? 0)) best.set(pointer, weight);
        if (pointer.narrows && weight >= NEAR) narrowed.add(pointer.candidate);
      }
    }
    for (const { means } of told.themes) {
      if (means.kind === 'event') raise(events, means.name, event);
      if (means.kind === 'group') raise(groups, means.name, weight);
    }
  }
  // What happens further off is another matter, unless it is all that is told.
  if (Math.max(...events.values()) > TOLD) {
    for (const [name, near] of events) if (near <= TOLD) events.delete(name);
  }
  const pointed = new Map<number, number>();
  const cued = new Set<number>();
  for (const [{ candidate, weight, narrows }, near] of best) {
    pointed.set(candidate, (pointed.get(candidate) ?? 0) + weight * near);
    if (!narrows && weight * near >= PLAIN) cued.add(candidate);
  }
  const noun = figure.noun && passage.text.slice(figure.noun.start, figure.noun.end);
  return { pointed, cued, narrowed, events, groups, unit: unitOf(noun) };
}

function raise(map: Map<string, number>, key: string, to: number): void {
  if (to > (map.get(key) ?? 0)) map.set(key, to);
}

const NEAR = 0.7;
const TOLD = 0.15;

const EVENT = 3;
const GROUP = 2.5;
const IMPOSSIBLE = -100;
const PLAIN = 1.5;

/** How well the kind of quantity, what it counts and whom fit the figure. */
function plausibility(
  { kind, events, groups, specific, unit }: Candidate,
  is: { readonly narrowed: boolean; readonly cued: boolean },
  figure: Figure,
  clues: Clues,
): number {
  if (figure.kind === 'count' ? UNCOUNTED.has(kind) : kind !== 'share' && kind !== undefined)
    return IMPOSSIBLE;
  const event = told(events, clues.events);
  const group = told(groups, clues.groups);
  let score = event * EVENT + group * GROUP;
  if (events.size > 0 && event === 0 && !is.cued) score -= 2.5;
  if (events.size === 0) score -= 1.5 * Math.max(0, ...clues.events.values());
  for (const name of events) if (event > 0 && !clues.events.has(name)) score -= 0.5;
  // A quantity that is narrower than what is told of is not what is meant.
  if (groups.size > 0 ? group < NEAR : specific && !is.narrowed) score -= 1.5;
  if (unit === undefined && kind !== undefined) score -= 0.5;
  if (clues.unit !== undefined && unit !== undefined) score += clues.unit === unit ? 0.5 : -5;
  return score;
}

const UNCOUNTED: ReadonlySet<Kind | undefined> = new Set<Kind>(['share', 'state', 'date', 'duration']);

function told(names: ReadonlySet<string>, near: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const name of names) best = Math.max(best, near.get(name) ?? 0);
  return best;
}

/** The quantities that others give the same number for: the larger and odder it is, the less by chance. */
function sameSize(
  { value }: Figure,
  { bySize }: Catalogue,
): { readonly of: ReadonlySet<number>; readonly weight: number } | undefined {
  const parsed = parseValue(value);
  if (isValueError(parsed) || parsed.form !== 'number' || parsed.amount.percent) return undefined;
  const { size, step } = parsed.amount;
  const of = bySize.get(size);
  return of && { of, weight: size < 10 ? 0.3 : step >= 10 ? 1 : 2 };
}

/** Figures of one sentence tend to be of one family, and hardly ever of one quantity. */
function addNeighbours(
  { neighbours }: Setting,
  { candidates, indexOf }: Catalogue,
  registry: Registry,
  scores: Float64Array,
): void {
  const families = new Set(neighbours.map((id) => familyOf(canonicalQuantity(registry, id))));
  if (families.size === 0) return;
  candidates.forEach(({ id }, i) => {
    if (families.has(familyOf(id))) scores[i]! += 0.6;
  });
  for (const id of new Set(neighbours)) {
    const i = indexOf.get(canonicalQuantity(registry, id));
    if (i === undefined) continue;
    scores[i]! -= 1.2;
    for (const part of candidates[i]!.parts) {
      const at = indexOf.get(part);
      if (at !== undefined) scores[at]! += 0.5;
    }
  }
}

const familyOf = (id: string): string => id.split('.', 1)[0]!;
