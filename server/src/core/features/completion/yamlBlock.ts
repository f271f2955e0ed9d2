import { type LineMap, lineEnd } from '../../text/lineMap.ts';

/** A line of YAML in block style, as far as it can be told by itself. */
export interface BlockLine {
  /** Columns before its first word; that of the cursor where the line is blank. */
  readonly indent: number;
  readonly isItem: boolean;
  /** The key that it begins with; `undefined` where it has none yet. */
  readonly key: string | undefined;
  /** Offset of its first word, or behind the dash and blank of an item. */
  readonly start: number;
  /** Behind the colon of its key; its `start` where it has none. */
  readonly value: number;
}

const BLANKS = /^ */;
const ITEM = /^-(?: +|$)/;
/** A plain or quoted key with its colon. No part of it can match in two ways. */
const KEY = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s#"'{}[\],:&*!|>%@`][^\s#{}[\],:]*)):(?=[\s]|$)/;

export function blockLine(text: string, lines: LineMap, line: number): BlockLine {
  const begin = lines.starts[line]!;
  const written = text.slice(begin, lineEnd(text, lines, line));
  const indent = BLANKS.exec(written)![0].length;
  const dash = ITEM.exec(written.slice(indent))?.[0] ?? '';
  const start = begin + indent + dash.length;
  const match = KEY.exec(written.slice(indent + dash.length));
  return {
    indent,
    isItem: dash !== '',
    key: match === null ? undefined : (match[1] ?? match[2] ?? match[3]),
    start,
    value: start + (match?.[0].length ?? 0),
  };
}

/** Whether a line says nothing: blank, or a comment. */
export const isSilent = (text: string, { start }: BlockLine): boolean =>
  start >= text.length || '#\r\n\t'.includes(text[start]!);

/** The keys that something on a line with so much before it lies below, outermost first. */
export function keysAbove(text: string, lines: LineMap, line: number, indent: number): string[] {
  const path: string[] = [];
  let left = indent;
  for (let above = line - 1; above >= 0 && left > 0; above--) {
    const one = blockLine(text, lines, above);
    if (one.indent >= left || isSilent(text, one)) continue;
    if (one.key !== undefined) path.unshift(one.key);
    left = one.indent;
  }
  return path;
}

/** The keys of the map that a line of an indent is in, but for its own. */
export function keysBeside(text: string, lines: LineMap, line: number, indent: number): Set<string> {
  const keys = new Set<string>();
  for (const step of [-1, 1]) {
    for (let other = line + step; other >= 0 && other < lines.starts.length; other += step) {
      const one = blockLine(text, lines, other);
      if (isSilent(text, one)) continue;
      if (one.indent < indent) break;
      if (one.indent === indent && one.key !== undefined) keys.add(one.key);
    }
  }
  return keys;
}
