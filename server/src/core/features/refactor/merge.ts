import { parseDossier } from '../../claims/parseDossier.ts';
import type { Relation } from '../../claims/relations/relation.ts';
import { canonicalQuantity } from '../../claims/resolve.ts';
import { readYamlTree, type YamlEntry } from '../../claims/yamlTree.ts';
import type { TextEdit } from '../../text/problem.ts';
import { type Span, span } from '../../text/span.ts';
import { declare, yamlKey } from '../declare.ts';
import { renamed } from '../rename/ids.ts';
import { entriesOf, idsInRegistry, valueAt } from '../rename/registryIds.ts';
import { applied } from './apply.ts';
import { difference } from './declareAll.ts';

/**
 * Makes a quantity of a `hasila.yaml` another name for a second one: its declaration goes, its aliases and itself
 * become aliases of the second, and whatever names it names that. Undefined where the file could not be read the same
 * way afterwards: with broken YAML, where one of the two is part of the other, and where a relation
 * sets them beside each other.
 */
export function mergedRegistry(text: string, from: string, into: string): TextEdit | undefined {
  const { registry, problems } = parseDossier(text);
  if (registry.relations.some((relation) => names(relation, from) && names(relation, into))) return undefined;
  const aliases = [...registry.quantityAliases].filter(([, owner]) => owner === from).map(([alias]) => alias);
  let after = text;
  const step = (edits: readonly (TextEdit | undefined)[]): boolean => {
    if (edits.includes(undefined)) return false;
    after = applied(after, edits as TextEdit[]);
    return true;
  };
  if (readYamlTree(text).problems.length > 0) return undefined;
  const entry = quantityIn(after, from);
  // Where only the first is declared, its declaration becomes that of the second.
  if (entry !== undefined && quantityIn(after, into) !== undefined) step([withoutEntry(after, entry)]);
  step(renamed(idsInRegistry(after), 'quantity', from, into));
  if (quantityIn(after, into) === undefined && !step([declare(after, { section: 'quantities', id: into })])) {
    return undefined;
  }
  for (const alias of [...aliases, from]) {
    const owner = quantityIn(after, into);
    if (owner === undefined || !step([withAlias(after, owner, alias)])) return undefined;
  }
  const merged = parseDossier(after);
  const isSound =
    merged.problems.length <= problems.length &&
    [...aliases, from].every((id) => canonicalQuantity(merged.registry, id) === into) &&
    [...registry.quantities.keys()].every((id) => id === from || merged.registry.quantities.has(id));
  return isSound ? difference(text, after) : undefined;
}

/** Whether a relation is about a quantity. */
function names(relation: Relation, id: string): boolean {
  return relation.kind === 'condition'
    ? relation.when.quantity === id || relation.other.quantity === id
    : [...relation.whole.terms, ...relation.parts.terms].some(({ quantity }) => quantity === id);
}

const quantityIn = (text: string, id: string): YamlEntry | undefined =>
  entriesOf(entriesOf(readYamlTree(text).root).find(({ key }) => key === 'quantities')?.value).find(
    ({ key }) => key === id,
  );

/** The edit that takes an entry away: its lines in a block, its stretch up to the next one between braces. */
function withoutEntry(text: string, { keySpan, value }: YamlEntry): TextEdit {
  const end = Math.max(keySpan.end, value.span.end);
  const lineStart = startOfLine(text, keySpan.start);
  if (text.slice(lineStart, keySpan.start).trim() === '') {
    const next = /\r\n?|\n/g;
    next.lastIndex = end;
    return { span: span(lineStart, next.exec(text) === null ? text.length : next.lastIndex), text: '' };
  }
  const behind = /[ \t]*,[ \t]*/y;
  behind.lastIndex = end;
  if (behind.exec(text) !== null) return { span: span(keySpan.start, behind.lastIndex), text: '' };
  let from = keySpan.start;
  while (/[\s,]/.test(text[from - 1] ?? '')) from--;
  return { span: span(from, end), text: '' };
}

/** The edit that adds an alias to an entry, however that is written; undefined where nobody can tell how. */
function withAlias(text: string, entry: YamlEntry, alias: string): TextEdit | undefined {
  const id = yamlKey(alias);
  const { value, keySpan } = entry;
  // Through a YAML alias it stands elsewhere, and may be of several.
  if (value.span.start < keySpan.end || text[value.span.start] === '*') return undefined;
  const list = valueAt(value, 'aliases');
  if (list?.kind === 'list' && text[list.span.start] !== '*') {
    if (text[list.span.start] !== '[')
      return at(list.span.start, `- ${id}\n${indentAt(text, list.span.start)}`);
    return at(list.span.start + 1, list.items.length === 0 ? id : `${id}, `);
  }
  if (list !== undefined) return undefined;
  if (value.kind === 'scalar') {
    const colon = text.indexOf(':', keySpan.end);
    return value.value === null && colon >= 0 ? at(colon + 1, ` {aliases: [${id}]}`) : undefined;
  }
  if (value.kind !== 'map') return undefined;
  const isFlow = text[value.span.start] === '{';
  if (isFlow) return at(value.span.start + 1, `aliases: [${id}]${value.entries.length === 0 ? '' : ', '}`);
  return at(value.span.start, `aliases: [${id}]\n${indentAt(text, value.span.start)}`);
}

const at = (offset: number, text: string): TextEdit => ({ span: span(offset, offset) satisfies Span, text });

function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

const indentAt = (text: string, offset: number): string => ' '.repeat(offset - startOfLine(text, offset));
