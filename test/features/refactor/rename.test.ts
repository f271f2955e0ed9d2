import { expect, test } from 'vitest';
import { type IdKind, idsIn, renamed } from '../../../server/src/core/features/rename/ids.ts';
import { idsInRegistry } from '../../../server/src/core/features/rename/registryIds.ts';
import { idAt, idTyped, isFit } from '../../../server/src/core/features/rename/rename.ts';
import { parseClaimFile } from '../../../server/src/core/syntax/parser.ts';
import { applyEdits } from '../../support/applyEdits.ts';
import { marked } from '../../support/markers.ts';

const idsOf = (name: string, text: string) =>
  name === 'hasila.yaml' ? idsInRegistry(text) : idsIn(parseClaimFile(text));

/** From each place, given by the words around a cursor, all that is underlined is renamed, and nothing else. */
function expectRenamedFrom(files: Readonly<Record<string, string>>, ...cursors: [string, string][]): void {
  const read = new Map(Object.entries(files).map(([name, source]) => [name, marked(source)]));
  for (const [file, words] of cursors) {
    const { text } = read.get(file)!;
    const at = text.indexOf(words.replace('|', ''));
    expect(at).toBeGreaterThanOrEqual(0);
    const use = idAt(idsOf(file, text), at + words.indexOf('|'))!;
    expect(use).toBeDefined();
    for (const [name, { text: before, spans }] of read) {
      const edits = renamed(idsOf(name, before), use.kind, use.id, 'x');
      expect(edits.map(({ span }) => [name, span])).toEqual(spans.map((span) => [name, span]));
    }
  }
}

const DOSSIER = {
  'hasila.yaml': `
quantities:
  total: {kind: cumulative, parts: [قتلى.مدنيون, soldiers]}
                                    ^^^^^^^^^^^
  قتلى.مدنيون: {kind: cumulative, aliases: [deaths]}
  ^^^^^^^^^^^
  soldiers: {kind: cumulative}
speakers:
  قسد: {party: قسد, aliases: [قوات]}
  army: {party: قسد}
relations:
  - total = قتلى.مدنيون + 2 * soldiers
            ^^^^^^^^^^^
`,
  'a.claim': `---
source: قسد
---
𐤀𐤁 قال [أربعون][^1] قتلى.مدنيون وفي [ثلاثة][^2].
[^*]: @قسد stmt بيان
[^1]: قتلى.مدنيون 40 sum [^2] # قتلى.مدنيون
      ^^^^^^^^^^^
[^2]: deaths 3 citing @قسد retracts stmt بيان
`,
};

test('a quantity: declared, as a part, in a relation and on claim lines, but not in the article or a note', () => {
  expectRenamedFrom(
    DOSSIER,
    ['a.claim', '[^1]: قتلى|.مدنيون'],
    ['hasila.yaml', '  قتلى.مدنيون|:'],
    ['hasila.yaml', '= قتلى.|مدنيون'],
    ['hasila.yaml', '[قتلى.|مدنيون'],
  );
});

test('an alias is an id of its own: what it stands for keeps its name', () => {
  expectRenamedFrom(
    {
      'hasila.yaml': `
quantities:
  killed: {kind: cumulative, aliases: [deaths, "dead"]}
                                       ^^^^^^
`,
      'a.claim': `
[^1]: killed 40
[^2]: deaths 40
      ^^^^^^
[^3]: dead 40
`,
    },
    ['a.claim', '[^2]: de|aths'],
    ['hasila.yaml', '[|deaths'],
  );
});

