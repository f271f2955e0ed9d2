import { scale } from '@observablehq/plot';
import type { Bin, GradeBand } from '../../../server/src/lsp/viewProtocol.ts';
import type { Point } from './points.ts';

/** From how many times the least figure the greatest needs a logarithmic scale. */
const FAR_APART = 100;

export interface FigureScale {
  readonly type: 'linear' | 'log';
  readonly domain: readonly [number, number];
  /** Pixels from the top of a lane, and back. */
  readonly apply: (figure: number) => number;
  readonly invert: (pixel: number) => number;
}

/** The scale of figures over `height` pixels: from nought or near the least of them; logarithmic where that is wished, or they are far apart. */
export function figureScale(
  figures: readonly number[],
  height: number,
  wished: boolean | undefined,
  words: readonly string[] | undefined,
): FigureScale {
  if (words !== undefined) return made('linear', [-0.5, Math.max(0.5, words.length - 0.5)], height);
  const [least, most] = ends(figures);
  const positive = figures.filter((figure) => figure > 0);
  const [lowest] = ends(positive);
  const canBe = positive.length > 0 && least >= 0;
  if (canBe && (wished ?? (least > 0 && most / lowest > FAR_APART)))
    return made('log', [lowest / 1.3, Math.max(most, lowest * 2) * 1.3], height);
  const bottom = least < 0 ? least * 1.08 : least > 0.6 * most ? least - 0.4 * (most - least || least) : 0;
  const top = most > bottom ? most + 0.12 * (most - bottom) : bottom + 1;
  return made('linear', [bottom, top], height);
}

function made(type: 'linear' | 'log', domain: [number, number], height: number): FigureScale {
  const { apply, invert } = scale({ y: { type, domain, range: [height, 0] } });
  const floor = domain[0];
  return {
    type,
    domain,
    apply: (figure) => apply(type === 'log' ? Math.max(figure, floor) : figure),
    invert: (pixel) => invert!(pixel),
  };
}

/** All figures that are to fit into a chart. */
export const figuresIn = (
  points: readonly Point[],
  bins: readonly Bin[],
  bands: readonly GradeBand[],
): number[] => [
  ...points.flatMap(({ soft, hard, middle }) =>
    [middle, ...soft, hard[0] ?? hard[1]].filter((n) => n !== null && n !== undefined),
  ),
  ...bins.flatMap(({ low, high }) => [low, high]),
  ...bands.flatMap(({ low, high }) => [low, high].filter((n) => n !== null)),
];

/** The least and the greatest; of any number of them, which a call with all as arguments is not. */
export const ends = (numbers: readonly number[]): [least: number, most: number] => {
  let [least, most] = [Infinity, -Infinity];
  for (const n of numbers) [least, most] = [Math.min(least, n), Math.max(most, n)];
  return [least, most];
};
