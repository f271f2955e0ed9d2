import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../server/src/core/check.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { summarise } from '../../server/src/core/claims/summary.ts';
import { given } from '../../server/src/core/collections.ts';
import { formatted } from '../../server/src/core/features/moving/format.ts';
import { selectionsAt } from '../../server/src/core/features/moving/selection.ts';
import { applied } from '../../server/src/core/features/refactor/apply.ts';
import { extractDefaults, inlineDefaults } from '../../server/src/core/features/refactor/defaultLine.ts';
import { mergedRegistry } from '../../server/src/core/features/refactor/merge.ts';
import { moveAllUnderParagraphs } from '../../server/src/core/features/refactor/moveAll.ts';
import { moveUnderParagraph } from '../../server/src/core/features/refactor/moveLine.ts';
import {
  newNumbers,
  renumbered,
  renumberedTargets,
} from '../../server/src/core/features/refactor/renumber.ts';
import { type IdKind, idsIn, renamed } from '../../server/src/core/features/rename/ids.ts';
import { idsInRegistry } from '../../server/src/core/features/rename/registryIds.ts';
import { isFit, isUsed } from '../../server/src/core/features/rename/rename.ts';
import { resolvePath } from '../../server/src/core/index/targets.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { recover } from '../../server/src/core/syntax/recover.ts';
import type { Target } from '../../server/src/core/syntax/tree.ts';
import { contains, span } from '../../server/src/core/text/span.ts';
import { applyEdits } from '../support/applyEdits.ts';
import {
  claimFilesOf,
  dossierOfTexts,
  dossierTexts,
  findingsInWords,
  findingsOfTexts,
  type Texts,
} from '../support/arbitraryDossier.ts';

const isRegistry = (name: string): boolean => name === 'hasila.yaml';
const idsOf = (name: string, text: string) =>
  isRegistry(name) ? idsInRegistry(text) : idsIn(parseClaimFile(text));

const rename = (texts: Texts, kind: IdKind, from: string, to: string): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      applyEdits(text, renamed(idsOf(name, text), kind, from, to)),
    ]),
  );

const NEW = { quantity: 'x.y', source: 'someone', place: 'true', scope: 'نطاق', statement: 'new-1' } as const;

/** All that a dossier says, each word of it mapped. The ids of one kind are none of another here. */
function saidIn(texts: Texts, map = (word: string): string => word): unknown {
  const { registry, files } = dossierOfTexts(texts);
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return map(value);
    if (Array.isArray(value)) return value.map(deep);
    if (value instanceof Map) return [...value].map(deep);
    if (typeof value !== 'object' || value === null) return value;
    // As written, and where.
    const { text, span, ...rest } = value as Record<string, unknown>;
    return Object.entries(rest).map(([key, of]) => [key, deep(of)]);
  };
  return deep([registry, [...files].map(([name, { summary }]) => [name, summary])]);
}

test('a rename leaves no reference behind, changes nothing else, and is undone by the rename back', () => {
  fc.assert(
    fc.property(dossierTexts, fc.nat(), (texts, pick) => {
      const all = Object.entries(texts).flatMap(([name, text]) => [...idsOf(name, text)]);
      const used = all.filter(({ kind, id }) => isFit(kind, id));
      const { kind, id } = used[pick % used.length] ?? { kind: 'quantity', id: 'toll' };
      const after = rename(texts, kind, id, NEW[kind]);
      for (const [name, text] of Object.entries(after)) {
        const ids = idsOf(name, text);
        expect(isUsed(ids, kind, id)).toBe(false);
        // All others stand where they stood, and this one in every place it had.
        expect(ids.map((use) => [use.kind, use.id === NEW[kind] && use.kind === kind ? id : use.id])).toEqual(
          idsOf(name, texts[name]!).map((use) => [use.kind, use.id]),
        );
        if (!isRegistry(name)) expect(recover(text)).toBe(recover(texts[name]!));
      }
      expect(findingsOfTexts(after)).toEqual(findingsOfTexts(texts));
      expect(saidIn(after)).toEqual(saidIn(texts, (word) => (word === id ? NEW[kind] : word)));
      const back = rename(after, kind, NEW[kind], id);
      for (const name of Object.keys(texts)) if (!isRegistry(name)) expect(back[name]).toBe(texts[name]);
    }),
    { numRuns: 80 },
  );
}, 30_000);

