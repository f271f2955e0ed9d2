import type { Kind, Label, Registry } from '../../claims/dossier.ts';
import { canonicalQuantity } from '../../claims/resolve.ts';
import type { Dossier } from '../../index/dossierIndex.ts';
import { plainText } from '../../syntax/recover.ts';
import type { ClaimFileTree } from '../../syntax/tree.ts';
import { makeTerms, type Terms, wholeWords } from './terms.ts';
import { GENERIC, THEMES, type Theme } from './themes.ts';
import { declaredForms, foldWord } from './words.ts';

/** A quantity that a figure may be of, with what tells in prose that it is. */
export interface Candidate {
  readonly id: string;
  readonly label: Label;
  readonly kind: Kind | undefined;
  readonly parts: readonly string[];
  /** Names of the themes of its id, label and cues. */
  readonly events: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  /** The noun it is counted in, of those that are known. */
  readonly unit: string | undefined;
  /** Whether words that no other theme explains narrow it: whose dead, where. */
  readonly specific: boolean;
}

/** Words that point to a quantity. `weight` is less for words that point to many. */
export interface Pointer {
  readonly candidate: number;
  readonly weight: number;
  /** Whether it tells of what narrows the quantity. */
  readonly narrows: boolean;
}

/** All that is known of quantities when figures of a file are looked at. */
export interface Catalogue {
  readonly candidates: readonly Candidate[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Of what is declared, and of what the file itself tells. */
  readonly pointers: readonly Terms<readonly Pointer[]>[];
  readonly themes: Terms<Theme>;
  /** Quantities by the sizes that claims of the dossier give them. */
  readonly bySize: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Quantities beyond these are not suggested: nobody declares so many. */
const MOST_CANDIDATES = 1000;
/** Claims beyond these are not looked at for their figures. */
const MOST_CLAIMS = 5000;
/** Marked figures of the file beyond these are not looked at for their words. */
const MOST_MARKS = 500;
const THEME_TERMS = makeTerms(THEMES);

/**
 * The quantities that are declared, that the dossier's claims name and that the file names, with the words for each: its cues,
 * its label, its id, the names of a speaker that its id names, and the words that are marked with it in the file.
 */
export function makeCatalogue(tree: ClaimFileTree, dossier: Dossier): Catalogue {
  const { registry } = dossier;
  const declared = declaredIn(registry);
  const ids = new Set<string>();
  for (const { quantity } of tree.claims) if (quantity) ids.add(canonicalQuantity(registry, quantity.value));
  for (const id of dossier.byQuantity.keys()) {
    if (ids.size >= MOST_CANDIDATES) break;
    ids.add(id);
  }
  const words: GatheredWords = new Map();
  const candidates = [...declared.candidates];
  for (const id of ids) {
    if (candidates.length >= MOST_CANDIDATES) break;
    if (!registry.quantities.has(id)) candidates.push(candidateOf(id, candidates.length, registry, words));
  }
  const indexOf = new Map(candidates.map(({ id }, i) => [id, i]));
  addMarkedWords(tree, registry, indexOf, words);
  return {
    candidates,
    indexOf,
    pointers: [declared.pointers, makeTerms(pointersOf(words))],
    themes: THEME_TERMS,
    bySize: sizesIn(dossier, indexOf),
  };
}

interface Declared {
  readonly candidates: readonly Candidate[];
  readonly pointers: Terms<readonly Pointer[]>;
}

/** A registry stays the same for many a request. */
const memory = new WeakMap<Registry, Declared>();

function declaredIn(registry: Registry): Declared {
  const known = memory.get(registry);
  if (known !== undefined) return known;
  const words: GatheredWords = new Map();
  const candidates = [...registry.quantities.keys()]
    .slice(0, MOST_CANDIDATES)
    .map((id, i) => candidateOf(id, i, registry, words));
  const fresh: Declared = { candidates, pointers: makeTerms(pointersOf(words)) };
  memory.set(registry, fresh);
  return fresh;
}

/** By text, folded, the quantities it points to. */
type GatheredWords = Map<string, Map<number, { weight: number; narrows: boolean }>>;

function addWord(
  words: GatheredWords,
  text: string,
  candidate: number,
  weight: number,
  narrows: boolean,
): void {
  const key = foldWord(text).trim();
  if (key === '') return;
  const targets = words.get(key) ?? new Map<number, { weight: number; narrows: boolean }>();
  words.set(key, targets);
  if ((targets.get(candidate)?.weight ?? 0) < weight) targets.set(candidate, { weight, narrows });
}

/** What points to several counts less for each. */
function* pointersOf(words: GatheredWords): Generator<readonly [string, readonly Pointer[]]> {
  for (const [text, targets] of words) {
    const share = Math.sqrt(targets.size);
    yield [
      text,
      [...targets].map(([candidate, { weight, narrows }]) => ({
        candidate,
        weight: weight / share,
        narrows,
      })),
    ];
  }
}

const CUE = 3;
const LABEL = 2;
const NAME = 2.5;
const WORD = 0.8;
const MARKED = 1.5;

function candidateOf(id: string, index: number, registry: Registry, found: GatheredWords): Candidate {
  const declared = registry.quantities.get(id);
  const label: Label = declared?.label ?? new Map();
  const cues = declared?.cues ?? [];
  const events = new Set<string>();
  const groups = new Set<string>();
  const segments = id.split(/[._-]/);
  const texts = [segments.join(' '), ...label.values(), ...cues];
  for (const text of texts) {
    for (const { kind, name } of themesIn(text)) {
      if (kind === 'event') events.add(name);
      if (kind === 'group') groups.add(name);
    }
  }
  // What happens is told by the id and label; a cue may stand for the scene around it.
  const told = new Set([segments.join(' '), ...label.values()].flatMap((text) => eventsIn(text)));
  for (const cue of cues)
    addWord(found, cue, index, CUE * Math.min(2, 1 + 0.4 * (cue.split(/\s+/).length - 1)), false);
  for (const name of label.values()) addWord(found, name, index, LABEL, false);
  let specific = groups.size > 0;
  for (const segment of segments.slice(1)) {
    for (const name of namesOf(segment, registry)) {
      specific = true;
      addWord(found, name, index, NAME, true);
    }
  }
  for (const text of [segments.join(' '), ...label.values()]) {
    for (const { start, end } of wholeWords(text)) {
      const word = text.slice(start, end);
      const folded = foldWord(word);
      if (folded.length < 3 || GENERIC.has(word.toLowerCase()) || GENERIC.has(folded)) continue;
      if (themesIn(word).length > 0) continue;
      specific = true;
      addWord(found, word, index, WORD, true);
    }
  }
  return {
    id,
    label,
    kind: declared?.kind,
    parts: declared?.parts ?? [],
    events: told.size > 0 ? told : events,
    groups,
    unit: unitOf(declared?.unit ?? registry.defaults.unit),
    specific,
  };
}

const eventsIn = (text: string): string[] =>
  themesIn(text).flatMap(({ kind, name }) => (kind === 'event' ? [name] : []));

const themesIn = (text: string): Theme[] =>
  wholeWords(text).flatMap(({ start, end }) => themesOf(declaredForms(text.slice(start, end))));

/** What a word is about, by its forms. */
const themesOf = (forms: readonly string[]): Theme[] => [
  ...new Set(forms.flatMap((form) => (THEME_TERMS.byFirst.get(form) ?? []).map(({ means }) => means))),
];

/** The unit that a noun, or a name of a unit, is of. */
export const unitOf = (noun: string | undefined): string | undefined =>
  noun === undefined ? undefined : themesOf(declaredForms(noun)).find(({ kind }) => kind === 'unit')?.name;

/** The names of the speaker or party that part of an id is. */
function namesOf(segment: string, registry: Registry): string[] {
  const id = registry.speakerAliases.get(segment) ?? segment;
  const names: string[] = [];
  for (const speaker of registry.speakers.values()) {
    if (speaker.id !== id) continue;
    names.push(speaker.id, ...[...speaker.label.values()].map(withoutParentheses));
    for (const [alias, of] of registry.speakerAliases) if (of === speaker.id) names.push(alias);
  }
  return names;
}

/** "Mazloum Abdi (SDF)" is told as Mazloum Abdi. */
export const withoutParentheses = (name: string): string => name.replace(/\([^()]*\)/g, '').trim();

function addMarkedWords(
  tree: ClaimFileTree,
  registry: Registry,
  indexOf: ReadonlyMap<string, number>,
  found: GatheredWords,
): void {
  const byNumber = new Map(tree.claims.map((claim) => [claim.number, claim.quantity?.value]));
  for (const { number, words } of tree.marks.slice(0, MOST_MARKS)) {
    const quantity = byNumber.get(number);
    const index = quantity === undefined ? undefined : indexOf.get(canonicalQuantity(registry, quantity));
    if (index === undefined) continue;
    const text = plainText(tree.text.slice(words.start, words.end)).slice(0, 200);
    for (const { start, end } of wholeWords(text)) {
      const word = text.slice(start, end);
      const folded = foldWord(word);
      if (folded.length < 3 || GENERIC.has(folded) || /\p{N}/u.test(folded)) continue;
      addWord(found, word, index, MARKED, true);
    }
  }
}

function sizesIn(
  dossier: Dossier,
  indexOf: ReadonlyMap<string, number>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const bySize = new Map<number, Set<number>>();
  let left = MOST_CLAIMS;
  for (const { claims } of dossier.files.values()) {
    for (const { quantity, claim } of claims) {
      if (--left < 0) return bySize;
      const { value } = claim;
      const index = indexOf.get(quantity);
      if (index === undefined || value?.form !== 'number' || value.amount.percent) continue;
      const same = bySize.get(value.amount.size);
      if (same === undefined) bySize.set(value.amount.size, new Set([index]));
      else same.add(index);
    }
  }
  return bySize;
}
