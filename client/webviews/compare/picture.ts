import { withoutTurns } from '../common/directions.ts';

const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-size',
  'font-weight',
  'font-variant',
  'text-anchor',
  'unicode-bidi',
] as const;
const NONE = /^(rgba\(0, 0, 0, 0\)|transparent)$/;

/** The chart as a file of its own: theme colours written out, the ground painted, a title and the sides under it. */
export function svgFile(chart: SVGSVGElement, title: string, legend: Element | null): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  copyLooks(chart, copy);
  for (const mark of copy.querySelectorAll('.mark')) {
    if (mark.getAttribute('fill') === 'none') mark.remove();
    for (const name of ['role', 'tabindex', 'class']) mark.removeAttribute(name);
  }
  const [width, height] = [chart.width.baseVal.value, chart.height.baseVal.value];
  const { color, backgroundColor, fontFamily } = getComputedStyle(document.body);
  const lines = rowsOf(legend, width);
  const [head, foot] = [34, 12 + lines.height];
  const out = element('svg', {
    width,
    height: height + head + foot,
    viewBox: `0 0 ${width} ${height + head + foot}`,
    'font-family': `${fontFamily.replaceAll('"', "'")}, sans-serif`,
  });
  const ground = NONE.test(backgroundColor)
    ? getComputedStyle(document.documentElement).backgroundColor
    : backgroundColor;
  out.append(element('rect', { width: '100%', height: '100%', fill: NONE.test(ground) ? '#fff' : ground }));
  out.append(words(title, { x: 14, y: 22, 'font-size': 15, 'font-weight': 600, fill: color }));
  copy.setAttribute('y', String(head));
  copy.removeAttribute('style');
  out.append(copy);
  for (const { text, x, y, look } of lines.items) {
    const at = `translate(${x},${head + height + 10 + y})`;
    const sign = look.cloneNode(true) as SVGElement;
    copyLooks(look, sign);
    sign.setAttribute('transform', at);
    out.append(sign, words(text, { x: x + 14, y: head + height + 14 + y, 'font-size': 12, fill: color }));
  }
  return new XMLSerializer().serializeToString(out);
}

/** What the style sheet and the theme give each part, as attributes of its copy. */
function copyLooks(from: Element, to: Element): void {
  const [all, copies] = [
    [from, ...from.querySelectorAll('*')],
    [to, ...to.querySelectorAll('*')],
  ];
  for (const [i, one] of all.entries()) {
    const copy = copies[i]!;
    const style = getComputedStyle(one);
    for (const name of KEPT) {
      const value = style.getPropertyValue(name);
      if (value !== '') copy.setAttribute(name, NONE.test(value) ? 'none' : value);
    }
    copy.removeAttribute('style');
  }
}

interface LegendItem {
  readonly text: string;
  readonly look: SVGElement;
  readonly x: number;
  readonly y: number;
}

/** The legend's sides, row by row in a width of so many pixels. */
function rowsOf(legend: Element | null, width: number): { items: LegendItem[]; height: number } {
  const items: LegendItem[] = [];
  let [x, y] = [20, 0];
  for (const side of legend?.querySelectorAll('[data-side]') ?? []) {
    const look = side.querySelector('path');
    if (look === null) continue;
    const text = side.textContent ?? '';
    const wide = 34 + text.length * 7;
    if (x + wide > width && x > 20) [x, y] = [20, y + 20];
    items.push({ text, look, x, y });
    x += wide;
  }
  return { items, height: items.length === 0 ? 0 : y + 22 };
}

const element = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
};

function words(text: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = element('text', { ...attributes, 'unicode-bidi': 'plaintext' });
  made.textContent = text;
  return made;
}

/** An SVG file as PNG at twice its size, in base64. */
export async function pngOf(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').split(',', 2)[1]!;
}

/** A name for a file that every system takes. */
export const fileNameOf = (label: string, extension: string): string => {
  const plain = withoutTurns(label)
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f]/g, '')
    .replace(/[\\/:*?"<>|\s]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80);
  return `${plain || 'comparison'}.${extension}`;
};