test('laying out claim lines changes neither the article nor what is claimed, and is done once', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        claimLines,
        dossierTexts.map((texts) => texts['f0.claim']!),
      ),
      (text) => {
        const tree = parseClaimFile(text);
        const once = applyEdits(text, formatted(tree, span(0, text.length)));
        const after = parseClaimFile(once);
        expect(recover(once)).toBe(recover(text));
        expect(summarise(after)).toEqual(summarise(tree));
        expect(after.header).toEqual(tree.header);
        expect(after.problems.map(({ code }) => code).filter(isOfFields)).toEqual(
          tree.problems.map(({ code }) => code).filter(isOfFields),
        );
        expect(formatted(after, span(0, once.length))).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
}, 30_000);

/** The space behind the colon, which laying out adds, is no loss. */
const isOfFields = (code: string): boolean => code !== 'malformed-field';

const piece = fc.constantFrom(
  ...['killed', '40', '"two  words"', '"', '#', '# a  note', '@a', '@a!', 'on', '2022-01-24', 'sum', '[^1]'],
  ...['retracts', 'stmt', 'x', 'quote', 'ack', 'dispute', '"a \\" b"', '[', ']', '\\', 'é', '𐤀'],
);
const gap = fc.constantFrom('', ' ', ' ', '  ', '\t', '\u00a0', '\u2028', ' \u3000');
const claimLines = fc
  .array(
    fc.tuple(
      fc.constantFrom('[^1]:', '[^2]:', '[^*]:', 'نص  [x][^1]  ', '---'),
      fc.array(fc.tuple(gap, piece), { maxLength: 8 }),
      gap,
      fc.constantFrom('\n', '\r\n', '\r'),
    ),
    { maxLength: 6 },
  )
  .map((lines) =>
    lines.map(([head, pieces, tail, eol]) => head + pieces.flat().join('') + tail + eol).join(''),
  );

test('each step of a selection holds the one before it, and the place', () => {
  fc.assert(
    fc.property(claimLines, fc.nat(200), (text, at) => {
      const offset = Math.min(at, text.length);
      const steps = selectionsAt(parseClaimFile(text), offset);
      steps.forEach((step, i) => {
        const inner = steps[i - 1] ?? span(offset, offset);
        expect(contains(step, inner)).toBe(true);
        expect(step).not.toEqual(inner);
      });
      if (text !== '') expect(steps.at(-1)).toEqual(span(0, text.length));
    }),
  );
});

/** Claims in order of number, their numbers mapped wherever they are named. */
function claimsOf(texts: Texts, file: string, map: (file: string, n: number) => number = (_, n) => n) {
  const target = (from: string) => (one: Target) =>
    one.kind === 'claim'
      ? { ...one, number: map(from, one.number) }
      : one.kind === 'file'
        ? { ...one, number: map(resolvePath(from, one.path), one.number) }
        : one;
  const { claims } = summarise(parseClaimFile(texts[file]!));
  return claims
    .map((claim) => ({
      ...claim,
      number: map(file, claim.number),
      of: claim.of && map(file, claim.of),
      sum: claim.sum.map((n) => map(file, n)),
      retracts: claim.retracts.map(target(file)),
      denies: claim.denies.map(target(file)),
    }))
    .sort((a, b) => a.number - b.number);
}

