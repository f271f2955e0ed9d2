const ISOLATE = /[\u2066-\u2068]/;
const END = '\u2069';

/**
 * What of a text stands in no isolate within it; the isolate around the whole does not count. `undefined` where isolates
 * are not closed.
 */
export function outsideIsolates(text: string): string | undefined {
  const inner = text.startsWith('\u2067') && text.endsWith(END) ? text.slice(1, -1) : text;
  let depth = 0;
  let outside = '';
  for (const c of inner) {
    if (ISOLATE.test(c)) depth++;
    else if (c === END) {
      if (--depth < 0) return undefined;
    } else if (depth === 0) outside += c;
  }
  return depth === 0 ? outside : undefined;
}

/** The names of the places in a template that are filled in, in alphabetical order: `{0}`, `{who}`. */
export const placesIn = (template: string): string[] =>
  [...new Set(Array.from(template.matchAll(/\{(\w+)\}/g), ([, name]) => name!))].sort();
