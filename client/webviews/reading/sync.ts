import type { Item } from './items.ts';

/** The rows of the page, and the paragraphs they stand for. */
export interface Rows {
  /** In order; there may be fewer elements, while the rest is still drawn. */
  items(): readonly Item[];
  elements(): HTMLCollection | undefined;
  /** Draws at least so many rows at once. */
  need(count: number): void;
}

export interface Sync {
  /** The editor shows this line first. */
  follow(line: number): void;
  /** The cursor is on this line; `show` to scroll there where that is out of view. */
  mark(line: number, character: number | undefined, show: boolean): void;
  /** The line of the file that stands at the top of the page. */
  top(): number;
}

/** What the user does to scroll a page; anything else that scrolls it was not the user. */
const INTENTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Above the first row that counts as shown, in pixels. */
const LEAD = 8;

/**
 * Keeps a page and an editor at the same place. One of the two leads: the page from when the user scrolls it, the
 * editor from when it tells of a scroll of its own. What follows is silent, so that neither answers the other.
 */
export function syncWith(rows: Rows, onScroll: (line: number) => void): Sync {
  let pageLeads = false;
  let told = -1;
  let frame = 0;
  let correction = 0;
  let here: Element[] = [];
  const row = (index: number): HTMLElement | undefined => rows.elements()?.[index] as HTMLElement | undefined;
  const lineOf = (index: number): number => rows.items()[index]!.paragraph.line;
  /** How many lines belong to a row: its text and the claim lines under it. */
  const linesOf = (index: number): number => {
    const next = rows.items()[index + 1]?.paragraph.line;
    return (next ?? lineOf(index) + 1 + rows.items()[index]!.paragraph.claims.length) - lineOf(index);
  };

  const top = (): number => {
    const y = window.scrollY + LEAD;
    const index = lastWhere(rows.elements()?.length ?? 0, (i) => row(i)!.offsetTop <= y);
    if (index < 0) return 0;
    const { offsetTop, offsetHeight } = row(index)!;
    const part = Math.min((y - offsetTop) / Math.max(offsetHeight, 1), 0.999);
    return lineOf(index) + Math.floor(part * linesOf(index));
  };

  /** Twice, for what comes into view is laid out only then, and may be taller than it was thought to be. */
  const goTo = (go: () => void): void => {
    go();
    cancelAnimationFrame(correction);
    correction = requestAnimationFrame(() => !pageLeads && go());
  };

  for (const intent of INTENTS)
    window.addEventListener(intent, () => (pageLeads = true), { passive: true, capture: true });
  window.addEventListener(
    'scroll',
    () => {
      if (!pageLeads) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const line = top();
        if (line !== told) onScroll(line);
        told = line;
      });
    },
    { passive: true },
  );

  return {
    top,
    follow: (line) => {
      pageLeads = false;
      told = -1;
      const index = lastWhere(rows.items().length, (i) => lineOf(i) <= line);
      if (index < 0) return window.scrollTo(0, 0);
      rows.need(index + 1);
      const go = (): void => {
        const element = row(index);
        if (element === undefined) return;
        const { offsetTop, offsetHeight } = element;
        const part = Math.min((line - lineOf(index)) / linesOf(index), 1);
        window.scrollTo(0, index === 0 && part === 0 ? 0 : offsetTop - LEAD + part * offsetHeight);
      };
      goTo(go);
    },
    mark: (line, character, show) => {
      for (const element of here) element.classList.remove('current', 'here');
      here = [];
      const index = lastWhere(rows.items().length, (i) => lineOf(i) <= line);
      if (index < 0) return;
      if (show) rows.need(index + 1);
      const element = row(index);
      if (element === undefined) return;
      const { paragraph } = rows.items()[index]!;
      const note = paragraph.claims.find((claim) => claim.line === line);
      const inner =
        paragraph.line !== line || character === undefined
          ? -1
          : paragraph.spans.findLastIndex(
              ({ range }) => range.start.character <= character && character <= range.end.character,
            );
      here = [
        element,
        ...element.querySelectorAll(`[data-span="${inner}"]`),
        ...(note === undefined ? [] : element.querySelectorAll(`[data-note="${note.number}"]`)),
      ];
      for (const [i, one] of here.entries()) one.classList.add(i === 0 ? 'current' : 'here');
      if (!show) return;
      pageLeads = false;
      goTo(() => (here[1] ?? element).scrollIntoView({ block: 'nearest' }));
    },
  };
}

/** The last index below `count` for which `holds` does, of those that come first; -1 for none. O(log count). */
function lastWhere(count: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
