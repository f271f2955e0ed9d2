import { expect, test } from 'vitest';
import { parseDossier } from '../../../server/src/core/claims/parseDossier.ts';
import { highlightsAt, registryHighlightsAt } from '../../../server/src/core/features/highlight.ts';
import { parseClaimFile } from '../../../server/src/core/syntax/parser.ts';
import { type Span, span } from '../../../server/src/core/text/span.ts';
import { marked } from '../../support/markers.ts';

const { registry } = parseDossier(`
quantities:
  killed: {kind: cumulative, aliases: [deaths]}
speakers:
  army: {aliases: [the-army]}
`);

function expectHighlights(source: string): void {
  const { text, cursor, spans } = marked(source);
  const found = highlightsAt(parseClaimFile(text), cursor!, registry).map(({ span }) => span);
  expect(joined(found.sort((a, b) => a.start - b.start))).toEqual(spans);
  expect(spans.length).toBeGreaterThan(0);
}

/** Highlights that touch look like one. */
function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const one of spans) {
    const last = found.at(-1);
    if (last?.end === one.start) found[found.length - 1] = span(last.start, one.end);
    else found.push(one);
  }
  return found;
}

test('a claim: its words, marks, line and the references to it', () => {
  expectHighlights(`
They lost [84][^2], and [eighty-four][^|2] again, in all [136][^1].
          ^^^^^^^^      ^^^^^^^^^^^^^^^^^^
[^1]: killed 136 sum [^2][^3]
                     ^^^^
[^2]: killed.isis 84
^^^^
[^3]: killed.civilians 52 of [^2]
                             ^^^^
`);
});

test('a point: the word before it', () => {
  expectHighlights(`
They lost forty[^|1] men.
          ^^^^^^^^^^
[^1]: killed 40
^^^^
`);
});

test('a quantity: all lines that name it, by an alias too', () => {
  expectHighlights(`
[^1]: kill|ed 136
      ^^^^^^^
[^2]: deaths 84
      ^^^^^^
[^3]: wounded 3
`);
});

test('a speaker: claim and default lines, and citations', () => {
  expectHighlights(`
[^*]: @army
       ^^^^
[^1]: killed 136 @ar|my
                  ^^^^^
[^2]: killed 84 @radio citing @the-army
                               ^^^^^^^^
[^3]: wounded 3 @rebels
`);
});

test('a word before a mark and the mark are told apart from the line, which is where a claim is written', () => {
  const tree = parseClaimFile('[40][^1]\n[^1]: killed 40\n');
  expect(highlightsAt(tree, 1, registry).map(({ access }) => access)).toEqual(['read', 'read', 'write']);
});

test('in hasila.yaml: a name wherever it is named, and nothing of another kind', () => {
  const { text, cursor, spans } = marked(`
quantities:
  killed: {kind: cumulative, parts: [arm|y]}
                                     ^^^^^
  army: {kind: cumulative}
  ^^^^
speakers: {army: {party: army}}
relations: ['killed >= army']
                       ^^^^
`);
  const found = registryHighlightsAt(text, cursor!);
  expect(found.map(({ span }) => span)).toEqual(spans);
  expect(found.map(({ access }) => access)).toEqual(['read', 'write', 'read']);
  expect(registryHighlightsAt(text, 0)).toEqual([]);
});
