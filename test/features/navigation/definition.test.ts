import { expect, test } from 'vitest';
import { definitionAt } from '../../../server/src/core/features/definition.ts';
import { fixture } from '../../support/featureFixture.ts';

function expectDefinition(files: Readonly<Record<string, string>>): void {
  const { tree, offset, file, dossier, registry, where, expected } = fixture(files);
  const places = definitionAt(tree, offset, { file, dossier, declarations: registry.declarations });
  expect(where(places)).toEqual(expected);
  expect(expected.length).toBeGreaterThan(0);
}

test('from a mark to its claim line', () => {
  expectDefinition({
    'a.claim': `
It left [40 dead][^|1] and [3 missing][^2].
[^1]: killed 40 @army
^^^^^^^^^^^^^^^^^^^^^
[^2]: missing 3
`,
  });
});

test('from marked words to the lines of all their claims', () => {
  expectDefinition({
    'a.claim': `
It left [for|ty dead][^1][^2] there.
[^1]: killed 40
^^^^^^^^^^^^^^^
[^2]: killed.soldiers 40
^^^^^^^^^^^^^^^^^^^^^^^^
`,
  });
});

test('from the inner of two nested spans to its own claim', () => {
  expectDefinition({
    'a.claim': `
[40 dead, [4|2 wounded][^2]][^1].
[^1]: killed 40
[^2]: wounded 42
^^^^^^^^^^^^^^^^
`,
  });
});

test('from a claim line back to every stretch of text that it marks', () => {
  expectDefinition({
    'a.claim': `
They took [it][^1], or so [they said][^1].
          ^^^^            ^^^^^^^^^^^
[^1|]: control =full
`,
  });
});

test('from a value back to the words it was read from, in Arabic too', () => {
  expectDefinition({
    'a.claim': `
قتل [سبعة مدنيين][^4] هناك.
    ^^^^^^^^^^^^^
[^4]: killed.civilians |7
`,
  });
});

test('from a quantity to its declaration, by an alias as well', () => {
  expectDefinition({
    'hasila.yaml': `
quantities:
  killed: {kind: cumulative, aliases: [deaths]}
  ^^^^^^
`,
    'a.claim': `
[^1]: dea|ths 40
`,
  });
});

test('from a speaker, also of a default line, to its declaration', () => {
  const registry = `
speakers:
  army: {party: army, aliases: [the-army]}
  ^^^^
`;
  expectDefinition({ 'hasila.yaml': registry, 'a.claim': '[^1]: killed 40 @the|-army\n' });
  expectDefinition({ 'hasila.yaml': registry, 'a.claim': '[^*]: @ar|my on 2022-01-24\n' });
  expectDefinition({ 'hasila.yaml': registry, 'a.claim': '[^1]: killed 40 @reports citing @ar|my\n' });
});

test('from an outlet, a place and a scope to their declarations', () => {
  expectDefinition({
    'hasila.yaml': 'outlets:\n  post: {}\n  ^^^^\n',
    'a.claim': '---\nsource: po|st\n---\n',
  });
  expectDefinition({
    'hasila.yaml': 'places:\n  east: {}\n  ^^^^\nscopes:\n  fighters: {}\n',
    'a.claim': '[^1]: killed 40 in ea|st scope fighters\n',
  });
  expectDefinition({
    'hasila.yaml': 'places:\n  east: {}\nscopes:\n  fighters: {}\n  ^^^^^^^^\n',
    'a.claim': '[^1]: killed 40 in east scope figh|ters\n',
  });
});

test('from a reference in a sum to the claim it adds', () => {
  expectDefinition({
    'a.claim': `
[^1]: killed 136 sum [^2][^|3]
[^2]: killed.isis 84
[^3]: killed.security 52
^^^^^^^^^^^^^^^^^^^^^^^^
`,
  });
});

test('from what a claim retracts to that claim, in another file too', () => {
  expectDefinition({
    'a.claim': '[^1]: killed 40 retracts old/b.cla|im#2\n',
    'old/b.claim': `
[^1]: wounded 3
[^2]: killed 41
^^^^^^^^^^^^^^^
`,
  });
});

test('from a statement to all claims that relay it', () => {
  expectDefinition({
    'a.claim': `
[^1]: killed 40 stmt ra|id
^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
    'b.claim': `
[^7]: killed 41 stmt raid
^^^^^^^^^^^^^^^^^^^^^^^^^
`,
  });
});

test('nothing is defined in plain text, and an undeclared quantity has no declaration', () => {
  for (const source of ['It le|ft [40 dead][^1].\n[^1]: killed 40\n', '[^1]: kil|led 40\n']) {
    const { tree, offset, file, dossier, registry } = fixture({ 'a.claim': source });
    expect(definitionAt(tree, offset, { file, dossier, declarations: registry.declarations })).toEqual([]);
  }
});
