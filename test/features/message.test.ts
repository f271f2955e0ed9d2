import { describe, expect, test } from 'vitest';
import { claimAt } from '../../server/src/core/index/dossierIndex.ts';
import { messageFor, summaryOf } from '../../server/src/core/report/message.ts';
import type { Names } from '../../server/src/core/report/names.ts';
import { RELATED_LIMIT, relatedMessage, relatedTo } from '../../server/src/core/report/related.ts';
import type { FindingCode } from '../../server/src/core/rules/codes.ts';
import type { Finding } from '../../server/src/core/rules/finding.ts';
import { dossierOf, findingsOf } from '../support/dossiers.ts';
import { SAMPLE } from '../support/sampleDossier.ts';

const dossier = dossierOf(SAMPLE);
const findings = findingsOf(dossier);
const english: Names = { registry: dossier.registry, langs: ['en'] };
const arabic: Names = { registry: dossier.registry, langs: ['ar'] };

function findingOf(code: FindingCode, quantity: string): Finding {
  const found = findings.find((finding) => finding.code === code && finding.quantities[0] === quantity);
  if (found === undefined) throw new Error(`no ${code} of ${quantity}`);
  return found;
}

const claim = (file: string, number: number) => claimAt(dossier, file, number)!;
const message = (code: FindingCode, quantity: string, file: string, number: number, names = english) =>
  messageFor(findingOf(code, quantity), claim(file, number), names);

describe('a finding as told on a claim', () => {
  test('two sources at odds over a fact', () => {
    expect(message('dispute', 'attack.axes', '000.claim', 1)).toBe(
      'Axes of attack: SDF says 3, Amaq says 4 (Outlet 003); at most one can be right.',
    );
    expect(message('dispute', 'attack.axes', '003.claim', 1)).toBe(
      'Axes of attack: Amaq says 4, SDF says 3 (Outlet 000); at most one can be right.',
    );
  });

  test('one article with two figures of one voice', () => {
    expect(message('self-contradiction', 'killed.civilians', '000.claim', 2)).toBe(
      'Civilians killed, 21 Jan 2022: one article, one voice (Outlet 000), two figures: 4 here, 5 there.',
    );
  });

  test('two outlets that quote one speaker differently', () => {
    expect(message('misquotation', 'killed.security', '003.claim', 2)).toBe(
      'Security forces killed, 24 Jan 2022: Outlet 003 has Amaq say dozens, Outlet 000 has them say over 200; one of the two misquotes.',
    );
    expect(message('hedge-drift', 'escaped', '003.claim', 5)).toBe(
      'Escaped, 21 Jan 2022: Outlet 003 quotes Amaq with 800, Outlet 000 with over 800; only the hedge changed on the way.',
    );
  });

  test('a toll that falls, seen from either end', () => {
    expect(message('decreasing-toll', 'killed.security', '003.claim', 3)).toBe(
      'Security forces killed: Monitor says 40 (31 Jan 2022) here, after 45 (24 Jan 2022) in Outlet 000; a toll cannot fall.',
    );
    expect(message('decreasing-toll', 'killed.security', '000.claim', 6)).toBe(
      'Security forces killed: Monitor says 45 (24 Jan 2022) here, but later 40 (31 Jan 2022) in Outlet 003; a toll cannot fall.',
    );
  });

  test('two speakers of one party', () => {
    expect(message('retraction', 'killed.isis', '000.claim', 12)).toBe(
      'Fighters killed, 24 Jan 2022: Asayish says 150, SDF says 80 (Outlet 003); they speak for one party, and cannot both hold.',
    );
  });

  test('a sum that does not close, from the whole and from a part', () => {
    expect(message('sum-mismatch', 'killed.total', '003.claim', 8)).toBe(
      'People killed, 30 Jan 2022: SDF says 99, but the parts come to 50 (30 + 20).',
    );
    expect(message('sum-mismatch', 'killed.total', '003.claim', 9)).toBe(
      'Fighters killed, 30 Jan 2022: 30 here; the parts come to 50 (30 + 20), yet People killed is given as 99.',
    );
  });

  test('figures in units that do not convert', () => {
    expect(message('unit-mismatch', 'shelter', '000.claim', 11)).toBe(
      'In the shelter, 22 Jan 2022: 100 (person) here, 50 (family) in Outlet 003; the units do not convert, so the figures were not compared.',
    );
  });

  test('nameless sources are told as what an outlet relays', () => {
    const files = new Map([
      ['hasila.yaml', 'quantities: {axes: {kind: fact}}\nspeakers: {reports: {anonymous: true}}'],
      ['a.claim', '---\nsource: a\n---\nx [3][^1]\n[^1]: axes 3 @reports\n'],
      ['b.claim', '---\nsource: b\n---\nx [4][^1]\n[^1]: axes 4 @army\n'],
    ]);
    const other = dossierOf(files);
    const [finding] = findingsOf(other);
    const names = { registry: other.registry, langs: ['en'] };
    expect(messageFor(finding!, claimAt(other, 'a.claim', 1)!, names)).toBe(
      'axes: a has 3 from “reports”, army says 4 (b); at most one can be right.',
    );
  });

  test('every finding has a sentence of its own for every claim, in both languages', () => {
    expect(findings.length).toBeGreaterThan(8);
    for (const finding of findings) {
      for (const participant of finding.positions.flat()) {
        for (const names of [english, arabic]) {
          const text = messageFor(finding, participant, names);
          expect(text).toMatch(/\S: .*\S\.\u2069?$/u);
          expect(text).not.toMatch(/[{}]|undefined|NaN|\n/);
        }
      }
      expect(summaryOf(finding, english)).toMatch(/\.$/);
    }
  });
});

