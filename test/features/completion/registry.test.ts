import { describe, expect, test } from 'vitest';
import { proposed } from '../../support/completionFixture.ts';

const CLAIMS = `---
source: post
lang: ar
---
[^1]: killed.total 7 @sohr in ghweran
[^2]: killed.medics 2 @sohr
`;
const at = (registry: string, options = {}) =>
  proposed({ 'hasila.yaml': registry, 'a.claim': CLAIMS }, options);

const QUANTITIES = `quantities:
  killed.total:
    label: {en: People killed, ar: القتلى}
    unit: person
`;

describe('keys', () => {
  test('of the file are the sections it lacks', () => {
    const { labels, accept } = at(`${QUANTITIES}sp|\nplaces:\n`);
    expect(labels[0]).toBe('speakers');
    expect(labels).not.toContain('quantities');
    expect(labels).not.toContain('places');
    expect(accept('speakers')).toBe('speakers:');
  });

  test('of an entry are those it lacks, above and below, in a block or in braces', () => {
    expect(at(`${QUANTITIES}    |\n    cues: [x]\n  other: {kind: level}\n`).labels).toEqual([
      'kind',
      'parts',
      'aliases',
    ]);
    expect(at('speakers:\n  sdf: {label: {en: SDF}, |, aliases: [x]}\n').labels).toEqual([
      'party',
      'anonymous',
    ]);
    expect(at('places:\n  a: {|').labels).toEqual(['label', 'within']);
    expect(at(`${QUANTITIES}    ki|\n`).accept('kind')).toBe('    kind: ');
  });

  test('of a section are the names that claims use and nobody declared', () => {
    const { labels, accept } = at(`${QUANTITIES}  |\n`);
    expect(labels).toEqual(['killed.medics']);
    expect(accept('killed.medics')).toBe('  killed.medics: ');
    expect(at('speakers:\n  |\n').labels).toEqual(['sohr']);
    expect(at('outlets:\n  |\n').labels).toEqual(['post']);
  });

  test('of a label are languages, of rules the findings', () => {
    expect(at('quantities:\n  a: {label: {en: x, |}}\n').labels).toEqual(['ar', 'fr', 'tr', 'fa']);
    expect(at('rules:\n  dispute: warning\n  |\n').labels).toEqual(
      expect.arrayContaining(['retraction', 'value-mismatch', 'about-tolerance', 'persistence']),
    );
    expect(at('rules:\n  dispute: warning\n  |\n').labels).not.toContain('dispute');
    expect(at('defaults: {|}').labels).toEqual(['place', 'scope', 'unit', 'lang']);
  });
});

describe('values', () => {
  test('of kinds, units, parties, places and severities', () => {
    expect(at(`${QUANTITIES}    kind: |\n`, { trigger: ' ' }).labels).toContain('cumulative');
    expect(at(`${QUANTITIES}    kind: cu|\n`).accept('cumulative')).toBe('    kind: cumulative');
    expect(at(`${QUANTITIES}  b: {unit: |}\n`).labels).toEqual(['person']);
    expect(at('speakers:\n  a: {party: isis}\n  b: {party: |\n').labels).toEqual(['isis']);
    expect(at('places:\n  a: {}\n  b:\n    within: |\n').labels).toEqual(['a']);
    expect(at('rules:\n  retraction: |\n').labels).toEqual(['warning', 'error', 'info', 'hint', 'off']);
    expect(at('places:\n  a: {}\ndefaults: {place: |}\n').labels).toEqual(['a']);
  });

  test('of parts are quantities, in brackets or with dashes, but for the whole itself', () => {
    expect(at(`${QUANTITIES}    parts: [|]\n`, { trigger: '[' }).labels).toEqual(['killed.medics']);
    expect(at(`${QUANTITIES}    parts: [other, killed.m|`).accept('killed.medics')).toBe(
      '    parts: [other, killed.medics',
    );
    expect(at(`${QUANTITIES}    parts:\n      - |\n`).labels).toEqual(['killed.medics']);
    expect(at(`${QUANTITIES}    parts:\n      |\n`).accept('killed.medics')).toBe('      - killed.medics');
    expect(at(`${QUANTITIES}relations:\n  - killed.medics <= القتلى|\n`).accept('killed.total')).toBe(
      '  - killed.medics <= killed.total',
    );
  });

  test('are still told where the YAML before is broken half-way', () => {
    const broken =
      'speakers:\n  a: {party: x, label: {en: "A}\n  b: {label: {en: B}\n  c:\n    par|\nplaces: [}\n';
    expect(at(broken).labels).toEqual(['party']);
    expect(at('quantities:\n  a: {label: {en: A\n  b:\n    kind: le|').labels).toEqual(['level']);
    expect(at('quantities:\r\n  a:\r\n    kind: le|\r\n').accept('level')).toBe('    kind: level');
  });
});

test('what people write themselves gets no proposal', () => {
  for (const place of [
    '# qu|',
    'title: |x y',
    'quantities:\n  a: {label: {en: ki|',
    'quantities:\n  a: {cues: [ki|',
  ]) {
    expect(at(place).labels, place).toEqual([]);
  }
  expect(at('title: "qu|').labels).toEqual([]);
  expect(at(`${QUANTITIES}    kind: level |\n`).labels).toEqual([]);
  expect(at(`${QUANTITIES}    |\n`, { trigger: ' ' }).labels).toEqual([]);
});
