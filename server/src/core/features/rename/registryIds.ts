import { parseRelation } from '../../claims/relations/parseRelation.ts';
import { isRefusal, wordsOf } from '../../claims/relations/tokens.ts';
import { readYamlTree, type YamlEntry, type YamlNode } from '../../claims/yamlTree.ts';
import { quoted } from '../../syntax/layer.ts';
import { isIdentifier } from '../../syntax/lexer.ts';
import { type Span, span } from '../../text/span.ts';
import { yamlKey } from '../declare.ts';
import { type IdKind, type IdUse, quoteAt } from './ids.ts';

/** An id in `hasila.yaml`: the key of what it declares, another name for that, or a word that names what is declared elsewhere. */
export interface RegistryId extends IdUse {
  readonly role: 'declared' | 'alias' | 'named';
  /** Of an alias, what it stands for. */
  readonly owner?: string;
}

/**
 * Every id in a `hasila.yaml`: keys, parts, aliases, parties, what something lies within, defaults, and the quantities
 * of relations. Broken YAML gives what of it is sound.
 */
export function idsInRegistry(text: string): RegistryId[] {
  const uses = new Map<string, RegistryId>();
  const put = (use: RegistryId): void => {
    // Through a YAML alias one place is met several times.
    const key = `${use.span.start} ${use.kind} ${use.id}`;
    if (!uses.has(key)) uses.set(key, use);
  };
  const add = (kind: IdKind, id: string, at: Span, as: Pick<RegistryId, 'role' | 'owner'> = NAMED): void => {
    const quote = quoteAt(text, at);
    put({ kind, id, span: at, as: (to) => (quote === '' ? yamlKey(to) : `${quote}${to}${quote}`), ...as });
  };
  const addText = (kind: IdKind, node: YamlNode | undefined, owner?: string): void => {
    if (node?.kind !== 'scalar' || typeof node.value !== 'string') return;
    add(kind, node.value, node.span, owner === undefined ? NAMED : { role: 'alias', owner });
  };
  const addList = (kind: IdKind, node: YamlNode | undefined, owner?: string): void => {
    if (node?.kind === 'list') for (const item of node.items) addText(kind, item, owner);
  };
  for (const { key: section, value } of entriesOf(readYamlTree(text).root)) {
    if (section === 'relations' && value.kind === 'list') {
      for (const item of value.items) for (const use of idsInRelation(item, text)) put(use);
    } else if (section === 'defaults') {
      addText('place', valueAt(value, 'place'));
      addText('scope', valueAt(value, 'scope'));
    } else {
      const kind = KINDS.get(section);
      if (kind === undefined) continue;
      for (const { key, keySpan, value: entry } of entriesOf(value)) {
        add(kind, key, keySpan, { role: 'declared' });
        addList(kind, valueAt(entry, 'parts'));
        addList(kind, valueAt(entry, 'aliases'), key);
        addText(kind, valueAt(entry, 'party'));
        addText(kind, valueAt(entry, 'within'));
      }
    }
  }
  return [...uses.values()];
}

const NAMED = { role: 'named' } as const;

const KINDS: ReadonlyMap<string, IdKind> = new Map([
  ['quantities', 'quantity'],
  ['speakers', 'source'],
  ['outlets', 'source'],
  ['places', 'place'],
  ['scopes', 'scope'],
]);

export const entriesOf = (node: YamlNode | undefined): readonly YamlEntry[] =>
  node?.kind === 'map' ? node.entries : [];

export const valueAt = (node: YamlNode, key: string): YamlNode | undefined =>
  entriesOf(node).find((entry) => entry.key === key)?.value;

/** Each id by its place; where quotes and line ends hide the places, one use per id that writes the relation anew. */
function idsInRelation(node: YamlNode, source: string): RegistryId[] {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return [];
  const text = node.value;
  const names = namesIn(text);
  const written = source.slice(node.span.start, node.span.end);
  const at = written.indexOf(text);
  if (at >= 0) {
    const start = node.span.start + at;
    return names.map(({ id, span: place }) =>
      use(id, span(start + place.start, start + place.end), (to) => to),
    );
  }
  const end = /(?:\r\n?|\n)$/.exec(written)?.[0] ?? '';
  return [...new Set(names.map(({ id }) => id))].map((id) =>
    use(id, node.span, (to) => quoted(renamedIn(text, id, to)) + end),
  );
}

const use = (id: string, at: Span, as: (to: string) => string): RegistryId => ({
  kind: 'quantity',
  id,
  span: at,
  as,
  ...NAMED,
});

/** The quantities of a relation with their places. One that is broken names whatever words of it are ids. */
function namesIn(text: string): readonly { readonly id: string; readonly span: Span }[] {
  const parsed = parseRelation(text, (id) => id);
  if (!isRefusal(parsed)) return parsed.names;
  return wordsOf(text)
    .filter(({ text: word }) => isIdentifier(word))
    .map(({ text: id, span: place }) => ({ id, span: place }));
}

function renamedIn(text: string, from: string, to: string): string {
  let kept = '';
  let at = 0;
  const places = namesIn(text).filter(({ id }) => id === from);
  for (const { span: place } of [...places].sort((a, b) => a.span.start - b.span.start)) {
    kept += text.slice(at, place.start) + to;
    at = place.end;
  }
  return kept + text.slice(at);
}
