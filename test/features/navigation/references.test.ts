import { expect, test } from 'vitest';
import { figureOf, type Place } from '../../../server/src/core/features/places.ts';
import { claimsOn, declarationOf, topicOf, topicsAt } from '../../../server/src/core/features/references.ts';
import { declarationAt } from '../../../server/src/core/features/registryAt.ts';
import { fixture } from '../../support/featureFixture.ts';

function expectReferences(files: Readonly<Record<string, string>>): void {
  const read = fixture(files);
  const { tree, offset, file, dossier, registry, where, expected } = read;
  const declaration = declarationAt(read.registryText, registry.declarations, offset);
  const topics =
    file === 'hasila.yaml'
      ? declaration
        ? [topicOf(declaration)]
        : []
      : topicsAt(tree, offset, file, dossier);
  const places = topics.flatMap((topic): Place[] => {
    const declared = declarationOf(registry.declarations, topic);
    const claims = claimsOn(dossier, topic).map(figureOf);
    return declared === undefined ? claims : [{ kind: 'declaration', declaration: declared }, ...claims];
  });
  expect(where(places)).toEqual(expected);
  expect(expected.length).toBeGreaterThan(1);
}

const QUANTITY = {
  'hasila.yaml': `
quantities:
  killed: {kind: cumulative, aliases: [deaths]}
  ^^^^^^
  wounded: {kind: level}
`,
  'a.claim': `
[Forty][^1] dead and [three][^2] hurt.
 ^^^^^
[^1]: killed 40 @army
[^2]: wounded 3
`,
  'b.claim': `
At least [41][^1].
          ^^
[^1]: deaths >=41 @rebels
[^2]: killed 2
^^^^^^^^^^^^^^
`,
};

/** The same files with the cursor put into one of them. */
function withCursor(
  file: keyof typeof QUANTITY,
  before: string,
  after: string,
): Readonly<Record<string, string>> {
  const text = QUANTITY[file].replace(before + after, `${before}|${after}`);
  expect(text).not.toBe(QUANTITY[file]);
  return { ...QUANTITY, [file]: text };
}

test('from a claim line and the quantity on it to all claims of the quantity', () => {
  expectReferences(withCursor('a.claim', '[^1]: kil', 'led'));
  expectReferences(withCursor('a.claim', '[^', '1]: killed'));
  expectReferences(withCursor('b.claim', '[^1]: dea', 'ths'));
});

test('from a mark and the words it stands on to all claims of the quantity', () => {
  const a = (line: string, underline: string) => ({
    ...QUANTITY,
    'a.claim': `${line}\n${underline}\n[^1]: killed 40 @army\n[^2]: wounded 3\n`,
  });
  expectReferences(a('[For|ty][^1] dead and [three][^2] hurt.', ' ^^^^^^'));
  expectReferences(a('[Forty][^|1] dead and [three][^2] hurt.', ' ^^^^^'));
});

test('from a declaration to all claims of the quantity', () => {
  expectReferences({
    ...QUANTITY,
    'hasila.yaml': `
quantities:
  kil|led: {kind: cumulative, aliases: [deaths]}
  ^^^^^^^
  wounded: {kind: level}
`,
  });
});

test('from a part of another quantity in the registry to the claims of the part', () => {
  expectReferences({
    'hasila.yaml': `
quantities:
  total: {kind: cumulative, parts: [so|ldiers]}
  soldiers: {kind: cumulative}
  ^^^^^^^^
`,
    'a.claim': `
[Forty][^1] soldiers.
 ^^^^^
[^1]: soldiers 40
`,
  });
});

test('from a speaker to all it says, and all it is cited for', () => {
  expectReferences({
    'hasila.yaml': `
speakers:
  army: {party: army}
  ^^^^
`,
    'a.claim': `
[Forty][^1] dead and [three][^2] hurt, and [one][^3] gone.
 ^^^^^                ^^^^^
[^1]: killed 40 @ar|my
[^2]: wounded 3 @radio citing @army
[^3]: missing 1 @rebels
`,
  });
});

test('from an outlet to all its claims', () => {
  expectReferences({
    'a.claim': `---
source: po|st
---
[Forty][^1] dead, [three][^2] hurt.
 ^^^^^             ^^^^^
[^1]: killed 40
[^2]: wounded 3 @army
`,
    'b.claim': '---\nsource: gazette\n---\n[^1]: killed 40\n',
  });
});
