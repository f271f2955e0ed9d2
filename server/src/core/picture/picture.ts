import { MINUTES_PER_DAY } from '../figure/window.ts';
import type { Wording } from '../report/wording.ts';
import { type Axis, figureAxis, timeAxis } from './axes.ts';
import type { Point } from './points.ts';

export interface PictureOptions {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly wording: Wording;
  /** At most so many dates are told below; 2, for the first and the last, where it is left out. */
  readonly dates?: number;
}

const LEFT = 46;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 36;
/** So many sides have a colour and a shape of their own. */
const MOST_SIDES = 5;
/** A bound without an end is drawn so far, in pixels, and ends in an arrow. */
const ARROW = 22;

// Each stands out from white and from near-black by 3:1 at least: an image does not learn the editor's theme.
const COLOURS = ['#3b82f6', '#b0720a', '#8b5cf6', '#0e9488', '#c2559b'] as const;
const GREY = '#808080';
const RED = '#e5484d';

/**
 * The figures of a quantity over time as an SVG image: a mark a claim, its likely range as a bar and what its words
 * allow as a faint line, arrows where there is no bound; a colour and a shape a side, a cross on what conflicts
 * with the claim that is looked at, a ring around that. Text of files stands in it as text. Empty for no points.
 */
export function pictureOf(points: readonly Point[], options: PictureOptions): string {
  const { width, height, wording } = options;
  if (points.length === 0) return '';
  const [x, y] = axesOf(points, width, height);
  const sides = [...new Set(points.map(({ side }) => side))];
  const order = [...points].sort((a, b) => weight(a) - weight(b));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" fill="${GREY}">`,
    ...y.ticks.map((tick) => gridLine(y.at(tick), tick, width, wording)),
    ...timeLabels(points, x, options),
    ...dodged(order, x, y).map(({ point, at }) => mark(point, at, y, sides.indexOf(point.side))),
    ...legend(sides, width, height),
    '</svg>',
  ].join('');
}

/** What is looked at lies on top. */
const weight = ({ stands }: Point): number =>
  ['withdrawn', 'other', 'agrees', 'conflicts', 'self'].indexOf(stands);

function axesOf(points: readonly Point[], width: number, height: number): [Axis, Axis] {
  const starts = points.map(({ window }) => window.start);
  const ends = points.map(({ window }) => window.end);
  const figures = points.flatMap(({ soft, hard }) => [soft.lo, soft.hi, hard.lo]).filter(Number.isFinite);
  const positive = figures.filter((figure) => figure > 0);
  const low = positive.length === figures.length ? Math.min(...positive) : 0;
  return [
    timeAxis(Math.min(...starts), Math.max(...ends), LEFT + 8, width - RIGHT - 8),
    figureAxis(low, Math.max(...figures), height - BOTTOM - 6, TOP + 8),
  ];
}

function gridLine(at: number, tick: number, width: number, wording: Wording): string {
  const label = escapeXml(wording.number(tick));
  return `<path d="M${LEFT} ${px(at)}H${width - RIGHT}" stroke="${GREY}" stroke-opacity=".25"/><text x="${LEFT - 5}" y="${px(at + 4)}" text-anchor="end">${label}</text>`;
}

function timeLabels(points: readonly Point[], x: Axis, options: PictureOptions): string[] {
  const { height, wording, dates = 2 } = options;
  const [start, end] = [x.ticks[0]!, x.ticks[1]! - 1];
  const day = wording.dates({
    day: 'numeric',
    month: 'short',
    ...(sameYear(start, end) ? {} : { year: 'numeric' }),
  });
  const label = (minute: number): string => escapeXml(isolated(day.format(new Date(minute * 60_000))));
  const y = height - BOTTOM + 12;
  if (points.every(({ window }) => window.end - start <= MINUTES_PER_DAY))
    return [
      `<text x="${px((x.at(start) + x.at(end)) / 2)}" y="${y}" text-anchor="middle">${label(start)}</text>`,
    ];
  const between = daysBetween(start, end, dates).flatMap((day) => [
    `<path d="M${px(x.at(day))} ${TOP}V${height - BOTTOM}" stroke="${GREY}" stroke-opacity=".18"/>`,
    `<text x="${px(x.at(day))}" y="${y}" text-anchor="middle">${label(day)}</text>`,
  ]);
  return [
    `<text x="${px(x.at(start))}" y="${y}">${label(start)}</text>`,
    ...between,
    `<text x="${px(x.at(end))}" y="${y}" text-anchor="end">${label(end)}</text>`,
  ];
}

/** Beginnings of days that are spread evenly from the first to the last date, without these. */
function daysBetween(start: number, end: number, dates: number): number[] {
  const days = Math.floor((end - start) / MINUTES_PER_DAY);
  const count = Math.min(dates - 2, days - 1);
  return Array.from(
    { length: Math.max(0, count) },
    (_, i) => start + Math.round(((i + 1) * days) / (count + 1)) * MINUTES_PER_DAY,
  );
}

const sameYear = (a: number, b: number): boolean =>
  new Date(a * 60_000).getUTCFullYear() === new Date(b * 60_000).getUTCFullYear();

/** Marks this near to each other, in pixels, stand side by side. */
const NEAR = 10;
const MOST_ASIDE = 4;

