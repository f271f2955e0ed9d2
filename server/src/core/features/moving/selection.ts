import { lineKind } from '../../syntax/lexer.ts';
import { partAt } from '../../syntax/linePart.ts';
import { nodeAt } from '../../syntax/query.ts';
import type { ClaimFileTree, ClaimLine, DefaultLine, Field } from '../../syntax/tree.ts';
import { lineAt, lineEnd } from '../../text/lineMap.ts';
import { contains, type Span, span, touches } from '../../text/span.ts';
import { idsInRegistry } from '../rename/registryIds.ts';
import { registryBlocks } from './registryOutline.ts';

/**
 * What can be selected around an offset, from the inside outwards, each larger than the one before it. In the article:
 * the marked figure, its span with its marks, the spans around that, the sentence, the paragraph. On a claim line: the
 * part, its field, the line, the lines together. Around both the body, then the file.
 */
export function selectionsAt(tree: ClaimFileTree, offset: number): Span[] {
  const file = span(0, tree.text.length);
  if (offset < tree.body.start && touches(tree.header.span, offset)) {
    const node = nodeAt(tree, offset);
    return growing(offset, [...(node ? [node.span] : []), lineAround(tree, offset), tree.header.span, file]);
  }
  const line = lineAround(tree, offset);
  const kind = lineKind(tree.text, line.start, line.end);
  const own = kind === 'text' ? inArticle(tree, offset, line) : onClaimLine(tree, offset, line);
  return growing(offset, [...own, tree.body, file]);
}

/** The same in a `hasila.yaml`: an id, what it names, the section. */
export const registrySelectionsAt = (text: string, offset: number): Span[] =>
  growing(offset, [
    ...idsInRegistry(text).map((use) => use.span),
    ...registryBlocks(text).sort((a, b) => a.end - a.start - (b.end - b.start)),
    span(0, text.length),
  ]);

/** Those that hold the offset, each larger than the one before it. */
function growing(offset: number, candidates: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const one of candidates) {
    const last = kept.at(-1) ?? span(offset, offset);
    const grows = one.end - one.start > last.end - last.start;
    if (grows && contains(one, last)) kept.push(one);
  }
  return kept;
}

function inArticle(tree: ClaimFileTree, offset: number, line: Span): Span[] {
  const around: Span[] = [];
  for (const one of tree.spans) {
    if (one.span.start > offset) break;
    if (one.span.start < line.start) continue;
    const marks = one.marks.map((index) => tree.marks[index]!.span.end);
    const whole = span(one.span.start, Math.max(one.span.end, ...marks));
    if (touches(whole, offset)) around.unshift(one.inner, whole);
  }
  for (const { words, span: mark } of tree.marks) {
    if (mark.start > line.end) break;
    if (words.start >= line.start && words.start < words.end) {
      const point = span(words.start, mark.end);
      if (touches(point, offset)) around.push(words, point);
    }
  }
  return [...around, sentenceAt(tree.text, offset, line), line];
}

/** The end of a sentence: with its marks, and with a blank or the end of the line behind it. */
const ENDS = /[.!?؟۔。…]["'»”’)\]]*(?:\[\^[0-9]{1,15}\])*(?=\s|$)/gu;

function sentenceAt(text: string, offset: number, line: Span): Span {
  const written = text.slice(line.start, line.end);
  let start = line.start;
  for (const found of written.matchAll(ENDS)) {
    const end = line.start + found.index + found[0].length;
    if (end >= offset) return span(start, end);
    start = end;
    while (start < offset && /\s/.test(text[start]!)) start++;
  }
  return span(start, line.end);
}

function onClaimLine(tree: ClaimFileTree, offset: number, line: Span): Span[] {
  const own: ClaimLine | DefaultLine | undefined = [...tree.claims, ...tree.defaults].find(
    (one) => one.span.start === line.start,
  );
  const parts: Span[] =
    own === undefined
      ? []
      : [partAt(own, offset).span, ...wholesOf(own).sort((a, b) => a.end - a.start - (b.end - b.start))];
  return [...parts, line, blockAround(tree, offset)];
}

/** Each field with its keyword. */
const wholesOf = ({ fields }: ClaimLine | DefaultLine): Span[] =>
  Object.values(fields)
    .flat()
    .filter(
      (field): field is Field<unknown> => typeof field === 'object' && field !== null && 'whole' in field,
    )
    .map(({ whole }) => whole);

function blockAround(tree: ClaimFileTree, offset: number): Span {
  const { lines, text } = tree;
  const isText = (line: number): boolean => {
    const start = lines.starts[line];
    if (start === undefined || start < tree.body.start) return true;
    return lineKind(text, start, lineEnd(text, lines, line)) === 'text';
  };
  let first = lineAt(lines, offset);
  let last = first;
  while (!isText(first - 1)) first--;
  while (!isText(last + 1)) last++;
  return span(lines.starts[first]!, lineEnd(text, lines, last));
}

function lineAround({ text, lines, body }: ClaimFileTree, offset: number): Span {
  const line = lineAt(lines, offset);
  const start = lines.starts[line]!;
  return span(offset < body.start ? start : Math.max(start, body.start), lineEnd(text, lines, line));
}
