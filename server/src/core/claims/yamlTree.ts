import { type Alias, isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import { shown } from '../syntax/problems.ts';
import { type Phrase, say } from '../text/phrase.ts';
import type { Problem, ProblemCode } from '../text/problem.ts';
import { type Span, span } from '../text/span.ts';
import { readYaml } from '../text/yaml.ts';

/** What is left of a YAML file without tags, anchors and styles: maps (in order, keys unique), lists, scalars. */
export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export interface YamlList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly YamlNode[];
}

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
}

export interface YamlTree {
  /** `undefined` for an empty file and for one that was refused. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly Problem[];
}

const LONGEST = 1_000_000;
const MOST_ALIASES = 20;
const CORE_TAGS = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/**
 * Reads YAML 1.2 with the core schema, and of broken YAML what is sound. Refused as a whole, with a problem that
 * says so: more than a million characters, more than 20 aliases, extreme nesting, several documents. Custom tags
 * are refused where they stand. An alias becomes the very node it stands for, so that aliases multiply nothing.
 */
export function readYamlTree(text: string): YamlTree {
  if (text.length > LONGEST) {
    return refused(
      'not-analysed',
      firstLine(text),
      say`Not analysed: a dossier may have a million characters at most.`,
    );
  }
  // To the library a lone CR ends no line; to YAML and to us it does.
  const read = readYaml(text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text);
  switch (read.kind) {
    case 'empty':
      return { root: undefined, problems: [] };
    case 'too-deep':
      return refused('not-analysed', firstLine(text), say`Not analysed: this is nested too deep.`);
    case 'several': {
      const message = say`A dossier is one YAML document. Remove the line \`---\` or \`...\` before this.`;
      return refused('bad-dossier', span(read.offset, text.length), message);
    }
  }
  const { contents, errors } = read.document;
  const problems: Problem[] = errors.map(({ message, pos: [start, end] }) =>
    broken(span(start, Math.min(end, text.length)), say`This is not YAML: ${message}.`),
  );
  const reading: Reading = { problems, anchors: new Map(), aliases: 0 };
  const root = contents === null ? undefined : convert(contents, reading);
  if (reading.aliases > MOST_ALIASES) {
    const message = say`Not analysed: a dossier may have ${MOST_ALIASES} YAML aliases at most.`;
    return refused('not-analysed', firstLine(text), message);
  }
  return { root, problems };
}

const refused = (code: ProblemCode, at: Span, message: Phrase): YamlTree => ({
  root: undefined,
  problems: [{ code, severity: 'error', span: at, message }],
});

const broken = (at: Span, message: Phrase): Problem => ({
  code: 'bad-dossier',
  severity: 'error',
  span: at,
  message,
});

function firstLine(text: string): Span {
  const end = text.search(/[\r\n]/);
  return span(0, end < 0 ? Math.min(text.length, 80) : end);
}

interface Reading {
  readonly problems: Problem[];
  readonly anchors: Map<string, YamlNode | 'unfinished'>;
  aliases: number;
}

const emptyAt = (offset: number): YamlScalar => ({ kind: 'scalar', span: span(offset, offset), value: null });

/** By recursion: `readYaml` has refused what is nested deep. */
function convert(node: ParsedNode, reading: Reading): YamlNode {
  const at = span(node.range[0], node.range[1]);
  if (isAlias(node)) return { ...aliased(node.source, at, reading), span: at };
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, 'unfinished');
  const converted = convertOwn(node, at, reading);
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, converted);
  return converted;
}

function aliased(name: string, at: Span, reading: Reading): YamlNode {
  reading.aliases++;
  const target = reading.anchors.get(name);
  if (target !== undefined && target !== 'unfinished') return target;
  const message =
    target === undefined
      ? say`This alias has no anchor before it.`
      : say`This alias stands inside what it stands for.`;
  reading.problems.push(broken(at, message));
  return emptyAt(at.start);
}

function convertOwn(node: Exclude<ParsedNode, Alias>, at: Span, reading: Reading): YamlNode {
  if (node.tag !== undefined && !CORE_TAGS.test(node.tag)) {
    reading.problems.push(broken(at, say`YAML tags are refused in a dossier. Remove it.`));
    return { kind: 'scalar', span: at, value: null };
  }
  if (isMap(node)) {
    const entries = entriesOf(node.items, reading);
    return { kind: 'map', span: node.flow ? at : upTo(entries.at(-1)?.value, at), entries };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item, reading));
    return { kind: 'list', span: node.flow ? at : upTo(items.at(-1), at), items };
  }
  return { kind: 'scalar', span: at, value: node.value as YamlScalar['value'] };
}

/** To the library the line end behind a block belongs to it. */
const upTo = (last: YamlNode | undefined, at: Span): Span =>
  last === undefined ? at : span(at.start, Math.max(at.start, Math.min(last.span.end, at.end)));

function entriesOf(pairs: YAMLMap.Parsed['items'], reading: Reading): YamlEntry[] {
  const seen = new Set<string>();
  const entries: YamlEntry[] = [];
  for (const { key, value } of pairs) {
    const keySpan = span(key.range[0], key.range[1]);
    // As written: 2022 and 0x7e6 are two names.
    const name = isScalar(key) ? key.source : undefined;
    const converted = value === null ? emptyAt(keySpan.end) : convert(value, reading);
    if (name === undefined || name === '') {
      reading.problems.push(broken(keySpan, say`This key is not a word.`));
    } else if (seen.has(name)) {
      reading.problems.push(
        broken(keySpan, say`${shown(name)} is here twice; the first one counts. Remove one.`),
      );
    } else {
      seen.add(name);
      entries.push({ key: name, keySpan, value: converted });
    }
  }
  return entries;
}