test('a speaker: who speaks or is cited, a party, and the outlet of the same name, which is the same voice', () => {
  expectRenamedFrom(
    {
      'hasila.yaml': `
quantities: {قسد: {}}
speakers:
  قسد: {party: "قسد", aliases: [قوات سوريا]}
  ^^^          ^^^^^
  army: {party: قسد}
                ^^^
outlets: {قسد: {}}
          ^^^
`,
      'a.claim': `---
source: "قسد"
        ^^^^^
---
𐤀𐤁 قال [أربعون][^1] @قسد.
[^*]: @قسد! on 2022-01-24
       ^^^
[^1]: قسد 40 @army citing @قسد
                           ^^^
`,
    },
    ['a.claim', '[^*]: @ق|سد'],
    ['a.claim', 'source: "قسد|'],
    ['hasila.yaml', '  army: {party: |قسد'],
  );
});

test('a statement: where claims come from it, and where it is taken back or denied', () => {
  expectRenamedFrom(
    {
      'a.claim': `
[^*]: stmt بيان
           ^^^^
[^1]: killed 40 stmt بيان
                     ^^^^
[^2]: killed 3 retracts stmt بيان denies stmt other
                             ^^^^
`,
      'b.claim': '\n[^1]: killed 40 denies stmt بيان\n                            ^^^^\n',
    },
    ['a.claim', '[^*]: stmt |بيان'],
    ['b.claim', 'denies stmt بيان|'],
  );
});

test('a place and a scope: on claim lines, by default, and around others', () => {
  expectRenamedFrom(
    {
      'hasila.yaml': `
places: {town: {within: all}, all: {}}
                        ^^^   ^^^
scopes: {all: {}}
defaults: {place: all, scope: all}
                  ^^^
`,
      'a.claim': '\n[^1]: killed 40 in all scope all\n                   ^^^\n',
    },
    ['a.claim', 'in a|ll'],
  );
});

test('a relation over several lines or with escapes is written anew as one line', () => {
  const text = 'relations:\n  - >-\n    a = b +\n    c\n  - "\\x61 <= b"\n  - a =full excludes b =a\n';
  const after = applyEdits(text, renamed(idsInRegistry(text), 'quantity', 'a', 'x'));
  expect(after).toBe('relations:\n  - "x = b + c"\n  - "x <= b"\n  - x =full excludes b =a\n');
});

test('a new name that YAML would take for something else is written in quotes', () => {
  const text = "places: {town: {within: x}, 'x': {}}\ndefaults: {place: x}\n";
  const after = applyEdits(text, renamed(idsInRegistry(text), 'place', 'x', 'true'));
  expect(after).toBe('places: {town: {within: "true"}, \'true\': {}}\ndefaults: {place: "true"}\n');
});

test.each([
  ['a.claim', '[^1]: killed 4|0 @army'],
  ['a.claim', 'Forty [de|ad][^1]'],
  ['a.claim', '[^1]: killed 40 on 2022-|01-24'],
  ['a.claim', '[^1]: killed 40 # ki|lled'],
  ['hasila.yaml', 'quan|tities: {killed: {kind: fact}}'],
  ['hasila.yaml', 'quantities: {killed: {kind: fa|ct}}'],
  ['hasila.yaml', 'speakers: {army: {aliases: [the ar|my]}}'],
])('in %s nothing is renamed at %s', (name, source) => {
  const { text, cursor } = marked(source);
  expect(idAt(idsOf(name, text), cursor!)).toBeUndefined();
});

test.each<[IdKind, string, boolean]>([
  ['quantity', 'قتلى.مدنيون', true],
  ['quantity', 'killed.2022', true],
  ['quantity', '40', false],
  ['quantity', '2022-01', false],
  ['quantity', 'two words', false],
  ['quantity', 'a..b', false],
  ['quantity', 'a\nb', false],
  ['quantity', '-a', false],
  ['source', 'true', true],
  ['source', 'a/b', false],
  ['source', '', false],
  ['statement', 'on', false],
  ['statement', 'بيان-1', true],
  ['place', 'scope', false],
])('whether a %s can be named %j: %s', (kind, id, fit) => {
  expect(isFit(kind, id)).toBe(fit);
});

test('a speaker may be typed as on a claim line', () => {
  expect(idTyped('source', ' @army ')).toBe('army');
});
