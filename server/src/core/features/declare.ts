import type { Declaration } from '../claims/dossier.ts';
import { parseDossier } from '../claims/parseDossier.ts';
import type { TextEdit } from '../text/problem.ts';
import { span } from '../text/span.ts';

/**
 * The edit to a `hasila.yaml` that declares an id, in the way its section is written: a line of its own in a block,
 * one more entry between braces. `undefined` where the section is there but empty or broken, and nobody can tell.
 */
export function declare(
  dossierText: string,
  { section, id }: Pick<Declaration, 'section' | 'id'>,
): TextEdit | undefined {
  const last = parseDossier(dossierText).declarations.findLast((one) => one.section === section);
  if (last === undefined) {
    return new RegExp(`^${section}\\s*:`, 'm').test(dossierText)
      ? undefined
      : at(dossierText.length, `${endsLine(dossierText) ? '' : '\n'}${section}:\n  ${yamlKey(id)}: {}\n`);
  }
  const end = last.whole.start + dossierText.slice(last.whole.start, last.whole.end).trimEnd().length;
  const lineStart = dossierText.lastIndexOf('\n', last.span.start - 1) + 1;
  const indent = dossierText.slice(lineStart, last.span.start);
  return indent.trim() === '' ? at(end, `\n${indent}${yamlKey(id)}: {}`) : at(end, `, ${yamlKey(id)}: {}`);
}

const at = (offset: number, text: string): TextEdit => ({ span: span(offset, offset), text });

const endsLine = (text: string): boolean => text === '' || text.endsWith('\n');

/** Ids made of digits or of a word YAML knows need quotes to stay text. */
export const yamlKey = (id: string): string =>
  /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id) && !WORDS.has(id) ? id : `"${id}"`;

const WORDS: ReadonlySet<string> = new Set([
  'true',
  'false',
  'null',
  'True',
  'False',
  'Null',
  'TRUE',
  'FALSE',
  'NULL',
]);
