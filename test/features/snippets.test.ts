import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';

interface Snippet {
  readonly prefix: string;
  readonly body: string | readonly string[];
  readonly include?: readonly string[];
}

const root = new URL('../../', import.meta.url);
const snippets = (file: string): [string, Snippet][] =>
  Object.entries(JSON.parse(readFileSync(new URL(`syntaxes/${file}.code-snippets`, root), 'utf8')));

/** The text that is left if nothing is typed: what stands in each place, the first of each choice. */
function inserted({ body }: Snippet): string {
  return [body]
    .flat()
    .join('\n')
    .replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2022-01-24')
    .replace(
      /\$\{[0-9]+(?::([^}]*)|\|([^,|}]*)[^}]*)\}/g,
      (_, text?: string, choice?: string) => text ?? choice!,
    )
    .replaceAll('$0', '');
}

/** What each is to be put under. */
const SECTIONS: Record<string, string> = {
  'hasila-dossier': 'itself',
  'hasila-rules': 'itself',
  'hasila-quantity': 'quantities',
  'hasila-total': 'quantities',
  'hasila-speaker': 'speakers',
  'hasila-nameless': 'speakers',
  'hasila-outlet': 'outlets',
  'hasila-place': 'places',
  'hasila-sum': 'relations',
  'hasila-bound': 'relations',
  'hasila-excludes': 'relations',
};

describe('a snippet is right as it is inserted', () => {
  test.each(snippets('claim'))('claim file: %s', (_, snippet) => {
    const text = inserted(snippet);
    const named = new Set(Array.from(text.matchAll(/\[\^([0-9]+)\]/g), ([, number]) => number!));
    const article = Array.from(named, (number) => `[words][^${number}]`).join(' ');
    const others = Array.from(named).filter((number) => !text.startsWith(`[^${number}]:`));
    const claims = [text, ...others.map((number) => `[^${number}]: q 1`)].join('\n');
    const problems = parseClaimFile(named.size === 0 ? text : `${article}\n${claims}`).problems;
    expect(problems).toEqual([]);
  });

  test.each(snippets('dossier'))('hasila.yaml: %s', (_, snippet) => {
    const section = SECTIONS[snippet.prefix];
    const text = inserted(snippet);
    const whole = section === 'itself' ? text : `${section}:\n${text.replace(/^/gm, '  ')}\n`;
    const problems = parseDossier(whole).problems.filter(({ code }) => code !== 'undeclared-part');
    expect(problems).toEqual([]);
    expect(Object.keys(parse(whole))).toContain(section === 'itself' ? whole.split(':')[0] : section);
  });

  test('those of hasila.yaml keep to that file', () => {
    for (const [, { include, prefix }] of snippets('dossier')) {
      expect(include).toEqual(['**/hasila.yaml']);
      expect(prefix).toMatch(/^hasila-/);
    }
  });
});
