import type { ReadingParagraph } from '../../../server/src/lsp/readingProtocol.ts';
import type { FromPage } from '../common/messages.ts';
import { inLine, inText } from './stretches.ts';
import type { Rows } from './sync.ts';

type Range = NonNullable<Extract<FromPage, { kind: 'reveal' }>['range']>;

/** A selection that rests this long is shown in the editor; in milliseconds. */
const REST = 120;

export interface Selections {
  /** The editor's selection, as it is to be seen on the page; `undefined` for none. */
  show(range: Range | undefined): void;
}

/**
 * Keeps what is selected in step: words that are selected on the page are told to `onSelect` as a place of the file, and
 * those of the editor are highlighted.
 */
export function selectionsOf(
  rows: Rows,
  paragraph: (row: HTMLElement) => ReadingParagraph | undefined,
  onSelect: (range: Range) => void,
): Selections {
  let timer = 0;
  let told = '';
  const tell = (): void => {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return;
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    const start = placeOf(startContainer, startOffset, paragraph);
    const end = placeOf(endContainer, endOffset, paragraph);
    if (start === undefined || end === undefined) return;
    const range = {
      start: { line: start.of.line, character: inLine(start.of.stretches, start.at, start.at + 1)[0] },
      end: { line: end.of.line, character: inLine(end.of.stretches, Math.max(0, end.at - 1), end.at)[1] },
    };
    const key = JSON.stringify(range);
    if (key !== told) onSelect(range);
    told = key;
  };
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    if (document.getSelection()?.isCollapsed !== false) told = '';
    else timer = window.setTimeout(tell, REST);
  });

  return {
    show: (range) => {
      CSS.highlights.delete(NAME);
      const [from, to] =
        range === undefined ? [] : [pointAt(rows, range.start, 1), pointAt(rows, range.end, -1)];
      if (from === undefined || to === undefined) return;
      const shown = document.createRange();
      shown.setStart(...from);
      shown.setEnd(...to);
      if (!shown.collapsed) CSS.highlights.set(NAME, new Highlight(shown));
    },
  };
}

/** As the style sheet calls it. */
const NAME = 'editor-selection';

/** The paragraph that a place of the page is in, and how many of its characters stand before it. */
function placeOf(
  node: Node,
  offset: number,
  paragraph: (row: HTMLElement) => ReadingParagraph | undefined,
): { readonly of: ReadingParagraph; readonly at: number } | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const row = element?.closest<HTMLElement>('[data-id]');
  const words = row?.querySelector('.text');
  const of = row == null ? undefined : paragraph(row);
  if (words == null || of === undefined) return undefined;
  const before = document.createRange();
  before.selectNodeContents(words);
  // What is selected may end in the notes beside the words.
  if (words.contains(node)) before.setEnd(node, offset);
  let at = 0;
  for (const text of textsOf(words)) {
    if (!before.intersectsNode(text)) break;
    const whole = text !== before.endContainer;
    at += isControl(text) ? 1 : whole ? text.length : before.endOffset;
  }
  return { of, at };
}

/** The point of the page for a place of the file; of what is on no line of the article, the next words in a direction. */
function pointAt(rows: Rows, { line, character }: Range['start'], forth: 1 | -1): [Text, number] | undefined {
  const items = rows.items();
  const isThere = ({ paragraph }: (typeof items)[number]): boolean =>
    paragraph.text !== '' && (forth > 0 ? paragraph.line >= line : paragraph.line <= line);
  const index = forth > 0 ? items.findIndex(isThere) : items.findLastIndex(isThere);
  const words = rows.elements()?.[index]?.querySelector('.text');
  if (words == null) return undefined;
  const { paragraph } = items[index]!;
  const { length } = paragraph.text;
  let rest =
    paragraph.line === line ? inText(paragraph.stretches, length, character) : forth > 0 ? 0 : length;
  let last: Text | undefined;
  for (const text of textsOf(words)) {
    last = text;
    const size = isControl(text) ? 1 : text.length;
    // At a seam: the beginning of what comes, the end of what was.
    if (forth > 0 ? rest < size : rest <= size) return [text, isControl(text) ? rest * text.length : rest];
    rest -= size;
  }
  return last && [last, last.length];
}

/** A forced direction is one character, and shows as the name of it. */
const isControl = (text: Text): boolean => text.parentElement?.classList.contains('control') === true;

function* textsOf(element: Element): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) yield node as Text;
}
