import { readYamlTree, type YamlNode } from '../../claims/yamlTree.ts';
import type { Span } from '../../text/span.ts';
import { entriesOf } from '../rename/registryIds.ts';

/** A section of a `hasila.yaml`, or what stands in one. */
export interface RegistrySymbol {
  /** As written. */
  readonly name: string;
  /** The section that it is in; of a section its own name. */
  readonly section: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly RegistrySymbol[];
}

/** Sections with their entries, in order of text, for the outline of a `hasila.yaml`. */
export const registryOutline = (text: string): RegistrySymbol[] =>
  entriesOf(readYamlTree(text).root).map(({ key, keySpan, value }) => ({
    name: key,
    section: key,
    span: around(keySpan, value),
    selection: keySpan,
    children: childrenOf(value, key, text),
  }));

function childrenOf(value: YamlNode, section: string, text: string): RegistrySymbol[] {
  if (value.kind === 'list') {
    return value.items.map(({ span }) => ({
      name: text.slice(span.start, span.end),
      section,
      span,
      selection: span,
      children: [],
    }));
  }
  return entriesOf(value).map(({ key, keySpan, value: entry }) => ({
    name: key,
    section,
    span: around(keySpan, entry),
    selection: keySpan,
    children: [],
  }));
}

/** From a key to the end of what it holds; what came through a YAML alias stands elsewhere. */
const around = (key: Span, value: YamlNode): Span =>
  value.span.start >= key.start ? { start: key.start, end: Math.max(key.end, value.span.end) } : key;

/** The stretches of a `hasila.yaml` that fold: every key or list item, from where it begins to its end. */
export function registryBlocks(text: string): Span[] {
  const { root } = readYamlTree(text);
  const blocks: Span[] = [];
  const stack: YamlNode[] = root === undefined ? [] : [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'list') {
      blocks.push(node.span);
      stack.push(...node.items);
    }
    for (const { keySpan, value } of entriesOf(node)) {
      // Further down than its key: not what a YAML alias stands for.
      if (value.span.start < keySpan.start) continue;
      blocks.push(around(keySpan, value));
      stack.push(value);
    }
  }
  return blocks;
}
