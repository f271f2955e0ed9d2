import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DossierClaim } from '../../server/src/core/claims/dossierClaim.ts';
import { parseDossier } from '../../server/src/core/claims/parseDossier.ts';
import { formatValue } from '../../server/src/core/figure/parseValue.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { custodyText, recover } from '../../server/src/core/syntax/recover.ts';
import { dossierOf, findingsOf } from '../support/dossiers.ts';

/** The sample dossiers as a reader meets them: what their pages promise is found, and nothing louder. */
const samples = new URL('../../samples/', import.meta.url);
const names = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const read = (name: string) => readFileSync(new URL(name, samples), 'utf8');
const filesOf = (sample: string): Map<string, string> =>
  new Map(
    readdirSync(new URL(`${sample}/`, samples))
      .filter((file) => file.endsWith('.claim') || file === 'hasila.yaml')
      .map((file) => [file, read(`${sample}/${file}`)]),
  );
const figure = ({ claim }: DossierClaim) => `${claim.speaker?.id ?? 'own'} ${formatValue(claim.value!)}`;
const found = (sample: string) =>
  findingsOf(dossierOf(filesOf(sample))).map(({ severity, code, quantities, positions }) => ({
    severity,
    code,
    quantity: quantities[0],
    figures: positions.map((position) => [...new Set(position.map(figure))].sort()),
  }));

describe.each(names)('%s', (sample) => {
  test('has no problem of form', () => {
    for (const [file, text] of filesOf(sample)) {
      const problems = file === 'hasila.yaml' ? parseDossier(text).problems : parseClaimFile(text).problems;
      expect(problems, file).toEqual([]);
    }
  });

  test('gives its raw articles back, byte for byte', () => {
    for (const [file, text] of filesOf(sample)) {
      if (file === 'hasila.yaml') continue;
      const { header } = parseClaimFile(text);
      const raw = readFileSync(new URL(`${sample}/${header.raw!.value}`, samples));
      const article = recover(text);
      expect(Buffer.from(article), file).toEqual(raw);
      expect(createHash('sha256').update(custodyText(article)).digest('hex')).toBe(header.sha256!.value);
      expect(createHash('sha256').update(raw).digest('hex')).toBe(header.rawSha256!.value);
    }
  });
});

describe('the attack on the prison', () => {
  const findings = found('ghweran');
  const of = (code: string, quantity: string) =>
    findings
      .filter((finding) => finding.code === code && finding.quantity === quantity)
      .map(({ figures }) => figures);

  test('has at least eighty claims', () => {
    const claims = [...filesOf('ghweran').values()].flatMap((text) => text.match(/^\[\^\d+\]:/gm) ?? []);
    expect(claims.length).toBeGreaterThanOrEqual(80);
  });

  test('one dispatch gives two civilian tolls in one sentence: the only error', () => {
    expect(of('self-contradiction', 'killed.civilians')).toEqual([[['own 4'], ['own 5']]]);
    expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  test.each([
    ['attack.axes', [['sdf 3'], ['amaq 4']]],
    [
      'car_bombs',
      [
        ['asayish 1', 'own 1', 'sdf 1'],
        ['amaq 2', 'own 2'],
      ],
    ],
    ['inmates.prison', [['own ~3500'], ['centcom ~5000']]],
    ['killed.security', [['sohr 45'], ['amaq >200']]],
  ])('parties dispute %s', (quantity, positions) => {
    expect(of('dispute', quantity)).toEqual([positions]);
  });

  test('parties dispute how many escaped, eighty or eight hundred', () => {
    const figures = of('dispute', 'escaped.inmates').flat(2);
    expect(figures).toEqual(expect.arrayContaining(['sdf ~80', 'amaq 800', 'amaq >800']));
  });

  test('a later speaker puts the civilian dead lower', () => {
    const figures = of('dispute', 'killed.civilians').flat(2);
    expect(figures).toEqual(expect.arrayContaining(['sohr 7', 'sdf 4']));
  });

  test('one party announces full control of the prison, and anew days later', () => {
    expect(of('state-reversal', 'control.prison').map((positions) => positions.length)).toEqual([2]);
  });

  test('one agency, two outlets, two figures; and two hedges', () => {
    expect(of('misquotation', 'killed.security')).toEqual([[['amaq tens'], ['amaq >200']]]);
    expect(of('hedge-drift', 'escaped.inmates')).toEqual([[['amaq 800'], ['amaq >800']]]);
  });

  test('twice the prison is taken whole and held out in', () => {
    expect(of('excluded', 'control.prison')).toEqual([
      [
        ['defence-office =full', 'sdf =full'],
        expect.arrayContaining(['defence-office few', 'sdf-media some']),
      ],
      [['sdf =full'], ['sdf 60..90']],
    ]);
  });

  test.each([
    'killed.sdf',
    'killed.total',
    'killed.isis',
    'detained.suspects',
    'wounded.security',
    'freed.hostages',
    'holdouts.isis',
    'surrendered.isis',
  ])('nothing louder than an information is said of %s', (quantity) => {
    const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(loud.filter((finding) => finding.quantity === quantity)).toEqual([]);
  });
});

test('nothing at all is found where nothing is wrong', () => {
  expect(found('clean')).toEqual([]);
});
