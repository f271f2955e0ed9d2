import { Composer, type Document, type ParsedNode, Parser } from 'yaml';

/** Deeper than any header or dossier has reason to go, and far from what exhausts the stack. */
const DEEPEST = 100;

export type YamlResult =
  | { readonly kind: 'document'; readonly document: Document.Parsed<ParsedNode> }
  /** Nested too deep to be read. */
  | { readonly kind: 'too-deep' }
  /** More than one document; the offset is where the second begins. */
  | { readonly kind: 'several'; readonly offset: number }
  | { readonly kind: 'empty' };

/**
 * Reads one YAML document with the core schema, as nodes with ranges; errors of form are in its `errors`.
 * Repeated keys are not looked for (the library takes quadratic time), nor are aliases followed.
 *
 * The library composes nodes by recursion, and a few thousand levels of brackets not only overflow the stack
 * but can end the process. Its parser does not recurse, so depth is measured before anything is composed.
 */
export function readYaml(source: string): YamlResult {
  const tokens = [...new Parser().parse(source)];
  if (isDeeper(tokens, DEEPEST)) return { kind: 'too-deep' };
  const composer = new Composer({
    schema: 'core',
    version: '1.2',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  let document: Document.Parsed<ParsedNode> | undefined;
  for (const next of composer.compose(tokens, false, source.length)) {
    if (document) return { kind: 'several', offset: next.range[0] };
    document = next as Document.Parsed<ParsedNode>;
  }
  return document ? { kind: 'document', document } : { kind: 'empty' };
}

/** As much of the library's token type as depth depends on. */
interface Nested {
  readonly value?: unknown;
  readonly items?: readonly unknown[];
  readonly key?: unknown;
}

function isDeeper(tokens: readonly unknown[], limit: number): boolean {
  const stack: { readonly token: Nested; readonly depth: number }[] = [];
  const visit = (token: unknown, depth: number) => {
    if (typeof token === 'object' && token !== null) stack.push({ token, depth });
  };
  for (const token of tokens) visit(token, 0);
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.depth > limit) return true;
    visit(top.token.key, top.depth + 1);
    visit(top.token.value, top.depth + 1);
    for (const item of top.token.items ?? []) visit(item, top.depth + 1);
  }
  return false;
}
