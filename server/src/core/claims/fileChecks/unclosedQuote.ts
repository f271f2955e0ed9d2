import { lineKind } from '../../syntax/lexer.ts';
import type { ClaimFileTree, ClaimLine } from '../../syntax/tree.ts';
import { type LineMap, lineAt, lineEnd } from '../../text/lineMap.ts';
import { type Phrase, say } from '../../text/phrase.ts';

/** What opens a quotation, and all that may close it: writers mix the marks of several languages. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['‹', '›'],
  ['“', '”“"'],
  ['„', '”“"'],
  ['"', '"”“'],
]);
const MARK = /[«»‹›“”„"]/g;

/** The quotation marks of one line, in order. */
interface Quotes {
  /** Of each mark that opens a quotation which its line never closes. Ascending. */
  readonly unclosed: readonly number[];
}

/** Looks for quotations that are never closed, each line once. */
export type FindUnclosed = (offset: number) => boolean;

/**
 * Whether a quotation opens before an offset in its paragraph, and neither closes there nor goes on in the next. News
 * opens a quotation of several paragraphs anew in each, and closes it in the last one.
 */
export function unclosedQuotes(tree: ClaimFileTree): FindUnclosed {
  const known = new Map<number, Quotes>();
  return (offset) => {
    const line = lineAt(tree.lines, offset);
    let quotes = known.get(line);
    if (quotes === undefined) {
      quotes = { unclosed: unclosedIn(tree, line) };
      known.set(line, quotes);
    }
    const [first] = quotes.unclosed;
    return first !== undefined && first < offset;
  };
}

function unclosedIn(tree: ClaimFileTree, line: number): number[] {
  const text = lineText(tree, line);
  const open: { at: number; mark: string }[] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const inner = open.at(-1);
    if (inner !== undefined && CLOSERS.get(inner.mark)!.includes(mark)) open.pop();
    else if (CLOSERS.has(mark) && opens(text, index))
      open.push({ at: tree.lines.starts[line]! + index, mark });
    else {
      // A mark that closes an outer quotation ends the inner ones with it.
      const outer = open.findLastIndex((one) => CLOSERS.get(one.mark)!.includes(mark));
      if (outer >= 0) open.length = outer;
    }
  }
  return open.length > 0 && goesOn(tree, line) ? [] : open.map(({ at }) => at);
}

/** Of the marks that close as well as open: it opens after a blank or a mark and before a word; 5" is five inches. */
const opens = (text: string, at: number): boolean =>
  SURE.has(text.charAt(at)) ||
  (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/^\s?$/.test(text.charAt(at + 1)));

const SURE: ReadonlySet<string> = new Set(['«', '‹', '„']);

/** Whether the next paragraph is quoted too: it begins with an opening mark, or closes what it did not open. */
function goesOn(tree: ClaimFileTree, line: number): boolean {
  const next = nextParagraph(tree, line);
  if (next === undefined) return false;
  const first = next.match(/[«»‹›“”„"]/);
  if (first === null) return false;
  return CLOSERS.has(first[0])
    ? next.slice(0, first.index).trim() === '' || !opens(next, first.index!)
    : true;
}

function nextParagraph(tree: ClaimFileTree, line: number): string | undefined {
  for (let next = line + 1; next < tree.lines.starts.length; next++) {
    const text = lineText(tree, next);
    if (text.trim() !== '' && kindOf(tree, tree.lines, next) === 'text') return text;
  }
  return undefined;
}

const kindOf = ({ text }: ClaimFileTree, lines: LineMap, line: number) =>
  lineKind(text, lines.starts[line]!, lineEnd(text, lines, line));

const lineText = ({ text, lines }: ClaimFileTree, line: number): string =>
  text.slice(lines.starts[line], lineEnd(text, lines, line));

/** What to say of a claim that is said to be word for word, where the quotation around its figure never ends. */
export function unclosedQuote(
  line: ClaimLine,
  figure: number | undefined,
  isUnclosed: FindUnclosed,
): Phrase | undefined {
  if (figure === undefined || !isUnclosed(figure)) return undefined;
  return say`The quotation around [^${line.number}] is opened and never closed in its paragraph, so where the words of its speaker end cannot be told. Leave out the \`!\` if the figure is not in them.`;
}
