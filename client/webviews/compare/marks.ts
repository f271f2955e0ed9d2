import * as Plot from '@observablehq/plot';
import type { Bin, GradeBand } from '../../../server/src/lsp/viewProtocol.ts';
import { figureTicks } from './axes.ts';
import type { ChartInput } from './chart.ts';
import { isConflict } from './looks.ts';
import { type Point, sideOf } from './points.ts';
import type { FigureScale } from './scales.ts';
import type { Strings } from './strings.ts';

/** What of a chart can be pointed at, in order of time. */
export interface Mark {
  readonly element: SVGElement;
  readonly of: Point | Bin;
}

/** A point in its place, with the ends of its bar. */
export interface Drawn extends Point {
  /** Milliseconds since 1970. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** A bound without an end is drawn so far, in pixels, and ends in an arrow. */
const ARROW = 20;

const CHEVRON: Plot.VectorShapeImplementation = {
  draw: (context, length) => {
    context.moveTo(-4, 5 - length);
    context.lineTo(0, -length);
    context.lineTo(4, 5 - length);
  },
};

export const RED = 'var(--vscode-errorForeground)';

/** What is meant as a bar, what the words allow as a line, and arrows where there is no bound. */
export function intervalMarks(drawn: readonly Drawn[], y: FigureScale, lane: object): Plot.Markish[] {
  const ranged = drawn.filter(({ top, bottom }) => top !== bottom);
  const wide = drawn.filter(({ soft, hard }) => soft[0] !== hard[0] || soft[1] !== hard[1]);
  const clamped = (figure: number): number => Math.min(y.domain[1], Math.max(y.domain[0], figure));
  // What has no bound goes on beyond what is meant.
  const ceiling = ({ hard, top }: Drawn): number => clamped(hard[1] ?? y.invert(y.apply(top) - ARROW));
  const floor = ({ hard, bottom }: Drawn): number => clamped(hard[0] ?? y.invert(y.apply(bottom) + ARROW));
  const arrow = (up: boolean): Plot.Markish =>
    Plot.vector(
      drawn.filter(({ hard }) => hard[up ? 1 : 0] === null),
      {
        ...lane,
        x: 'x',
        y: up ? ceiling : floor,
        length: 9,
        rotate: up ? 0 : 180,
        anchor: 'end',
        shape: CHEVRON,
        stroke: (d: Drawn) => d.look.colour,
        strokeWidth: 1.5,
      },
    );
  return [
    Plot.ruleX(wide, {
      ...lane,
      x: 'x',
      y1: floor,
      y2: ceiling,
      stroke: (d: Drawn) => d.look.colour,
      strokeOpacity: 0.5,
      strokeWidth: 1.5,
    }),
    Plot.ruleX(ranged, {
      ...lane,
      x: 'x',
      y1: (d: Drawn) => clamped(d.bottom),
      y2: (d: Drawn) => clamped(d.top),
      stroke: (d: Drawn) => d.look.colour,
      strokeOpacity: 0.5,
      strokeWidth: 5,
    }),
    arrow(true),
    arrow(false),
  ];
}

/** What is best supported. */
export const bandMarks = (
  bands: readonly GradeBand[],
  domain: readonly [number, number],
  y: FigureScale,
  hasCells: boolean,
): Plot.Markish[] => {
  const drawn = bands.filter(({ low, high }) => low !== null || high !== null);
  // A band of one exact figure would have no height.
  const thin = (figure: number, by: number): number => y.invert(y.apply(figure) + by);
  return [
    Plot.rect(drawn, {
      x1: (d: GradeBand) => Math.max(d.from ?? domain[0], domain[0]),
      x2: (d: GradeBand) => Math.min(d.to ?? domain[1], domain[1]),
      y1: (d: GradeBand) => (d.low === null ? y.domain[0] : thin(d.low, 4)),
      y2: (d: GradeBand) => (d.high === null ? y.domain[1] : thin(d.high, -4)),
      fill: 'var(--vscode-charts-green)',
      fillOpacity: (d: GradeBand) => (hasCells ? 0.6 : d.contested ? 0.1 : 0.2),
      stroke: hasCells ? 'none' : 'var(--vscode-charts-green)',
      strokeOpacity: 0.8,
      strokeDasharray: '4 3',
    }),
  ];
};

/** How many claims stand where. */
export function binMarks({ bins, strings, scale, words, width }: ChartInput, marks: Mark[]): Plot.Markish[] {
  const most = bins.reduce((all, { claims }) => Math.max(all, claims), 1);
  const format = figureTicks(
    { type: 'linear', domain: [0, most] } as unknown as FigureScale,
    1,
    scale,
    words,
    strings,
  ).format;
  return [
    Plot.rect(bins, {
      x1: 'from',
      x2: 'to',
      y1: 'low',
      y2: 'high',
      inset: 0.5,
      fill: (d: Bin) => (isConflict(d.verdict) ? RED : 'var(--vscode-charts-blue)'),
      fillOpacity: (d: Bin) => 0.25 + 0.75 * Math.sqrt(d.claims / most),
      render: (index, scales, values, dimensions, context, next) => {
        const group = next!(index, scales, values, dimensions, context)!;
        for (const [k, i] of [...index].entries()) {
          const element = group.children[k] as SVGElement;
          marks[i] = { element, of: bins[i]! };
          asButton(element, binLabel(bins[i]!, strings, format));
        }
        return group;
      },
    }),
    Plot.dot(
      bins.filter(({ verdict }) => isConflict(verdict)),
      {
        x: (d: Bin) => (d.from + d.to) / 2,
        y: (d: Bin) => (d.low + d.high) / 2,
        // Within its cell, however narrow the page is.
        r: Math.min(3.5, width / 210),
        symbol: 'times',
        stroke: 'var(--vscode-editor-background)',
        pointerEvents: 'none',
      },
    ),
  ];
}

/** Makes a part of the chart a button, one of those that the arrow keys go through. */
export function asButton(element: SVGElement, label: string): void {
  element.setAttribute('role', 'button');
  element.setAttribute('tabindex', '-1');
  element.setAttribute('aria-label', label);
  element.classList.add('mark');
}

/** A claim in words. */
export const claimLabel = ({ claim }: Point, { undated, verdicts, comma }: Strings): string =>
  [claim.figure, sideOf(claim), claim.date ?? undated, verdicts[claim.verdict]].join(comma);

/** A cell in words. */
export function binLabel(bin: Bin, strings: Strings, figure: (n: number) => string): string {
  const day = new Intl.DateTimeFormat(strings.locale, {
    calendar: 'gregory',
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const places = bin.high - bin.low > 5 ? 1 : 1000;
  const rounded = (n: number): string => figure(Math.round(n * places) / places);
  return strings.cell(
    strings.claims(bin.claims),
    day.format(bin.from),
    day.format(bin.to),
    rounded(bin.low),
    rounded(bin.high),
  );
}