describe('in Arabic', () => {
  test('the sentence runs from right to left, and foreign names are isolated in it', () => {
    expect(message('dispute', 'attack.axes', '000.claim', 1, arabic)).toBe(
      '\u2067محاور الهجوم: 3 بحسب قسد، و4 بحسب أعماق (\u2068Outlet 003\u2069)؛ لا يصح منها أكثر من واحد.\u2069',
    );
  });

  test('an Arabic label in an English sentence is isolated too', () => {
    const files = new Map(SAMPLE).set(
      'hasila.yaml',
      'quantities: {attack.axes: {label: {ar: محاور}, kind: fact}}',
    );
    const other = dossierOf(files);
    const finding = findingsOf(other).find(({ quantities }) => quantities[0] === 'attack.axes');
    expect(summaryOf(finding!, { registry: other.registry, langs: ['en'] })).toBe(
      '\u2068محاور\u2069: 3 (sdf, outlet-000) against 4 (amaq, outlet-003); at most one can be right.',
    );
  });
});

describe('names that would mislead', () => {
  test('control and direction characters of a label do not get into a message', () => {
    const label = '"ev\\u202Eil\\u001b[31m\\u2028x"';
    const files = new Map(SAMPLE).set(
      'hasila.yaml',
      `quantities: {attack.axes: {label: {en: ${label}}, kind: fact}}`,
    );
    const other = dossierOf(files);
    const finding = findingsOf(other).find(({ quantities }) => quantities[0] === 'attack.axes');
    const text = summaryOf(finding!, { registry: other.registry, langs: ['en'] });
    expect(text).toMatch(/^evil\ufffd\[31m x: /);
  });
});

describe('related claims', () => {
  const many = new Map([
    ['hasila.yaml', 'quantities: {axes: {kind: fact}}'],
    ...Array.from({ length: 40 }, (_, i): [string, string] => [
      `${String(i).padStart(2, '0')}.claim`,
      `---\nsource: o${i}\npublished: 2022-01-01\n---\nx [3][^1]\n[^1]: axes ${i % 2 === 0 ? 3 : 4} @s${i} on 2022-01-${String((i % 28) + 1).padStart(2, '0')}\n`,
    ]),
  ]);
  const crowd = dossierOf(many);
  const [finding] = findingsOf(crowd);
  const from = claimAt(crowd, '10.claim', 1)!;

  test('are of other sides, at most a dozen, the directly opposed one first, then by distance in time', () => {
    const { claims, total } = relatedTo(finding!, from);
    expect(claims).toHaveLength(RELATED_LIMIT);
    expect(total).toBe(20);
    expect(claims[0]).toBe(finding!.opposed.get(from));
    expect(new Set(claims).size).toBe(claims.length);
    const distances = claims.slice(1).map(({ window }) => Math.abs(window!.start - from.window!.start));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(
      claims.every((other) => other.claim.value?.form === 'number' && other.claim.value.amount.size === 4),
    ).toBe(true);
  });

  test('the message says how many there are when not all are listed', () => {
    const names = { registry: crowd.registry, langs: ['en'] };
    expect(messageFor(finding!, from, names)).toContain(
      'at most one can be right (20 claims say otherwise).',
    );
  });

  test('are found without looking at every pair', () => {
    const started = performance.now();
    const big: Finding = {
      ...finding!,
      positions: [0, 1].map((side) =>
        Array.from({ length: 10_000 }, (_, i) => ({
          ...from,
          file: `${side}-${i}`,
          window: { start: i, end: i + 1, uncertain: false },
        })),
      ),
      opposed: new Map(),
    };
    for (const participant of big.positions.flat()) relatedTo(big, participant);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('are told with their source, figure and date', () => {
    expect(relatedMessage(claim('003.claim', 1), english)).toBe('Amaq, Outlet 003: 4, 23 Jan 2022');
  });
});
