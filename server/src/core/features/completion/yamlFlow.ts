import { type LineMap, lineAt, lineEnd } from '../../text/lineMap.ts';
import { blockLine, isSilent } from './yamlBlock.ts';

/** A map in braces or a list in brackets that is open at a place. */
export interface Open {
  readonly kind: 'map' | 'list';
  /** Behind the brace. */
  readonly start: number;
  /** Of a map, the key whose value is being written. */
  key: string | undefined;
  /** Of a map, the keys before that. */
  readonly keys: Set<string>;
}

export interface Flow {
  /** Outermost first. */
  readonly open: readonly Open[];
  /** The line on which the outermost one begins; that of the offset where none is open. */
  readonly line: number;
}

/**
 * The braces and brackets that are open at an offset. One that was never closed ends before the next key that
 * stands no deeper than its own line. `undefined` in comments and quoted strings.
 */
export function flowAt(text: string, lines: LineMap, offset: number): Flow | undefined {
  const last = lineAt(lines, offset);
  let open: Open[] = [];
  let first = last;
  for (let line = sectionLine(text, lines, last); line <= last; line++) {
    const block = blockLine(text, lines, line);
    const isKey = open.length > 0 && block.key !== undefined;
    if (isKey && block.indent <= blockLine(text, lines, first).indent) open = [];
    const wasOpen = open.length > 0;
    const from = wasOpen ? lines.starts[line]! : block.value;
    const isFree = readLine(text, from, line === last ? offset : lineEnd(text, lines, line), open);
    if (line === last && !isFree) return undefined;
    if (!wasOpen && open.length > 0) first = line;
  }
  return { open, line: open.length > 0 ? first : last };
}

/** The nearest line from which nothing above matters: one that begins at the margin. */
function sectionLine(text: string, lines: LineMap, from: number): number {
  for (let line = from; line > 0; line--) {
    const one = blockLine(text, lines, line);
    if (one.indent === 0 && one.key !== undefined && !isSilent(text, one)) return line;
  }
  return 0;
}

/** Takes in a stretch of one line. Whether its end is outside of strings and comments. */
function readLine(text: string, start: number, end: number, open: Open[]): boolean {
  for (let at = start; at < end; at++) {
    const c = text[at]!;
    const inner = open.at(-1);
    const isApart = at === start || ' \t,[{'.includes(text[at - 1]!);
    if (c === '#' && isApart) return false;
    if ((c === '"' || c === "'") && isApart) {
      const close = stringEnd(text, at, end);
      if (close < 0) return false;
      at = close - 1;
    } else if (c === '{' || c === '[') {
      open.push({ kind: c === '{' ? 'map' : 'list', start: at + 1, key: undefined, keys: new Set() });
    } else if (c === '}' || c === ']') open.pop();
    else if (c === ',' && inner) inner.key = undefined;
    else if (c === ':' && inner?.kind === 'map' && (at + 1 >= end || ' ,}'.includes(text[at + 1]!))) {
      inner.key ??= keyBefore(text, at, inner.start);
      inner.keys.add(inner.key);
    }
  }
  return true;
}

/** Behind the closing quote; -1 where there is none before the end. */
function stringEnd(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    if (text[at] === '\\' && text[start] === '"') at++;
    else if (text[at] === text[start]) return at + 1;
  }
  return -1;
}

function keyBefore(text: string, end: number, from: number): string {
  let start = end;
  while (start > from && !',{ \t'.includes(text[start - 1]!)) start--;
  return text.slice(start, end).replace(/^["']|["']$/g, '');
}

/** The keys that follow an offset in the map it is in, as far as that is on the same line. */
export function keysBehind(text: string, start: number, end: number): string[] {
  const keys: string[] = [];
  let depth = 0;
  for (let at = start; at < end && depth >= 0; at++) {
    const c = text[at]!;
    if (c === '{' || c === '[') depth++;
    else if (c === '}' || c === ']') depth--;
    else if (c === ':' && depth === 0) keys.push(keyBefore(text, at, start));
  }
  return keys;
}