/** Points with where they stand from left to right: what would hide another steps aside a little. */
function dodged(
  points: readonly Point[],
  x: Axis,
  y: Axis,
): { readonly point: Point; readonly at: number }[] {
  const placed: { readonly point: Point; readonly at: number; readonly height: number }[] = [];
  for (const point of points) {
    const { window, soft } = point;
    const height = y.at(soft.lo);
    const middle = x.at((window.start + window.end) / 2);
    const isFree = (at: number): boolean =>
      !placed.some((other) => Math.abs(other.at - at) < NEAR && Math.abs(other.height - height) < NEAR);
    let at = middle;
    for (let step = 1; step <= MOST_ASIDE && !isFree(at); step++) {
      at = middle + NEAR * Math.ceil(step / 2) * (step % 2 === 0 ? 1 : -1);
    }
    placed.push({ point, at, height });
  }
  return placed;
}

function mark({ hard, soft, stands }: Point, at: number, y: Axis, side: number): string {
  const colour = colourOf(side);
  const [bottom, top] = [y.at(soft.lo), Number.isFinite(soft.hi) ? y.at(soft.hi) : y.at(soft.lo) - ARROW];
  const likely = (top + bottom) / 2;
  const parts: string[] = [];
  if (hard.lo !== soft.lo || hard.hi !== soft.hi) {
    const low = y.at(Math.max(hard.lo, 0));
    const open = !Number.isFinite(hard.hi);
    const high = Math.max(TOP, open ? Math.min(top, bottom) - ARROW : y.at(hard.hi));
    parts.push(line(at, low, high, colour, 1.5, 0.45));
    if (open)
      parts.push(
        `<path d="M${px(at - 4)} ${px(high + 5)}L${px(at)} ${px(high)}L${px(at + 4)} ${px(high + 5)}" fill="none" stroke="${colour}"/>`,
      );
  }
  if (bottom !== top) parts.push(line(at, bottom, top, colour, 5, 0.55));
  // Below the shape, which says whose it is.
  if (stands === 'conflicts') parts.push(cross(at, likely));
  parts.push(shape(side, at, likely, colour, stands === 'withdrawn'));
  if (stands === 'self')
    parts.push(
      `<circle cx="${px(at)}" cy="${px(likely)}" r="9" fill="none" stroke="${GREY}" stroke-width="2"/>`,
    );
  return parts.join('');
}

const line = (x: number, from: number, to: number, colour: string, width: number, opacity: number): string =>
  `<path d="M${px(x)} ${px(from)}V${px(to)}" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}"/>`;

const cross = (x: number, y: number): string =>
  `<path d="M${px(x - 8)} ${px(y - 8)}l16 16M${px(x + 8)} ${px(y - 8)}l-16 16" stroke="${RED}" stroke-width="2.5"/>`;

const colourOf = (side: number): string => COLOURS[side] ?? GREY;

/** Hollow for what was taken back. */
function shape(side: number, x: number, y: number, colour: string, hollow = false): string {
  const [a, b] = [px(x), px(y)];
  const paint =
    hollow || side >= MOST_SIDES ? `fill="none" stroke="${colour}" stroke-width="1.5"` : `fill="${colour}"`;
  switch (side) {
    case 1:
      return `<rect x="${px(x - 4)}" y="${px(y - 4)}" width="8" height="8" ${paint}/>`;
    case 2:
      return `<path d="M${a} ${px(y - 5.5)}l5 9h-10z" ${paint}/>`;
    case 3:
      return `<path d="M${a} ${px(y - 6)}l6 6-6 6-6-6z" ${paint}/>`;
    case 4:
      return `<path d="M${a} ${px(y + 5.5)}l5-9h-10z" ${paint}/>`;
    default:
      return `<circle cx="${a}" cy="${b}" r="4.5" ${paint}/>`;
  }
}

const LETTER = 6.2;
/** From this width on a legend has room for whole names. */
const ROOMY = 600;

/** Pixels of a side with its shape, and between two. */
const roomFor = (name: string): number => 14 + withoutTurns(name).length * LETTER;
const APART = 8;

/** Shapes with the names of their sides, as many as fit on one line. */
function legend(sides: readonly string[], width: number, height: number): string[] {
  const y = height - 9;
  const whole = sides.slice(0, MOST_SIDES).reduce((sum, side) => sum + roomFor(side) + APART, 0);
  const most = width < ROOMY && whole > width - LEFT ? 18 : 44;
  const out: string[] = [];
  let x = LEFT;
  for (const [i, full] of sides.entries()) {
    const side = withoutTurns(full);
    const name = side.length > most ? `${side.slice(0, most - 1)}…` : side;
    const room = roomFor(name);
    if (i === MOST_SIDES || x + room > width) {
      out.push(`<text x="${px(x)}" y="${y}">+${sides.length - i}</text>`);
      break;
    }
    out.push(
      shape(i, x + 4, y - 4, colourOf(i)),
      `<text x="${px(x + 12)}" y="${y}">${escapeXml(isolated(name))}</text>`,
    );
    x += room + APART;
  }
  return out;
}

const px = (n: number): string => String(Math.round(n * 10) / 10);

/** Embeddings, overrides and isolates, and what ends them. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

const withoutTurns = (text: string): string => text.replace(TURNS, '');

/** A picture runs from left to right; text in it as its first letter does. */
const isolated = (text: string): string => `\u2068${withoutTurns(text)}\u2069`;

/** Text for XML: what XML does not allow is left out, what would be markup is a reference. */
const escapeXml = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '').replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** An image as an address that Markdown takes: nothing in it ends the address. */
export const dataUri = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