test('numbers in order of the text: every reference follows, and nothing is said or found anew', () => {
  fc.assert(
    fc.property(dossierTexts, (texts) => {
      const [name] = claimFilesOf(texts) as [string];
      const tree = parseClaimFile(texts[name]!);
      const numbers = newNumbers(tree);
      if (numbers === undefined) return;
      const after: Texts = Object.fromEntries(
        Object.entries(texts).map(([file, text]) => {
          if (isRegistry(file)) return [file, text];
          const own = file === name ? renumbered(tree, numbers) : [];
          return [
            file,
            applyEdits(text, [...own, ...renumberedTargets(parseClaimFile(text), file, name, numbers)]),
          ];
        }),
      );
      const map = (file: string, n: number): number => (file === name ? (numbers.get(n) ?? n) : n);
      for (const file of claimFilesOf(texts)) {
        expect(recover(after[file]!)).toBe(recover(texts[file]!));
        expect(claimsOf(after, file)).toEqual(claimsOf(texts, file, map));
      }
      const found = check(dossierOfTexts(texts));
      expect(findingsOfTexts(after)).toEqual(findingsInWords(found, map));
      const again = parseClaimFile(after[name]!);
      expect(newNumbers(again)).toBeUndefined();
    }),
    { numRuns: 80 },
  );
}, 30_000);

test('default lines taken out and put back, and lines moved: nothing is said or found anew', () => {
  const done = { extracted: 0, inlined: 0, moved: 0, allMoved: 0 };
  fc.assert(
    fc.property(dossierTexts, fc.nat(), (texts, pick) => {
      const [name] = claimFilesOf(texts) as [string];
      const tree = parseClaimFile(texts[name]!);
      const claim = tree.claims[pick % tree.claims.length];
      const line = tree.defaults[pick % tree.defaults.length];
      const results = {
        extracted: claim && extractDefaults(tree, claim)?.edits,
        inlined: line && inlineDefaults(tree, line),
        moved: claim && moveUnderParagraph(tree, claim),
        allMoved: given(moveAllUnderParagraphs(tree)),
      };
      for (const [how, edits] of Object.entries(results)) {
        if (edits === undefined || edits.length === 0) continue;
        done[how as keyof typeof done]++;
        const after = { ...texts, [name]: applied(texts[name]!, edits) };
        expect(recover(after[name]!)).toBe(recover(texts[name]!));
        expect(claimsOf(after, name)).toEqual(claimsOf(texts, name));
        expect(findingsOfTexts(after)).toEqual(findingsOfTexts(texts));
      }
    }),
    { numRuns: 250 },
  );
  // They are offered often enough for the above to mean anything.
  for (const times of Object.values(done)) expect(times).toBeGreaterThan(5);
}, 60_000);

test('merging writes in every file what its registry, with the alias, says of them already', () => {
  let merged = 0;
  const ids = ['toll', 'toll.a', 'toll.b', 'axes', 'undeclared', 'قتلى.مدنيون', 'control', 'new'];
  fc.assert(
    fc.property(dossierTexts, fc.constantFrom(...ids), fc.constantFrom(...ids), (texts, from, into) => {
      const registry = texts['hasila.yaml'];
      const edit = registry === undefined || from === into ? undefined : mergedRegistry(registry, from, into);
      if (edit === undefined) return;
      merged++;
      const declared = { ...texts, 'hasila.yaml': applied(registry!, [edit]) };
      const before = parseDossier(registry!).registry;
      const after = parseDossier(declared['hasila.yaml']).registry;
      expect([...after.quantities.keys(), from].sort()).toEqual(
        [...new Set([...before.quantities.keys(), from, into])].sort(),
      );
      for (const [alias, owner] of before.quantityAliases) {
        expect(after.quantityAliases.get(alias)).toBe(owner === from ? into : owner);
      }
      const renamedFiles = rename(declared, 'quantity', from, into);
      const all: Texts = { ...renamedFiles, 'hasila.yaml': declared['hasila.yaml'] };
      expect(findingsOfTexts(all)).toEqual(findingsOfTexts(declared));
      for (const file of claimFilesOf(all)) {
        expect(isUsed(idsOf(file, all[file]!), 'quantity', from)).toBe(false);
        expect(recover(all[file]!)).toBe(recover(texts[file]!));
      }
    }),
    { numRuns: 150 },
  );
  expect(merged).toBeGreaterThan(5);
}, 60_000);
