/** Marks this near to each other, in pixels, stand side by side. */
const NEAR = 13;
const MOST_ASIDE = 24;

/** From top to bottom, with its bar and its arrows. */
export interface Placed {
  readonly lane: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where marks stand from left to right (pixels): what would hide another of its lane steps aside, to the left and to
 * the right by turns, within `from` to `to`. So many steps at most: in a crowd marks do lie on each other.
 */
export function dodged(marks: readonly Placed[], from: number, to: number): number[] {
  // The columns of marks that are taken, each a strip as wide as a mark is near.
  const strips = new Map<string, { readonly x: number; readonly mark: Placed }[]>();
  const stripOf = (lane: string, x: number): string => `${lane}\n${Math.floor(x / NEAR)}`;
  const isFree = (mark: Placed, x: number): boolean =>
    [x - NEAR, x, x + NEAR].every((near) =>
      (strips.get(stripOf(mark.lane, near)) ?? []).every(
        (other) =>
          Math.abs(other.x - x) >= NEAR ||
          other.mark.bottom + NEAR <= mark.top ||
          mark.bottom + NEAR <= other.mark.top,
      ),
    );
  return marks.map((mark) => {
    let { x } = mark;
    for (let step = 1; step <= MOST_ASIDE && !isFree(mark, x); step++) {
      const aside = mark.x + NEAR * Math.ceil(step / 2) * (step % 2 === 0 ? -1 : 1);
      if (aside > from && aside < to) x = aside;
    }
    const strip = stripOf(mark.lane, x);
    const taken = strips.get(strip);
    if (taken === undefined) strips.set(strip, [{ x, mark }]);
    else taken.push({ x, mark });
    return x;
  });
}
