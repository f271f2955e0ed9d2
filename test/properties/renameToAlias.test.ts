import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  otherNames,
  type Renaming,
  renamedInRegistry,
  renamingOf,
} from '../../server/src/core/features/rename/aliases.ts';
import { type IdKind, idsIn, renamed } from '../../server/src/core/features/rename/ids.ts';
import { idsInRegistry } from '../../server/src/core/features/rename/registryIds.ts';
import { isFit, isUsed } from '../../server/src/core/features/rename/rename.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { recover } from '../../server/src/core/syntax/recover.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { claimFilesOf, dossierTexts, findingsOfTexts, type Texts } from '../support/arbitraryDossier.ts';

const REGISTRY = 'hasila.yaml';
const idsOf = (text: string) => idsIn(parseClaimFile(text));
const declaredIn = (texts: Texts) => idsInRegistry(texts[REGISTRY] ?? '');

function rename(texts: Texts, kind: IdKind, from: string, to: string, how: Renaming): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      applyEdits(
        text,
        name === REGISTRY
          ? renamedInRegistry(idsInRegistry(text), kind, from, to, how)
          : renamed(idsOf(text), kind, from, to),
      ),
    ]),
  );
}

const pairs = fc.constantFrom<[IdKind, string, string]>(
  ['quantity', 'toll', 'deaths'],
  ['quantity', 'deaths', 'toll'],
  ['source', 'army', 'forces'],
  ['source', 'forces', 'army'],
);

test('a name and its alias change places, or claims leave the alias: nothing is found anew', () => {
  const done = { exchange: 0, main: 0, anew: 0 };
  fc.assert(
    fc.property(dossierTexts, pairs, (texts, [kind, from, to]) => {
      const files = claimFilesOf(texts).map((name) => idsOf(texts[name]!));
      const declared = declaredIn(texts);
      const how = renamingOf(kind, from, to, { declared, files });
      if (how === undefined || how === 'anew') return;
      done[how]++;
      const after = rename(texts, kind, from, to, how);
      expect(findingsOfTexts(after)).toEqual(findingsOfTexts(texts));
      for (const name of claimFilesOf(after)) {
        expect(isUsed(idsOf(after[name]!), kind, from)).toBe(false);
        expect(recover(after[name]!)).toBe(recover(texts[name]!));
      }
      // What is left of it is the alias.
      const left = declaredIn(after).filter((use) => use.kind === kind && use.id === from);
      expect(left.map(({ role, owner }) => [role, owner])).toEqual([['alias', to]]);
      expect(otherNames(kind, to, declaredIn(after))).toContain(from);
      const back = renamingOf(kind, to, from, {
        declared: declaredIn(after),
        files: claimFilesOf(after).map((name) => idsOf(after[name]!)),
      });
      expect(back).toBe('exchange');
    }),
    { numRuns: 300 },
  );
  expect(done.exchange).toBeGreaterThan(10);
  expect(done.main).toBeGreaterThan(10);
}, 60_000);

test('only what is nothing but an alias of it is given in the place of a name', () => {
  const idsAt = (registry: string, ...files: string[]) => ({
    declared: idsInRegistry(registry),
    files: files.map(idsOf),
  });
  const army = 'speakers:\n  army: {aliases: [forces]}\n';
  const how = (registry: string, ...files: string[]) =>
    renamingOf('source', 'army', 'forces', idsAt(registry, ...files));
  expect(how(army, '[^1]: a 1 @forces')).toBe('exchange');
  expect(how(army, '---\nsource: forces\n---\n')).toBeUndefined();
  expect(how(`${army}outlets: {forces: {}}\n`)).toBeUndefined();
  expect(how(`${army}  police: {party: forces}\n`)).toBeUndefined();
  expect(how(`${army}  police: {aliases: [forces]}\n`)).toBeUndefined();
  expect(how('speakers: {army: {}}', '[^1]: a 1 @forces')).toBeUndefined();
  expect(how('speakers: {army: {}}')).toBe('anew');
  expect(isFit('source', 'forces')).toBe(true);
});
