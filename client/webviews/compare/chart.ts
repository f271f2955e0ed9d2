import * as Plot from '@observablehq/plot';
import type { Bin, GradeBand } from '../../../server/src/lsp/viewProtocol.ts';
import { figureTicks, timeDomain, timeTicks } from './axes.ts';
import { dodged } from './dodge.ts';
import { isConflict } from './looks.ts';
import {
  asButton,
  bandMarks,
  binMarks,
  claimLabel,
  type Drawn,
  intervalMarks,
  type Mark,
  RED,
} from './marks.ts';
import type { Point } from './points.ts';
import { type FigureScale, figureScale, figuresIn } from './scales.ts';
import type { Strings } from './strings.ts';

export interface ChartInput {
  readonly points: readonly Point[];
  readonly lanes: readonly string[];
  readonly words: readonly string[] | undefined;
  readonly scale: string;
  /** Instead of points, where there are too many of them. */
  readonly bins: readonly Bin[];
  readonly bands: readonly GradeBand[];
  readonly logarithmic: boolean | undefined;
  /** In pixels. */
  readonly width: number;
  readonly strings: Strings;
}

export interface Chart {
  readonly svg: SVGSVGElement;
  readonly marks: readonly Mark[];
  readonly isLogarithmic: boolean;
}

const TOP = 8;
const BOTTOM = 28;
const UNDATED = 92;
const INK = 'var(--vscode-foreground)';
const FAINT = 'var(--vscode-descriptionForeground)';
const GROUND = 'var(--vscode-editor-background)';

