import { describe, expect, test } from 'vitest';
import { nextConflicting } from '../../server/src/core/features/nextClaim.ts';
import { verdictSpans } from '../../server/src/core/features/verdicts.ts';
import { claimAt } from '../../server/src/core/index/dossierIndex.ts';
import { messageFor, summaryOf } from '../../server/src/core/report/message.ts';
import { relatedTo } from '../../server/src/core/report/related.ts';
import type { Finding } from '../../server/src/core/rules/finding.ts';
import { folderOf, hasila } from '../support/commandLine.ts';
import { dossierOf, findingsOf } from '../support/dossiers.ts';
import { fixture } from '../support/featureFixture.ts';

const FILES: Readonly<Record<string, string>> = {
  'hasila.yaml': `quantities:
  seized: {label: {en: Vehicles seized, ar: المركبات المستولى عليها}, kind: fact}
  killed: {label: {en: Killed, ar: القتلى}, kind: cumulative}
  wounded: {label: {en: Wounded}, kind: cumulative}
speakers:
  amaq: {label: {en: Amaq, ar: أعماق}, party: isis}
  isis: {label: {en: ISIS}, party: isis}
  monitor: {label: {en: Monitor}}
outlets:
  a: {label: {en: Outlet A, ar: المنبر أ}}
  b: {label: {en: Outlet B, ar: المنبر ب}}
`,
  'a.claim': `---
source: a
published: 2022-01-23
---
Amaq: [4|][^1] seized; [17][^2] wounded.
[^1]: seized 4 @amaq
[^2]: wounded 17 @monitor
`,
  'b.claim': `---
source: b
---
Amaq: [4][^1] seized; [40][^2] killed.
[^1]: seized 4 @isis
[^2]: killed 40 @monitor
`,
  'c.claim': `---
published: 2022-01-25
---
[45][^1] killed.
[^1]: killed 45
`,
  'd.claim': `---
source: a
published: 2022-01-26
---
[20][^1] wounded, after [18][^2].
[^1]: wounded 20 @monitor
[^2]: wounded 18 @monitor on 2022-01-25
`,
};
const at = fixture(FILES);
const { dossier } = at;
const findings = findingsOf(dossier);
const english = { registry: dossier.registry, langs: ['en'] };
const arabic = { registry: dossier.registry, langs: ['ar'] };
const found = (code: string): Finding => findings.find((finding) => finding.code === code)!;
const claim = (file: string, number: number) => claimAt(dossier, file, number)!;

describe('a finding that nobody is opposed in says what is not confirmed, why, and what to do', () => {
  test('several outlets, one source', () => {
    const sentence =
      'Vehicles seized: 2 outlets carry 4 (Outlet A, Outlet B), but all have it from ISIS. That is one source: look for another before you take it as confirmed.';
    expect(messageFor(found('relay-only'), claim('a.claim', 1), english)).toBe(sentence);
    expect(summaryOf(found('relay-only'), english)).toBe(sentence);
    expect(messageFor(found('relay-only'), claim('a.claim', 1), arabic)).toMatch(
      /^\u2067المركبات المستولى عليها: 4 في جهتين ناشرتين \(المنبر أ، المنبر ب\)، وكلتاهما تنقل عن .*مؤكَّداً\.\u2069$/u,
    );
  });

  test('one outlet, one source', () => {
    expect(summaryOf(found('single-source'), english)).toBe(
      'Wounded: all 3 claims come from Monitor by way of Outlet A. Look for another source before you take them as confirmed.',
    );
    expect(summaryOf(found('single-source'), arabic)).toContain('الإفادات الـ3 كلها من');
  });

  test('nobody named, no date', () => {
    expect(messageFor(found('missing-attribution'), claim('c.claim', 1), english)).toBe(
      'Killed, 25 Jan 2022: nobody is named who says 45. Name a speaker on the claim line (@…), or the outlet in the header of the article (source).',
    );
    expect(messageFor(found('missing-date'), claim('b.claim', 2), english)).toBe(
      'Killed: 40 (Monitor, Outlet B) has no date, so it is not compared with figures that have one. Give the claim a date (on …), or the article (published).',
    );
    for (const code of ['missing-attribution', 'missing-date'])
      expect(summaryOf(found(code), arabic)).toMatch(/^\u2067القتلى.*\.\u2069$/u);
  });

  test('without a hole in the sentence, however many there are', () => {
    const many = dossierOf(
      new Map(
        Array.from({ length: 30 }, (_, i): [string, string] => [
          `${i}.claim`,
          `---\nsource: o${i}\n---\nx [7][^1][^2]\n[^1]: axes 7 @army${i === 0 ? ' on 2022-01-24' : ''}\n[^2]: dead ${i} @s${i}${i === 0 ? ' on 2022-01-24' : ''}\n`,
        ]),
      ),
    );
    const all = findingsOf(many);
    expect(all.map(({ code }) => code).sort()).toEqual(['missing-date', 'missing-date', 'relay-only']);
    for (const finding of all) {
      for (const langs of [['en'], ['ar']]) {
        const names = { registry: many.registry, langs };
        const told = [summaryOf(finding, names), messageFor(finding, finding.positions[0]![0]!, names)];
        for (const text of told) {
          expect(text).not.toMatch(/[{}]|undefined|NaN/);
          expect(text.length).toBeLessThan(260);
        }
      }
    }
  });
});

test('the others that have it from there are related, those with gaps of their own are not', () => {
  const relayed = found('relay-only');
  expect(relatedTo(relayed, claim('a.claim', 1))).toEqual({ claims: [claim('b.claim', 1)], total: 1 });
  expect(relatedTo(found('missing-date'), claim('b.claim', 2)).claims).toEqual([]);
});

test('figures that rest on one source agree all the same: no conflict to go to, and no other colour', () => {
  expect(nextConflicting(at.byFile, claim('a.claim', 1), 'next')).toBeUndefined();
  expect(verdictSpans(at.tree, 'a.claim', dossier, at.byFile).map(({ verdict }) => verdict)).toEqual([
    'agrees',
    'differs',
  ]);
});

test('every format of the command line tells it', async () => {
  const cwd = folderOf(Object.entries(FILES).map(([name, text]) => [name, text.replace('|', '')] as const));
  const report = async (format: string) => (await hasila(['check', '--format', format], { cwd })).stdout;
  const json = JSON.parse(await report('json')).findings.find(
    ({ code }: { code: string }) => code === 'relay-only',
  );
  expect(json).toMatchObject({ severity: 'hint', positions: [['a.claim#1', 'b.claim#1']] });
  expect(await report('text')).toContain(`hint: ${json.message} [relay-only]`);
  expect(await report('github')).toContain('title=relay-only::Vehicles seized: 2 outlets');
  const { results } = JSON.parse(await report('sarif')).runs[0];
  const result = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'relay-only');
  expect(result).toMatchObject({ level: 'note', message: { text: json.message } });
  expect(result.relatedLocations).toHaveLength(1);
});
