import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check.ts';
import type { Claim, FileSummary } from '../../server/src/core/claims/claim.ts';
import type { Registry } from '../../server/src/core/claims/dossier.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { extentOf } from '../../server/src/core/figure/extent.ts';
import { emptyDossier, withFiles } from '../../server/src/core/index/dossierIndex.ts';
import { atLeast, isSourcing } from '../../server/src/core/rules/codes.ts';
import { type Finding, participants } from '../../server/src/core/rules/finding.ts';
import type { Target } from '../../server/src/core/syntax/tree.ts';
import type { Severity } from '../../server/src/core/text/problem.ts';
import { declarations, registry, summary, value } from '../support/arbitraryClaims.ts';
import { nameOf } from '../support/summaries.ts';

/*
 * What must not matter to a judgement: how files and claims are ordered and named, when it all happened, and that
 * somebody says once more what has been said.
 */

type Entries = readonly (readonly [string, FileSummary])[];

/** What is declared, apart from scopes and places. */
const IDS = /\b(?:toll|victims|axes|inmates|families|arrested|control|army|police|rebels|monitor|reports)\b/g;

const files = fc
  .array(summary(6), { minLength: 1, maxLength: 5 })
  .map((all): Entries => all.map((one, i) => [`f${i}.claim`, one]));
const RUNS = { numRuns: 40 };

const findingsOf = (entries: Entries, by: Registry = registry): Finding[] =>
  [...check(withFiles(emptyDossier(by), entries)).values()].flat();

/** Findings as sets: what, how loud, and who stands against whom. */
const asSets = (findings: readonly Finding[], rename = (text: string): string => text): string[] =>
  findings
    .map(({ code, severity, quantities, positions, acknowledged }) => {
      const sides = positions
        .map((position) =>
          position
            .map((claim) => rename(nameOf(claim)))
            .sort()
            .join(' '),
        )
        .sort();
      return `${severity} ${code} ${quantities.map(rename).sort()} ${acknowledged ?? ''} [${sides.join('] [')}]`;
    })
    .sort();

/** What stands on each claim: `f0.claim#1 warning dispute`. */
const standing = (findings: readonly Finding[]): Set<string> =>
  new Set(
    findings
      .filter(({ code }) => !isSourcing(code))
      .flatMap((finding) =>
        participants(finding).map((claim) => `${nameOf(claim)} ${finding.severity} ${finding.code}`),
      ),
  );

const mapClaims = (entries: Entries, change: (claim: Claim) => Claim): Entries =>
  entries.map(([file, one]) => [file, { ...one, claims: one.claims.map(change) }]);

/** The same claims, of which none names another by its number: a number is of one claim, not of all that say the same. */
const withoutNumbers = (entries: Entries): Entries =>
  mapClaims(entries, (claim) => ({
    ...claim,
    sum: [],
    of: undefined,
    retracts: claim.retracts.filter(({ kind }) => kind === 'statement'),
    denies: claim.denies.filter(({ kind }) => kind === 'statement'),
  }));

describe('findings do not change', () => {
  test('with the order of files, and of the claims in them', () => {
    fc.assert(
      fc.property(files, (entries) => {
        const turned = entries
          .toReversed()
          .map(([file, one]) => [file, { ...one, claims: one.claims.toReversed() }] as const);
        expect(asSets(findingsOf(turned))).toEqual(asSets(findingsOf(entries)));
      }),
      RUNS,
    );
  });

  test('with the names of files, outlets, speakers, quantities and statements', () => {
    const renamed = parseDossier(declarations.replace(IDS, 'zz$&'));
    // The order of the files is turned round with their names.
    const other = (file: string): string => file.replace(/f(\d)/, (_, n: string) => `e${9 - Number(n)}`);
    const anew = (id: string): string => `zz${id}`;
    const target = (one: Target): Target =>
      one.kind === 'statement'
        ? { ...one, id: anew(one.id) }
        : one.kind === 'file'
          ? { ...one, path: other(one.path) }
          : one;
    fc.assert(
      fc.property(files, (entries) => {
        const changed = mapClaims(entries, (claim) => ({
          ...claim,
          quantity: anew(claim.quantity),
          speaker: claim.speaker && { ...claim.speaker, id: anew(claim.speaker.id) },
          statement: claim.statement && anew(claim.statement),
          retracts: claim.retracts.map(target),
          denies: claim.denies.map(target),
        })).map(([file, one]) => [other(file), { ...one, source: one.source && anew(one.source) }] as const);
        const back = (text: string): string =>
          text.replace(/^zz/, '').replace(/^e(\d)/, (_, n: string) => `f${9 - Number(n)}`);
        expect(asSets(findingsOf(changed, renamed.registry), back)).toEqual(asSets(findingsOf(entries)));
      }),
      RUNS,
    );
  });

  test('when everything happens on other days', () => {
    const later = (edtf: string | undefined): string | undefined => edtf?.replace('2022', '2023');
    fc.assert(
      fc.property(files, (entries) => {
        const shifted = mapClaims(entries, (claim) => ({ ...claim, asOf: later(claim.asOf) }));
        expect(asSets(findingsOf(shifted))).toEqual(asSets(findingsOf(entries)));
      }),
      RUNS,
    );
  });
});

