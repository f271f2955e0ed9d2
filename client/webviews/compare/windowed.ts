import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Lists shorter than this are laid out whole. */
const WHOLE = 120;
/** Rows above and below what is seen. */
const MARGIN = 12;

export interface Window {
  /** Of the rows that are laid out. */
  readonly first: number;
  readonly end: number;
  /** Pixels of what is left out above and below. */
  readonly above: number;
  readonly below: number;
}

/** Which of `count` rows of one height (pixels) to lay out in a box that scrolls. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, height: number): Window {
  const [seen, setSeen] = useState<readonly [top: number, size: number]>([0, 600]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void => {
      const next = [
        Math.floor(element.scrollTop / height),
        Math.ceil(element.clientHeight / height),
      ] as const;
      setSeen((before) => (before[0] === next[0] && before[1] === next[1] ? before : next));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [box, height]);
  if (count <= WHOLE) return { first: 0, end: count, above: 0, below: 0 };
  const first = Math.max(0, Math.min(count - 1, seen[0] - MARGIN));
  const end = Math.min(count, seen[0] + Math.min(seen[1], 100) + MARGIN);
  return { first, end, above: first * height, below: (count - end) * height };
}
