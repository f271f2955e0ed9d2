const GAP = 6;
const MARGIN = 8;

/**
 * Puts a card under the part of a figure that the pointer is on, or above where there is more room, and wholly into
 * view: what is too tall scrolls.
 */
export function placeCard(
  card: HTMLElement,
  anchor: Element,
  pointer: { readonly x: number; readonly y: number } | undefined,
): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const part = partAt(anchor, pointer);
  card.style.maxBlockSize = '';
  const { width, height } = card.getBoundingClientRect();
  const below = clientHeight - part.bottom - GAP - MARGIN;
  const above = part.top - GAP - MARGIN;
  const under = height <= below || below >= above;
  const room = Math.max(under ? below : above, 80);
  const tall = Math.min(height, room);
  const top = under ? part.bottom + GAP : part.top - GAP - tall;
  const start = getComputedStyle(card).direction === 'rtl' ? part.right - width : part.left;
  const widest = Math.max(MARGIN, clientWidth - width - MARGIN);
  card.style.maxBlockSize = `${room}px`;
  card.style.left = `${Math.min(Math.max(start, MARGIN), widest)}px`;
  card.style.top = `${Math.min(Math.max(top, MARGIN), Math.max(MARGIN, clientHeight - tall - MARGIN))}px`;
}

/** A figure that is broken over rows has a box in each. */
function partAt(anchor: Element, pointer: { readonly x: number; readonly y: number } | undefined): DOMRect {
  const parts = [...anchor.getClientRects()];
  const hit = pointer && parts.find(({ top, bottom }) => pointer.y >= top && pointer.y <= bottom);
  return hit ?? parts.at(-1) ?? anchor.getBoundingClientRect();
}
