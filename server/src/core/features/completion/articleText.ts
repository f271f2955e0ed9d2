import { placeHeader } from '../../syntax/headerPlace.ts';
import { lineKind } from '../../syntax/lexer.ts';
import { type LineMap, lineEnd, lineMap, type Position } from '../../text/lineMap.ts';

/** A header that is being written has no more lines before it is closed. */
const LONGEST_HEADER = 40;

/**
 * Whether a place of a claim file is surely in article text. Told without parsing the file: an editor asks with
 * each letter that is typed, and mostly there.
 */
export function isArticleText(text: string, { line }: Position): boolean {
  const lines = lineMap(text);
  const start = lines.starts[line];
  if (start === undefined || lineKind(text, start, lineEnd(text, lines, line)) !== 'text') return false;
  return line > lastHeaderLine(text, lines);
}

function lastHeaderLine(text: string, lines: LineMap): number {
  const header = placeHeader(text, lines);
  if (header.kind === 'closed') return header.bodyLine - 1;
  return header.kind === 'none' ? -1 : LONGEST_HEADER;
}
