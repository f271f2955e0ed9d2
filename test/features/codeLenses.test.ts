import { expect, test } from 'vitest';
import { lensesOf } from '../../server/src/core/features/codeLenses.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { dossierOf } from '../support/dossiers.ts';

const REGISTRY = `quantities: {gates: {kind: fact}, towers: {kind: fact}}
speakers: {army: {party: army}, police: {party: army}, rebels: {party: rebels}, doctors: {party: doctors}}
`;
const article = (source: string, ...claims: string[]): string =>
  [
    '---',
    `source: ${source}`,
    'published: 2022-01-24',
    '---',
    ...claims.flatMap((claim, i) => [`They say [so][^${i + 1}].`, `[^${i + 1}]: ${claim}`]),
    '',
  ].join('\n');

/** What stands over the paragraphs of the first article, by line. */
function lenses(lang: string, ...articles: string[]): [line: number, text: string][] {
  const files = new Map(articles.map((text, i) => [`${i}.claim`, text]));
  const dossier = dossierOf(new Map([['hasila.yaml', REGISTRY], ...files]));
  const names = { registry: dossier.registry, langs: [lang] };
  return lensesOf(parseClaimFile(articles[0]!), '0.claim', dossier, names).map(({ line, text }) => [
    line,
    text,
  ]);
}

test('counts who agrees and who disputes, each source once', () => {
  const found = lenses(
    'en',
    article('one', 'gates 3 @army'),
    article('two', 'gates 4 @rebels'),
    article('three', 'gates 4 @rebels'),
    article('four', 'gates 3 @doctors'),
  );
  expect(found).toEqual([[4, '1 source agrees · 1 disputes']]);
});

test('who contradicts itself, in one article or by way of two outlets, is disputed by nobody', () => {
  expect(lenses('en', article('one', 'gates 3 @army', 'gates 4 @army'))).toEqual([]);
  expect(lenses('en', article('one', 'gates 3 @army'), article('two', 'gates 4 @army'))).toEqual([]);
  expect(lenses('en', article('one', 'gates 3', 'gates 4'))).toEqual([]);
});

test('another speaker of its own party is another source', () => {
  expect(lenses('en', article('one', 'gates 3 @army'), article('two', 'gates 4 @police'))).toEqual([
    [4, '1 source disputes'],
  ]);
});

test('what was acknowledged disputes nothing any more', () => {
  const acknowledged = article('one', 'gates 3 @army ack dispute "another gate"');
  expect(lenses('en', acknowledged, article('two', 'gates 4 @rebels'))).toEqual([]);
});

test('a paragraph without others has no lens, and each of several its own', () => {
  const found = lenses(
    'ar',
    article('one', 'gates 3 @army', 'towers 9 @army', 'gates 3 @army'),
    article('two', 'gates 3 @rebels', 'gates 3 @doctors'),
  );
  expect(found).toEqual([
    [4, 'مصدران يوافقان'],
    [8, 'مصدران يوافقان'],
  ]);
});
