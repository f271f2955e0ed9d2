import { expect, test } from 'vitest';
import { standingOf } from '../../server/src/core/features/standing.ts';
import { claimAt } from '../../server/src/core/index/dossierIndex.ts';
import { messageFor, summaryOf } from '../../server/src/core/report/message.ts';
import { dossierOf, findingsOf } from '../support/dossiers.ts';

const dossier = dossierOf(
  new Map([
    [
      'hasila.yaml',
      `quantities:
  escaped: {label: {en: People who escaped, ar: الفارون}, kind: cumulative}
  killed: {label: {en: Children killed, ar: الأطفال القتلى}, kind: cumulative}
  poisoned: {label: {en: Children poisoned, ar: الأطفال المسمومون}, kind: cumulative}
speakers:
  army: {label: {en: Army, ar: الجيش}, party: army}
  rebels: {label: {en: Rebels, ar: المتمردون}, party: rebels}
outlets:
  one: {label: {en: Outlet One, ar: المنبر الأول}}
  two: {label: {en: Outlet Two, ar: المنبر الثاني}}
`,
    ],
    [
      'a.claim',
      '---\nsource: one\npublished: 2022-01-22\n---\n[^1]: escaped 800 @rebels\n[^2]: killed 55 @army stmt s\n',
    ],
    [
      'b.claim',
      '---\nsource: two\npublished: 2022-01-22\n---\n[^1]: escaped ? @army denies a.claim#1\n[^2]: poisoned 55 @army stmt s\n',
    ],
  ]),
);

const told = (code: string, file: string, number: number, lang: string): string => {
  const finding = findingsOf(dossier).find((one) => one.code === code)!;
  const claim = [...finding.opposed.keys()].find((one) => one === claimAt(dossier, file, number))!;
  return messageFor(finding, claim, { registry: dossier.registry, langs: [lang] });
};

test('a denial says who denies what, from either side', () => {
  expect(told('denied', 'a.claim', 1, 'en')).toBe(
    'People who escaped, 22 Jan 2022: Rebels says 800, Army denies it (Outlet Two); one says what the other expressly rejects.',
  );
  expect(told('denied', 'b.claim', 1, 'en')).toBe(
    'People who escaped, 22 Jan 2022: Army denies it, Rebels says 800 (Outlet One); one says what the other expressly rejects.',
  );
  expect(told('denied', 'a.claim', 1, 'ar')).toContain('نفي ذلك بحسب الجيش (المنبر الثاني)');
});

test('a recast number comes with both things that it stands for', () => {
  expect(told('recast', 'a.claim', 2, 'en')).toBe(
    'Children killed, 22 Jan 2022: Army says 55 here, but in Outlet Two 55 stands for Children poisoned; one number of one statement stands for two different things.',
  );
  expect(told('recast', 'b.claim', 2, 'ar')).toContain('55 في المنبر الأول تحت «الأطفال القتلى»');
  const finding = findingsOf(dossier).find(({ code }) => code === 'recast')!;
  expect(summaryOf(finding, { registry: dossier.registry, langs: ['en'] })).toBe(
    'Children killed, Children poisoned: 55 (Army, Outlet One) against 55 (Army, Outlet Two); one number of one statement stands for two different things.',
  );
});

test('in the hover card a denial stands beside what it denies, though it has no figure', () => {
  const [said, denied] = [claimAt(dossier, 'a.claim', 1)!, claimAt(dossier, 'b.claim', 1)!];
  expect(standingOf(said, denied, dossier)).toEqual({ standing: 'denied', acknowledged: false });
  expect(standingOf(denied, said, dossier)).toEqual({ standing: 'denied', acknowledged: false });
});
