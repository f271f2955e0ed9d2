import { shown } from '../syntax/problems.ts';
import type { Placed } from '../syntax/tree.ts';
import { nearest } from '../text/nearest.ts';
import { type Phrase, say } from '../text/phrase.ts';
import type { Fix, Problem, ProblemCode, Severity } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { YamlEntry, YamlNode } from './yamlTree.ts';

/**
 * Where problems go while a file is read: what is broken is reported and left out, the rest stands. One that is
 * costly to word comes as a function, which is not called when nobody will read it.
 */
export type Report = (problem: Problem | (() => Problem)) => void;

export const problem = (
  code: ProblemCode,
  severity: Severity,
  span: Span,
  message: Phrase,
  fix?: Fix,
): Problem => ({ code, severity, span, message, ...(fix && { fix }) });

const wrong = (at: Span, message: Phrase): Problem => problem('bad-dossier', 'error', at, message);

/** A problem with a word that nobody knows: asks for the known word that comes near it, or says `otherwise`. */
export function misspelt(
  code: ProblemCode,
  severity: Severity,
  { value, span: at }: Placed<string>,
  known: Iterable<string>,
  complaint: Phrase,
  otherwise: Phrase,
): Problem {
  const meant = nearest(value, known);
  if (meant === undefined) return problem(code, severity, at, say`${complaint} ${otherwise}`);
  const fix = { title: say`Change to ${meant}`, edits: [{ span: at, text: meant }] };
  return problem(code, severity, at, say`${complaint} Did you mean ${shown(meant)}?`, fix);
}

/** Nothing is written: `places:` and no more. */
export const isNothing = (node: YamlNode): boolean => node.kind === 'scalar' && node.value === null;

/** The entries of a mapping. None for nothing; none, with a problem, for anything else. */
export function entriesOf(node: YamlNode | undefined, name: string, report: Report): readonly YamlEntry[] {
  if (node === undefined || isNothing(node)) return [];
  if (node.kind === 'map') return node.entries;
  report(wrong(node.span, say`${shown(name)} holds keys. Write one \`key: value\` a line below it.`));
  return [];
}

/** The values of a mapping whose keys are known, by key. An unknown key is a problem, and left out. */
export function fieldsOf(
  node: YamlNode | undefined,
  name: string,
  known: readonly string[],
  report: Report,
): ReadonlyMap<string, YamlNode> {
  const fields = new Map<string, YamlNode>();
  for (const { key, keySpan, value } of entriesOf(node, name, report)) {
    if (known.includes(key)) fields.set(key, value);
    else report(() => unknownKey(key, keySpan, name, known));
  }
  return fields;
}

/** The problem of a key that `name` does not have. */
export const unknownKey = (key: string, at: Span, name: string, known: readonly string[]): Problem =>
  misspelt(
    'unknown-key',
    'warning',
    { value: key, span: at },
    known,
    say`${shown(name)} has no key ${shown(key)}.`,
    say`Known are ${known.join(', ')}.`,
  );

/** A text that is not empty. A number is none, unless it is in quotes. */
export function textOf(node: YamlNode | undefined, name: string, report: Report): Placed<string> | undefined {
  if (node === undefined || isNothing(node)) return undefined;
  if (node.kind !== 'scalar') {
    report(wrong(node.span, say`${shown(name)} is one text. Write it behind the colon.`));
  } else if (typeof node.value !== 'string') {
    report(wrong(node.span, say`${shown(name)} is a text. Put ${shown(String(node.value))} in quotes.`));
  } else if (node.value.trim() === '') {
    report(wrong(node.span, say`${shown(name)} is empty. Write a text or remove it.`));
  } else {
    return { value: node.value, span: node.span };
  }
  return undefined;
}

/** A list of texts, each of them once. */
export function textsOf(node: YamlNode | undefined, name: string, report: Report): readonly Placed<string>[] {
  if (node === undefined || isNothing(node)) return [];
  if (node.kind !== 'list') {
    report(wrong(node.span, say`${shown(name)} is a list. Write it in brackets: [one, two].`));
    return [];
  }
  const texts = new Map<string, Placed<string>>();
  for (const item of node.items) {
    if (isNothing(item)) report(wrong(item.span, say`An entry of ${shown(name)} is empty. Remove it.`));
    const text = textOf(item, name, report);
    if (text === undefined) continue;
    if (!texts.has(text.value)) texts.set(text.value, text);
    else {
      const message = say`${shown(text.value)} is in this list twice. Remove one.`;
      report(problem('bad-dossier', 'warning', text.span, message));
    }
  }
  return [...texts.values()];
}

/** `true` or `false`; false for nothing. */
export function flagOf(node: YamlNode | undefined, name: string, report: Report): boolean {
  if (node === undefined || isNothing(node)) return false;
  if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
  report(wrong(node.span, say`${shown(name)} is true or false.`));
  return false;
}
