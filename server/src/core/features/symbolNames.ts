import type { Declaration, Label, Registry } from '../claims/dossier.ts';
import type { Dossier } from '../index/dossierIndex.ts';

/** Something that is found by its id, and by its label in any language. */
export interface Findable {
  readonly id: string;
  readonly label: Label | undefined;
  /** Id and labels in small letters. */
  readonly texts: readonly string[];
  /** Which letters they have, as bits: enough to pass over most names without a look at them. */
  readonly letters: number;
}

/** What is looked for. */
export interface Wanted {
  readonly text: string;
  readonly letters: number;
}

const SECTIONS = ['quantities', 'speakers', 'outlets', 'places', 'scopes'] as const;

interface DeclaredName {
  readonly section: Declaration['section'];
  readonly name: Findable;
}

/** Remembered, for a registry outlives many edits, and those who look for a name ask with every letter. */
const declaredIn = new WeakMap<Registry, readonly DeclaredName[]>();
/** Of the ids in a log, as far as they were asked for. */
const loggedIn = new WeakMap<readonly string[], Findable[]>();

/** All that is declared, section by section. */
export function declaredNames(registry: Registry): readonly DeclaredName[] {
  const known = declaredIn.get(registry);
  if (known !== undefined) return known;
  const fresh = SECTIONS.flatMap((section) =>
    [...registry[section].values()].map(({ id, label }) => ({ section, name: findable(id, label) })),
  );
  declaredIn.set(registry, fresh);
  return fresh;
}

/** The quantities that there are claims on and whose names have the letters of a query, each once. */
export function* quantitiesFound(dossier: Dossier, wanted: Wanted): Generator<Findable> {
  const { registry, byQuantity, quantityIds } = dossier;
  const { ids, length } = quantityIds;
  const names = loggedIn.get(ids) ?? [];
  loggedIn.set(ids, names);
  // A dossier with another registry begins another log.
  for (let i = names.length; i < length; i++) {
    const id = ids[i]!;
    names.push(findable(id, registry.quantities.get(id)?.label));
  }
  const given = new Set<string>();
  for (let i = 0; i < length; i++) {
    const name = names[i]!;
    if (!isFound(name, wanted) || given.has(name.id) || !byQuantity.has(name.id)) continue;
    given.add(name.id);
    yield name;
  }
}

function findable(id: string, label: Label | undefined): Findable {
  const texts = [id, ...(label?.values() ?? [])].map((text) => text.toLowerCase());
  return { id, label, texts, letters: texts.reduce((bits, text) => bits | lettersOf(text), 0) };
}

/** A query: capitals and blanks do not count. */
export function wantedOf(query: string): Wanted {
  const text = query.toLowerCase().replace(/\s+/g, '');
  return { text, letters: lettersOf(text) };
}

/** Whether a name has the letters of a query, in their order. */
export const isFound = ({ texts, letters }: Findable, wanted: Wanted): boolean =>
  (wanted.letters & ~letters) === 0 && texts.some((text) => hasInOrder(text, wanted.text));

function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) & 31);
  return bits;
}

function hasInOrder(text: string, wanted: string): boolean {
  let next = 0;
  for (let at = 0; at < text.length && next < wanted.length; at++) {
    if (text.charCodeAt(at) === wanted.charCodeAt(next)) next++;
  }
  return next === wanted.length;
}
