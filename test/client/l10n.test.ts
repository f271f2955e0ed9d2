import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getL10nJson } from '@vscode/l10n-dev';
import { beforeAll, describe, expect, test } from 'vitest';
import { sourcesIn } from '../support/phrases.ts';
import { outsideIsolates, placesIn } from '../support/wholeWords.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

type Table = Readonly<Record<string, string>>;

const read = <T = Table>(file: string): T => JSON.parse(readFileSync(path.join(PROJECT, file), 'utf8')) as T;

const manifest = read<{
  readonly contributes: {
    readonly configuration: {
      readonly properties: { readonly 'hasila.language': { readonly enum: readonly string[] } };
    };
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly markdown: string } }[];
    }[];
  };
}>('package.json');

/** The languages that the setting offers, but for English, which stands in the source. */
const LANGUAGES = manifest.contributes.configuration.properties['hasila.language'].enum.filter(
  (lang) => lang !== 'auto' && lang !== 'en',
);

const isPlural = (text: string): boolean => text.startsWith('{n, plural,');
const formsOf = (plural: string): string[] =>
  Array.from(plural.matchAll(/(zero|one|two|few|many|other) \{/g), ([, form]) => form!);

/** What is left of a translation without code, names and keys, which are in isolates or backticks. */
const leftOver = (text: string): string =>
  text
    .replace(/\{n, plural,|(?:zero|one|two|few|many|other) \{|\]\(command:[\w.]+\)|`[^`]*`/g, '')
    .split('\n')
    .map((line) => outsideIsolates(line) ?? 'not closed')
    .join('\n');

const IMPORT = "import * as l10n from '@vscode/l10n';";

let extracted: Readonly<Record<string, unknown>>;
beforeAll(async () => {
  // As one file: the extractor takes twenty times as long for many.
  const all = sourcesIn('client/src').map(({ text }) => text.replace(IMPORT, ''));
  extracted = await getL10nJson([{ extension: '.ts', contents: [IMPORT, ...all].join('\n') }]);
});

test('the bundle has what the source says, and nothing else (npm run l10n)', () => {
  expect(Object.keys(extracted).length).toBeGreaterThan(100);
  expect(Object.keys(read('l10n/bundle.l10n.json')).sort()).toEqual(Object.keys(extracted).sort());
});

test('each language of the setting has its bundle, and each bundle is offered', () => {
  const bundles = readdirSync(path.join(PROJECT, 'l10n')).flatMap(
    (file) => /^bundle\.l10n\.(.+)\.json$/.exec(file)?.[1] ?? [],
  );
  expect(bundles.sort()).toEqual([...LANGUAGES].sort());
});

describe.each(LANGUAGES)('%s', (lang) => {
  const bundle = read(`l10n/bundle.l10n.${lang}.json`);
  const nls = read(`package.nls.${lang}.json`);
  const english = read('package.nls.json');

  test('has all that the client says, and nothing that it says no more', () => {
    expect(Object.keys(bundle).sort()).toEqual(Object.keys(extracted).sort());
  });

  test('names itself, so that numbers and plurals are its own', () => {
    const key = Object.keys(bundle).find((one) => one.startsWith('en/The BCP 47 tag'));
    expect(bundle[key!]).toBe(lang);
  });

  test.each(Object.entries(bundle))('%s', (key, text) => {
    expect(text.trim()).not.toBe('');
    expect(placesIn(text)).toEqual(placesIn(key.replace(/\/[^{}]*$/, '')));
    expect(isPlural(text)).toBe(isPlural(key));
    if (isPlural(key))
      expect(formsOf(text).sort()).toEqual(
        [...new Intl.PluralRules(lang).resolvedOptions().pluralCategories].sort(),
      );
    if (lang === 'ar' && text !== lang) expect(leftOver(text)).not.toMatch(/\p{Script=Latin}/u);
  });

  test('has the manifest', () => {
    expect(Object.keys(nls).sort()).toEqual(Object.keys(english).sort());
  });

  test.each(Object.entries(nls))('of the manifest: %s', (key, text) => {
    expect(text.trim()).not.toBe('');
    const links = (of: string): string[] =>
      Array.from(of.matchAll(/\]\((command:[\w.]+)\)/g), ([, link]) => link!);
    expect(links(text)).toEqual(links(english[key]!));
    // Names of settings and commands stay as they are.
    const code = (of: string): string[] => Array.from(of.matchAll(/`[^`]*`/g), ([span]) => span);
    expect(code(text).filter((span) => !english[key]!.includes(span))).toEqual([]);
    if (lang === 'ar') expect(leftOver(text)).not.toMatch(/\p{Script=Latin}/u);
  });

  test('has the pages of the walkthrough', () => {
    const pages = manifest.contributes.walkthroughs.flatMap(({ steps }) =>
      steps.map(({ media }) => media.markdown),
    );
    const missing = pages.filter(
      (page) => !existsSync(path.join(PROJECT, page.replace(/\.md$/, `.nls.${lang}.md`))),
    );
    expect(missing).toEqual([]);
  });
});

test('the manifest uses each of its strings, and has each that it uses', () => {
  const used = Array.from(
    readFileSync(path.join(PROJECT, 'package.json'), 'utf8').matchAll(/"%([\w.-]+)%"/g),
    ([, key]) => key!,
  );
  expect([...new Set(used)].sort()).toEqual(Object.keys(read('package.nls.json')).sort());
});
