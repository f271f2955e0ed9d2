import { expect, test } from 'vitest';
import { type ClaimSymbol, documentSymbols } from '../../../server/src/core/features/documentSymbols.ts';
import { workspaceSymbols } from '../../../server/src/core/features/workspaceSymbols.ts';
import { parseClaimFile } from '../../../server/src/core/syntax/parser.ts';
import { fixture } from '../../support/featureFixture.ts';

test('the outline of a file names its claims in order, with who says them', () => {
  const tree = parseClaimFile(`
[^*]: @sohr
[^1]: killed.isis 84
[^2]: attack.date 2022-01-20 @sdf
[^3]: control =full
[^4]:
`);
  const found = documentSymbols(tree).map(({ selection, ...rest }) => {
    const { name, detail, kind } = rest as ClaimSymbol;
    return { name, detail, kind, selected: tree.text.slice(selection.start, selection.end) };
  });
  expect(found).toEqual([
    { name: 'killed.isis 84', detail: '@sohr', kind: 'number', selected: 'killed.isis' },
    { name: 'attack.date 2022-01-20', detail: '@sdf', kind: 'date', selected: 'attack.date' },
    { name: 'control =full', detail: '@sohr', kind: 'state', selected: 'control' },
  ]);
});

test('claims stand under the paragraph that they are right under, which is named by its first words', () => {
  const long = 'كلمة '.repeat(40).trim();
  const lines = [
    ...[
      '---',
      'source: one',
      '---',
      'بيان',
      `𝔄 [ثلاثة][^1] و\\[${long}`,
      '[^*]: @army',
      '[^1]: a 3',
      '[^9]:',
    ],
    ...['', '[^2]: b 4', '[^7][^8]', '[^3]: c 5', 'خاتمة'],
  ];
  const tree = parseClaimFile(lines.join('\r\n'));
  const found = documentSymbols(tree).map((symbol) => [
    symbol.name,
    ...('claims' in symbol ? symbol.claims.map(({ name }) => name) : []),
    tree.text.slice(symbol.span.start, symbol.span.end).split('\r\n').length,
  ]);
  expect(found).toEqual([
    [expect.stringMatching(/^𝔄 ثلاثة و\[كلمة( كلمة){9}…$/u), 'a 3', 4],
    ['b 4', 1],
    ['…', 'c 5', 2],
  ]);
});

const { dossier } = fixture({
  'hasila.yaml': `
quantities:
  killed.isis: {label: {en: Fighters killed, ar: قتلى التنظيم}, kind: cumulative}
speakers:
  sohr: {label: {en: The Observatory}}
`,
  'a.claim': '---\nsource: post\n---\n[^1]: killed.isis 84 @sohr\n[^2]: escaped 800\n',
  'b.claim': '---\nsource: gazette\n---\n[^1]: killed.isis 90\n',
});
const names = { registry: dossier.registry, langs: ['en'] };
const found = (query: string, limit = 100) =>
  workspaceSymbols(query, dossier, names, limit).map(
    ({ name, container, kind }) => `${kind} ${name} ${container}`,
  );

test('a quantity is found by letters of its id, with its claims and who makes them', () => {
  expect(found('kisis')).toEqual([
    'declaration killed.isis Fighters killed ',
    'claim killed.isis Fighters killed 84 The Observatory, post',
    'claim killed.isis Fighters killed 90 gazette',
  ]);
});

test('a quantity is found by its label in any language', () => {
  expect(found('قتلى التنظيم')).toHaveLength(3);
  expect(found('FIGHTERS')).toHaveLength(3);
});

test('what is not declared is found by the claims on it, and a speaker by its declaration', () => {
  expect(found('escaped')).toEqual(['claim escaped 800 post']);
  expect(found('observatory')).toEqual(['declaration sohr The Observatory ']);
});

test('nothing fits a foreign query, everything an empty one, and never more than asked for', () => {
  expect(found('zebra')).toEqual([]);
  expect(found('')).toHaveLength(5);
  expect(found('', 3)).toHaveLength(3);
});
