/** An element of a page of ours, in order of text. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** All text within, references resolved, blanks as they are. */
  readonly text: string;
  /** Names of the elements around it, outermost first. */
  readonly path: readonly string[];
}

const VOID: ReadonlySet<string> = new Set(['meta', 'br']);
const TOKEN =
  /<!DOCTYPE html>|<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z][A-Za-z0-9:-]*(?:="[^"<>]*")?)*)\s*(\/?)>|[^<]+/y;
const ATTRIBUTE = /([A-Za-z][A-Za-z0-9:-]*)(?:="([^"]*)")?/g;

/** The elements of a page. Stricter than a browser: throws at whatever one would have to repair. */
export function elementsOf(page: string): Element[] {
  const elements: (Omit<Element, 'text'> & { text: string })[] = [];
  const open: (Omit<Element, 'text'> & { text: string })[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < page.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(page);
    if (token === null) throw new Error(`no markup of ours at ${at}: ${page.slice(at, at + 80)}`);
    const [whole, closes, name, attributes = '', empty] = token;
    if (name === undefined) {
      if (whole.startsWith('<!')) continue;
      const text = resolved(whole);
      for (const element of open) element.text += text;
    } else if (closes) {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> ends <${last?.name}> at ${at}`);
    } else {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
        ([, key, value]) => [key!, resolved(value ?? '')] as const,
      );
      const own = new Map(pairs);
      if (own.size !== pairs.length) throw new Error(`an attribute twice: ${whole}`);
      const element = { name, attributes: own, text: '', path: open.map((other) => other.name) };
      elements.push(element);
      if (!empty && !VOID.has(name)) open.push(element);
    }
  }
  if (open.length > 0) throw new Error(`never closed: ${open.map(({ name }) => name).join(' ')}`);
  return elements;
}

/** Characters of numbered references; any other `&` is not ours. */
function resolved(text: string): string {
  const plain = text.replace(/&#(\d+);/g, (_, code: string) =>
    Number(code) === 38 ? '\u0000' : String.fromCodePoint(Number(code)),
  );
  if (plain.includes('&')) throw new Error(`a bare & in ${text.slice(0, 80)}`);
  return plain.replaceAll('\u0000', '&');
}
