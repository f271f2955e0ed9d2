import { type LineMap, lineAt, lineEnd } from '../../text/lineMap.ts';
import { type Span, span } from '../../text/span.ts';
import { blockLine, keysAbove, keysBeside } from './yamlBlock.ts';
import { type Flow, flowAt, keysBehind } from './yamlFlow.ts';

/** Where a place of a `hasila.yaml` lies, told from its lines and indents alone: half-typed YAML is broken YAML. */
export interface RegistryPlace {
  /** The keys around it, outermost first. */
  readonly path: readonly string[];
  /** What is to be written: a key, the value of the last key of the path, or an item of its list. */
  readonly kind: 'key' | 'value' | 'item';
  /** Keys that stand beside it already. */
  readonly siblings: ReadonlySet<string>;
  /** The word under the cursor. */
  readonly span: Span;
  /** Whether a line of its own is being written, and not something between braces or brackets. */
  readonly isBlock: boolean;
  /** Whether nothing stands before the word where it is written. */
  readonly isFirst: boolean;
}

/** The place of an offset; `undefined` in comments and quoted strings. */
export function registryPlace(text: string, lines: LineMap, offset: number): RegistryPlace | undefined {
  const flow = flowAt(text, lines, offset);
  if (flow === undefined) return undefined;
  const word = wordAt(text, offset, lineEnd(text, lines, lineAt(lines, offset)));
  const place = flow.open.length > 0 ? inFlow(text, lines, word, flow) : inBlock(text, lines, offset);
  return {
    ...place,
    span: word,
    isFirst: isFirst(text.slice(lineStart(lines, offset), word.start).trimEnd()),
  };
}

const isFirst = (before: string): boolean => before === '' || ':-,{["\''.includes(before.at(-1)!);

const lineStart = (lines: LineMap, offset: number): number => lines.starts[lineAt(lines, offset)]!;

type Placed = Omit<RegistryPlace, 'span' | 'isFirst'>;

function inBlock(text: string, lines: LineMap, offset: number): Placed {
  const line = lineAt(lines, offset);
  const { indent, isItem, key, value } = blockLine(text, lines, line);
  const depth = Math.min(indent, offset - lines.starts[line]!);
  const shared = { isBlock: true };
  if (isItem) {
    // The items of a list may stand as deep as its key.
    const path = keysAbove(text, lines, line, depth + 1);
    return { ...shared, path, kind: 'item', siblings: new Set() };
  }
  const path = keysAbove(text, lines, line, depth);
  if (key !== undefined && offset >= value) {
    return { ...shared, path: [...path, key], kind: 'value', siblings: new Set() };
  }
  return { ...shared, path, kind: 'key', siblings: keysBeside(text, lines, line, depth) };
}

function inFlow(text: string, lines: LineMap, word: Span, { open, line }: Flow): Placed {
  const { indent, key } = blockLine(text, lines, line);
  const around = [...keysAbove(text, lines, line, indent), key, ...open.map((one) => one.key)];
  const path = around.filter((one) => one !== undefined);
  const inner = open.at(-1)!;
  const shared = { path, isBlock: false };
  if (inner.kind === 'list') return { ...shared, kind: 'item', siblings: new Set() };
  if (inner.key !== undefined) return { ...shared, kind: 'value', siblings: new Set() };
  const behind = keysBehind(text, comma(text, word.end), lineEnd(text, lines, lineAt(lines, word.end)));
  return { ...shared, kind: 'key', siblings: new Set([...inner.keys, ...behind]) };
}

/** Where the next entry of a map may begin. */
function comma(text: string, from: number): number {
  let at = from;
  while (at < text.length && !',}\r\n'.includes(text[at]!)) at++;
  return at;
}

const WORD = /[\p{L}\p{M}\p{N}_.\p{Join_Control}-]/u;

function wordAt(text: string, offset: number, end: number): Span {
  let from = offset;
  while (from > 0 && WORD.test(text[from - 1]!)) from--;
  let to = offset;
  while (to < end && WORD.test(text[to]!)) to++;
  return span(from, to);
}
