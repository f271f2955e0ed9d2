import type { Label, Registry } from '../../claims/dossier.ts';
import { canonicalSpeaker } from '../../claims/resolve.ts';
import type { ClaimFileTree } from '../../syntax/tree.ts';
import { withoutParentheses } from './catalogue.ts';
import type { Passage } from './passage.ts';
import { makeTerms, type Terms, termsAt } from './terms.ts';
import { foldWord } from './words.ts';

/** Who may be cited, by every name that is known of them. */
export interface Roster {
  readonly names: Terms<string>;
  readonly labels: ReadonlyMap<string, Label>;
  readonly parties: ReadonlyMap<string, string>;
  /** The last word of a name, folded, where one speaker only has it: how someone is named the second time. */
  readonly surnames: ReadonlyMap<string, string>;
}

/** A speaker's name in a passage: indexes of its first word, and of the word behind its last. */
export interface Mention {
  readonly id: string;
  readonly first: number;
  readonly next: number;
}

/** The speakers and outlets that are declared, and the speakers that a file names; the file's own outlet is not cited in it. */
export function makeRoster(tree: ClaimFileTree, registry: Registry): Roster {
  const names: [string, string][] = [];
  const labels = new Map<string, Label>();
  const parties = new Map<string, string>();
  const add = (id: string, label: Label): void => {
    if (labels.has(id)) return;
    labels.set(id, label);
    names.push([id, id]);
    for (const name of label.values()) names.push([withoutParentheses(name), id]);
  };
  for (const { id, label, party } of registry.speakers.values()) {
    add(id, label);
    if (party !== undefined) parties.set(id, party);
  }
  for (const [alias, id] of registry.speakerAliases) names.push([alias, id]);
  const own = tree.header.source?.value;
  for (const { id, label } of registry.outlets.values()) if (id !== own) add(id, label);
  for (const { fields } of [...tree.claims, ...tree.defaults]) {
    const used = [fields.speaker?.value.id, ...fields.citing.map(({ value }) => value)];
    for (const id of used) if (id !== undefined) add(canonicalSpeaker(registry, id), new Map());
  }
  return { names: makeTerms(names), labels, parties, surnames: surnamesIn(names) };
}

function surnamesIn(names: readonly (readonly [name: string, id: string])[]): Map<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const [name, id] of names) {
    const words = name.split(/\s+/);
    const last = foldWord(words.at(-1)!);
    if (words.length < 2 || words.length > 3 || last.length < 3) continue;
    if ((found.get(last) ?? id) !== id) shared.add(last);
    found.set(last, id);
  }
  for (const last of shared) found.delete(last);
  return found;
}

/** The names of speakers in a passage, in order, none within another. */
export function mentionsIn({ words }: Passage, { names }: Roster): Mention[] {
  const found: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const [longest] = termsAt(names, words, i);
    if (longest !== undefined) found.push({ id: longest.means, first: i, next: longest.next });
    i = longest?.next ?? i + 1;
  }
  return found;
}
