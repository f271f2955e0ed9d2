import { isAlias, isMap, isScalar, type ParsedNode } from 'yaml';
import { type Phrase, say } from '../text/phrase.ts';
import { type Span, span } from '../text/span.ts';
import { readYaml } from '../text/yaml.ts';
import { HEADER_KEYS, type HeaderEntry } from './headerKeys.ts';

/** What the library makes of a header. Spans are offsets into its content. */
export interface YamlHeader {
  readonly entries: readonly HeaderEntry[];
  readonly faults: readonly HeaderFault[];
  /** Whether the content is not YAML at all, so that its keys had to be read line by line. */
  readonly broken: boolean;
}

export interface HeaderFault {
  readonly span: Span;
  readonly message: Phrase;
}

/** Tags of the core schema, which say no more than the plain form does. */
const CORE_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map)$/;

/**
 * Reads a header as YAML: a mapping of scalars. Aliases and tags other than the core schema's are refused, as is
 * anything nested; the keys beside them are still read. Lines of the content end with LF or CRLF.
 */
export function readYamlHeader(content: string): YamlHeader {
  const read = readYaml(content);
  const everything = span(0, content.length);
  switch (read.kind) {
    case 'empty':
      return { entries: [], faults: [], broken: false };
    case 'too-deep':
      return broken(
        content,
        everything,
        say`The header is nested too deep. Write one \`key: value\` a line.`,
      );
    case 'several':
      return broken(
        content,
        span(read.offset, content.length),
        say`The header is more than one YAML document. Remove the line \`...\`.`,
      );
    case 'document':
  }
  const error = read.document.errors[0];
  if (error) {
    const [start, end] = error.pos;
    return broken(content, atLeastOne(start, end, content), say`The header is not YAML: ${error.message}.`);
  }
  const root = read.document.contents;
  if (root === null || (isScalar(root) && root.source === ''))
    return { entries: [], faults: [], broken: false };
  const tag = refusedTag(root);
  if (tag) return broken(content, everything, tag);
  if (!isMap(root)) {
    return broken(content, placeOf(root), say`The header is not a mapping. Write one \`key: value\` a line.`);
  }
  return readPairs(root.items as unknown as readonly Pair[]);
}

interface Pair {
  readonly key: ParsedNode | null;
  readonly value: ParsedNode | null;
}

function readPairs(pairs: readonly Pair[]): YamlHeader {
  const entries: HeaderEntry[] = [];
  const faults: HeaderFault[] = [];
  const seen = new Set<string>();
  for (const { key, value } of pairs) {
    if (!isScalar(key)) {
      if (key) faults.push({ span: placeOf(key), message: say`This key of the header is not a word.` });
      continue;
    }
    const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
    const keySpan = placeOf(key);
    if (seen.has(name)) {
      faults.push({
        span: keySpan,
        message: say`The header has this key twice; the first one counts. Remove one.`,
      });
      continue;
    }
    seen.add(name);
    const refusal = value && refusedValue(value);
    if (refusal) faults.push({ span: placeOf(value), message: refusal });
    const text = value && !refusal && isScalar(value) ? textOf(value) : undefined;
    entries.push({
      key: name,
      keySpan,
      value: text,
      span: value && text !== undefined ? placeOf(value) : keySpan,
    });
  }
  return { entries, faults, broken: false };
}

function refusedValue(node: ParsedNode): Phrase | undefined {
  if (isAlias(node)) return say`Aliases are refused in a header. Write the value itself.`;
  if (!isScalar(node))
    return say`A header holds words only, no lists or mappings. Write the value on one line.`;
  return refusedTag(node);
}

function refusedTag(node: ParsedNode): Phrase | undefined {
  const given = isAlias(node) ? undefined : node.tag;
  return given === undefined || CORE_TAG.test(given)
    ? undefined
    : say`Tags are refused in a header. Write the value without the \`!\`.`;
}

/** The text as written where YAML would make a number or a truth value of it: `published: 2022` is no number here. */
function textOf(node: ParsedNode): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

const placeOf = (node: ParsedNode): Span => span(node.range[0], node.range[1]);

function atLeastOne(start: number, end: number, content: string): Span {
  const last = Math.max(0, content.length - 1);
  const from = Math.min(start, last);
  return span(from, Math.min(content.length, Math.max(from + 1, end)));
}

const broken = (content: string, at: Span, message: Phrase): YamlHeader => ({
  entries: readLines(content),
  faults: [{ span: at, message }],
  broken: true,
});

const LINE = /^([a-z0-9-]{1,64}):[ \t]+(\S.*)$/s;

/** The known keys of a header that YAML cannot make out, line by line: they should not suffer from one stray colon. */
function readLines(content: string): HeaderEntry[] {
  const entries = new Map<string, HeaderEntry>();
  let at = 0;
  for (const line of content.split('\n')) {
    const [, key, rest] = LINE.exec(line) ?? [];
    if (key !== undefined && rest !== undefined && HEADER_KEYS.has(key) && !entries.has(key)) {
      const start = at + line.length - rest.length;
      const written = rest.replace(/[ \t]#.*$/s, '').trimEnd();
      const value = isQuoted(written) ? written.slice(1, -1) : written;
      const keySpan = span(at, at + key.length);
      entries.set(key, { key, keySpan, value, span: span(start, start + written.length) });
    }
    at += line.length + 1;
  }
  return [...entries.values()];
}

const isQuoted = (written: string): boolean =>
  written.length > 1 && /^["']/.test(written) && written.endsWith(written.charAt(0));