/** Claims over time: a mark each with what is meant and what the words allow, a lane under the other. */
export function drawChart(input: ChartInput): Chart {
  const { points, lanes, words, scale, bins, bands, width, strings } = input;
  const hasLanes = lanes.length > 1;
  const laneHeight = hasLanes ? 118 : 360;
  const [insetTop, insetBottom] = [hasLanes ? 24 : 12, 10];
  const left = words === undefined ? 58 : 150;
  const right = points.some(({ at }) => at === undefined) ? UNDATED : 16;
  const inner = laneHeight - insetTop - insetBottom;
  const y = figureScale(figuresIn(points, bins, bands), inner, input.logarithmic, words);
  const domain = timeDomain([
    ...points.flatMap(({ at, claim }) => (at === undefined ? [] : [claim.from!, claim.to ?? at])),
    ...bins.flatMap(({ from, to }) => [from, to]),
  ]);
  const pixels = width - left - right;
  const toPixel = (time: number): number => left + ((time - domain[0]) / (domain[1] - domain[0])) * pixels;
  const toTime = (pixel: number): number => domain[0] + ((pixel - left) / pixels) * (domain[1] - domain[0]);
  const drawn = placed(points, y, toPixel, toTime, width - right / 2, width);
  const xTicks = timeTicks(domain, pixels, strings);
  const yTicks = figureTicks(y, inner, scale, words, strings);
  const marks: Mark[] = [];
  const lane = hasLanes ? { fy: (point: Drawn) => point.lane } : {};

  const svg = Plot.plot({
    width,
    height: TOP + BOTTOM + laneHeight * Math.max(1, lanes.length),
    marginTop: TOP,
    marginBottom: BOTTOM,
    marginLeft: left,
    marginRight: right,
    className: 'plot',
    style: { background: 'none', fontFamily: 'inherit', fontSize: '12px', overflow: 'visible' },
    x: { type: 'utc', domain, range: [left, width - right] },
    y: { type: y.type, domain: [...y.domain], insetTop, insetBottom },
    ...(hasLanes ? { fy: { domain: [...lanes], padding: 0, axis: null } } : {}),
    marks: [
      hasLanes ? Plot.frame({ stroke: FAINT, strokeOpacity: 0.35 }) : null,
      Plot.gridY({ ticks: yTicks.ticks as number, stroke: FAINT, strokeOpacity: 0.22 }),
      Plot.axisY({
        ticks: yTicks.ticks as number,
        tickFormat: yTicks.format,
        label: null,
        fill: FAINT,
        tickSize: 0,
      }),
      Plot.axisX({
        anchor: 'bottom',
        ticks: xTicks.ticks as number & Date[],
        tickFormat: xTicks.format,
        label: null,
        fill: FAINT,
        stroke: FAINT,
      }),
      ...bandMarks(bands, domain, y, bins.length > 0),
      ...binMarks(input, marks),
      Plot.ruleY(
        drawn.filter(({ claim, at }) => at !== undefined && (claim.to ?? 0) - claim.from! > 1.5 * 86_400_000),
        {
          ...lane,
          x1: (d) => d.claim.from,
          x2: (d) => d.claim.to,
          y: 'middle',
          stroke: (d) => d.look.colour,
          strokeOpacity: 0.4,
        },
      ),
      ...intervalMarks(drawn, y, lane),
      Plot.dot(
        drawn.filter(({ claim }) => isConflict(claim.verdict)),
        { ...lane, x: 'x', y: 'middle', r: 13, symbol: 'times', stroke: RED, strokeWidth: 2.5 },
      ),
      Plot.dot(drawn, {
        ...lane,
        x: 'x',
        y: 'middle',
        r: 5.5,
        symbol: (d: Drawn) => d.look.symbol,
        fill: (d) => (d.claim.withdrawn ? GROUND : d.look.colour),
        stroke: (d) => d.look.colour,
        strokeWidth: 1.5,
        render: (index, scales, values, dimensions, context, next) => {
          const group = next!(index, scales, values, dimensions, context)!;
          for (const [k, i] of [...index].entries()) {
            if (!drawn[i]!.claim.forecast) continue;
            group.children[k]!.setAttribute('stroke-dasharray', '2 2');
            group.children[k]!.setAttribute('fill-opacity', '0.25');
          }
          return group;
        },
      }),
      Plot.dot(drawn, {
        ...lane,
        x: 'x',
        y: 'middle',
        r: 11,
        fill: 'transparent',
        render: (index, scales, values, dimensions, context, next) => {
          const group = next!(index, scales, values, dimensions, context)!;
          for (const [k, i] of [...index].entries()) {
            const element = group.children[k] as SVGElement;
            marks[i] = { element, of: drawn[i]! };
            asButton(element, claimLabel(drawn[i]!, strings));
          }
          return group;
        },
      }),
      hasLanes
        ? Plot.text(lanes, {
            fy: (d: string) => d,
            frameAnchor: 'top-left',
            text: (d: string) => d,
            dx: 8,
            dy: 7,
            fontWeight: 600,
            fill: INK,
          })
        : null,
      right === UNDATED
        ? [
            Plot.ruleX([toTime(width - UNDATED + 6)], {
              stroke: FAINT,
              strokeDasharray: '3 3',
              strokeOpacity: 0.6,
            }),
            Plot.text([strings.undated], {
              ...(hasLanes ? { fy: () => lanes.at(-1) } : {}),
              x: () => toTime(width - right / 2),
              frameAnchor: 'bottom',
              dy: 22,
              text: (d: string) => d,
              fill: FAINT,
            }),
          ]
        : null,
    ],
  }) as unknown as SVGSVGElement;
  return { svg: accessible(svg, strings), marks: marks.filter(Boolean), isLogarithmic: y.type === 'log' };
}

/** Each point in its place, with the ends of its bar or arrow. */
function placed(
  points: readonly Point[],
  y: FigureScale,
  toPixel: (time: number) => number,
  toTime: (pixel: number) => number,
  undated: number,
  width: number,
): Drawn[] {
  const at = points.map((point) => ({
    lane: point.lane,
    x: point.at === undefined ? undated : toPixel(point.at),
    ...spanOf(point, y),
  }));
  const across = dodged(at, 0, width);
  return points.map((point, i) => {
    const { soft, middle } = point;
    return {
      ...point,
      x: toTime(across[i]!),
      top: soft[1] ?? middle,
      bottom: soft[0] ?? middle,
    };
  });
}

/** Pixels from top to bottom of a mark with its bar. */
function spanOf({ soft, middle }: Point, y: FigureScale): { top: number; bottom: number } {
  const ends = [middle, soft[0] ?? middle, soft[1] ?? middle].map(y.apply);
  return { top: Math.min(...ends), bottom: Math.max(...ends) };
}

/** What the library says of its parts is no name for a reader, and its own style sheet no policy allows. */
function accessible(svg: SVGSVGElement, strings: Strings): SVGSVGElement {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const part of svg.querySelectorAll('g')) {
    const label = part.getAttribute('aria-label') ?? '';
    if (label.includes('axis') || label.includes('grid')) part.setAttribute('aria-hidden', 'true');
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-description');
  }
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', strings.chart);
  return svg;
}