test('a claim that repeats another of its article brings nothing new', () => {
  fc.assert(
    fc.property(files, fc.nat(), fc.nat(), (numbered, i, j) => {
      const entries = withoutNumbers(numbered);
      const [file, one] = entries[i % entries.length]!;
      const model = one.claims[j % Math.max(1, one.claims.length)];
      fc.pre(model !== undefined && model.retracts.length + model.denies.length === 0);
      const copy = { ...model, number: 99 };
      const more = entries.map((entry) =>
        entry[0] === file ? ([file, { ...one, claims: [...one.claims, copy] }] as const) : entry,
      );
      const before = standing(findingsOf(entries));
      const after = standing(findingsOf(more));
      const told = (claim: number, all: Set<string>) =>
        [...all].flatMap((line) =>
          line.startsWith(`${file}#${claim} `) ? [line.split('#')[1]!.slice(`${claim}`.length)] : [],
        );
      expect([...after].filter((line) => !line.startsWith(`${file}#99 `)).sort()).toEqual([...before].sort());
      expect(told(99, after).sort()).toEqual(told(model!.number, before).sort());
    }),
    RUNS,
  );
});

/*
 * Of two claims. Among more, a wider figure can bring up what another finding stood for: a source whose lower figure no
 * longer contradicts its first one has not come down from it, and others are at odds with that first figure again; and
 * where two parties no longer dispute a day, that they are far apart on the days around it is told.
 */
test('a wider figure is in no louder conflict with another claim than the narrower one was', () => {
  const one = summary(1).filter(({ claims }) => claims.length === 1);
  fc.assert(
    fc.property(one, one, fc.boolean(), fc.boolean(), (here, there, inOneArticle, atOneTime) => {
      const [narrow, other] = [here.claims[0]!, there.claims[0]!];
      const wide = widened(narrow);
      fc.pre(wide !== undefined);
      const dossier = (claim: Claim): Entries => {
        const { quantity, unit, scope, place } = claim;
        const asOf = atOneTime ? claim.asOf : other.asOf;
        const beside = { ...other, quantity, unit, scope, place, asOf, number: inOneArticle ? 2 : 1 };
        return inOneArticle
          ? [['f0.claim', { ...here, claims: [claim, beside] }]]
          : [
              ['f0.claim', { ...here, claims: [claim] }],
              ['f1.claim', { ...there, claims: [beside] }],
            ];
      };
      const [before, after] = [loudest(dossier(narrow)), loudest(dossier(wide!))];
      if (after !== undefined) expect(before !== undefined && atLeast(before, after)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

const loudest = (entries: Entries): Severity | undefined =>
  (['error', 'warning', 'info', 'hint'] as const).find((severity) =>
    findingsOf(entries).some((finding) => finding.severity === severity && !isSourcing(finding.code)),
  );

/** The claim with a range for its figure that holds all that it meant, rounded as people round too. */
function widened(claim: Claim): Claim | undefined {
  const extent = claim.value && extentOf(claim.value, { tolerances: registry.tolerances, counts: true });
  if (extent?.dimension !== 'amount' || extent.hard.hi === Infinity) return undefined;
  const [low, high] = [Math.floor(extent.hard.lo * 0.7), Math.ceil(extent.hard.hi * 1.3) + 1];
  return { ...claim, value: value(`${low}..${high}`) };
}

/** What an article says within itself, which is no longer so once it is two. */
const WITHIN_ARTICLE = new Set([
  'self-contradiction',
  'sum-mismatch',
  'part-exceeds-whole',
  'double-counting',
]);

test('an article cut in two changes what it says within itself, and nothing for others', () => {
  fc.assert(
    fc.property(files, fc.nat(6), (numbered, at) => {
      const plain = withoutNumbers(numbered);
      const [[first, article], ...rest] = plain.map(
        ([file, one]) => [file, { ...one, source: one.source ?? file }] as const,
      ) as [readonly [string, FileSummary], ...Entries];
      const halves: Entries = [
        [first, { ...article, claims: article.claims.slice(0, at) }],
        ['g.claim', { ...article, claims: article.claims.slice(at) }],
      ];
      const ofOthers = (all: Entries) =>
        [...standing(findingsOf(all))]
          .filter((line) => !line.startsWith(`${first}#`) && !line.startsWith('g.claim#'))
          .filter((line) => !WITHIN_ARTICLE.has(line.split(' ')[2]!))
          .sort();
      expect(ofOthers([...halves, ...rest])).toEqual(ofOthers([[first, article], ...rest]));
    }),
    RUNS,
  );
});
