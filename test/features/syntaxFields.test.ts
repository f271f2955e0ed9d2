import { describe, expect, test } from 'vitest';
import type { Fields } from '../../server/src/core/syntax/tree.ts';
import { claimOf, cut, lineProblems } from '../support/claimFiles.ts';

const fieldsOf = (words: string): Fields => claimOf(`killed 5 ${words}`).claim.fields;

describe('fields', () => {
  test.each<[string, (f: Fields) => unknown, unknown]>([
    ['@sdf', (f) => f.speaker?.value, { id: 'sdf', direct: false }],
    ['@sdf!', (f) => f.speaker?.value, { id: 'sdf', direct: true }],
    ['@قوات_سوريا', (f) => f.speaker?.value.id, 'قوات_سوريا'],
    ['on 2022-01-24', (f) => f.on?.value, '2022-01-24'],
    ['on 2022-01-22/2022-01-23', (f) => f.on?.value, '2022-01-22/2022-01-23'],
    ['on 2022-01-24~', (f) => f.on?.value, '2022-01-24~'],
    ['on 2022-01-20T19:00', (f) => f.on?.value, '2022-01-20T19:00'],
    ['said 2022-01-24', (f) => f.said?.value, '2022-01-24'],
    ['during 2022-01-20/2022-01-25', (f) => f.during?.value, '2022-01-20/2022-01-25'],
    ['unit km/h', (f) => f.unit?.value, 'km/h'],
    ['scope fighters', (f) => f.scope?.value, 'fighters'],
    ['in ghweran', (f) => f.place?.value, 'ghweran'],
    ['stmt sdf-0124', (f) => f.statement?.value, 'sdf-0124'],
    ['citing @a citing @b', (f) => f.citing.map((c) => c.value), ['a', 'b']],
    ['forecast', (f) => f.forecast?.value, true],
    ['of [^2]', (f) => f.of?.value, 2],
    ['sum [^2][^3]', (f) => f.sum?.value.map((s) => s.value), [2, 3]],
    ['sum [^2] [^3]', (f) => f.sum?.value.map((s) => s.value), [2, 3]],
    ['retracts [^2]', (f) => f.retracts.map((t) => t.value), [{ kind: 'claim', number: 2 }]],
    [
      'retracts ../b/path.claim.md#3',
      (f) => f.retracts.map((t) => t.value),
      [{ kind: 'file', path: '../b/path.claim.md', number: 3 }],
    ],
    [
      'retracts "with blank.claim#3"',
      (f) => f.retracts.map((t) => t.value),
      [{ kind: 'file', path: 'with blank.claim', number: 3 }],
    ],
    ['retracts stmt x', (f) => f.retracts.map((t) => t.value), [{ kind: 'statement', id: 'x' }]],
    [
      'denies [^2][^3] denies b.claim#1',
      (f) => f.denies.map((t) => t.value),
      [
        { kind: 'claim', number: 2 },
        { kind: 'claim', number: 3 },
        { kind: 'file', path: 'b.claim', number: 1 },
      ],
    ],
    ['est prelim', (f) => [f.estimate?.value, f.preliminary?.value], [true, true]],
    ['quote "he said \\"ten\\" \\\\ # no note"', (f) => f.quote?.value, 'he said "ten" \\ # no note'],
    ['quote ""', (f) => f.quote?.value, ''],
    [
      'ack dispute "both are old" ack strain "x"',
      (f) => f.acks.map((a) => a.value),
      [
        { code: 'dispute', reason: 'both are old' },
        { code: 'strain', reason: 'x' },
      ],
    ],
    ['# a note # @sdf on', (f) => f.note?.value, 'a note # @sdf on'],
    ['#', (f) => f.note?.value, ''],
  ])('%s', (words, read, expected) => {
    expect(read(fieldsOf(words))).toEqual(expected);
    expect(lineProblems(`killed 5 ${words}`)).toEqual([]);
  });

  test('come in any order, each with its place', () => {
    const { claim, text } = claimOf('killed 5 est @sdf!  on 2022-01-24 stmt s # note');
    const { speaker, on, statement, note } = claim.fields;
    expect([speaker, on, statement, note].map((f) => [cut(text, f!.span), cut(text, f!.whole)])).toEqual([
      ['sdf', '@sdf!'],
      ['2022-01-24', 'on 2022-01-24'],
      ['s', 'stmt s'],
      ['# note', '# note'],
    ]);
  });

  test('a note begins only where a blank stands before the #', () => {
    expect(fieldsOf('retracts a.claim#3').note).toBeUndefined();
    expect(fieldsOf('quote "a # b"').note).toBeUndefined();
    expect(fieldsOf('quote "a" # b').note?.value).toBe('b');
  });
});

describe('a claim line', () => {
  test.each([
    'killed 77',
    'killed ~3500',
    'killed <~4000',
    'killed >=136',
    'killed 60..90',
    'killed tens..hundreds',
    'killed most',
    'killed +~13',
    'began 2022-01-20',
    'began ~19:00',
    'prison =full',
    'killed ?',
    'killed',
    'killed @sdf',
    'killed on 2022-01-24',
    'killed # said nowhere',
    'قتلى.مدنيون 7',
    'मृतक 7',
    'کشته‌شدگان 7',
    'a-b_c.d1.2 7',
  ])('%s is well formed', (words) => {
    expect(lineProblems(words)).toEqual([]);
  });

  test('may leave the value out', () => {
    expect(claimOf('killed @sdf').claim.value).toBeUndefined();
    expect(claimOf('killed').claim.quantity?.value).toBe('killed');
  });
});

describe('what is malformed is said at its place, and the rest of the line still read:', () => {
  test.each([
    ['killed 5 onn 2022-01-24 @a', ['warning unknown-field «onn»']],
    ['killed 5 foo 3 "bar baz" [^9] @a', ['warning unknown-field «foo»']],
    ['killed forcast @a', ['error malformed-value «forcast»']],
    ['killed 3,500 @a', ['error malformed-value «3,500»']],
    ['killed 90..60 @a', ['error malformed-value «90..60»']],
    ['killed 5 on yesterday @a', ['error malformed-date «yesterday»']],
    ['killed 5 said 2022-02-30 @a', ['error malformed-date «2022-02-30»']],
    ['killed 5 during 2022-01-25/2022-01-20 @a', ['error malformed-date «2022-01-25/2022-01-20»']],
    ['killed 5 on @a', ['error malformed-field «on»']],
    ['killed 5 unit on 2022-01-24 @a', ['error malformed-field «unit»']],
    ['killed 5 of 3 @a', ['error malformed-field «3»']],
    ['killed 5 sum @a', ['error malformed-field «sum»']],
    ['killed 5 citing b @a', ['error malformed-field «b»']],
    ['killed 5 retracts b.claim @a', ['error malformed-field «b.claim»']],
    ['killed 5 quote words @a', ['error malformed-field «words»']],
    ['killed 5 ack dispute @a', ['error malformed-field «ack»']],
    ['killed 5 "words" @a', ['error malformed-field «"words"»']],
    ['killed 5 [^2] @a', ['error malformed-field «[^2]»']],
    ['killed 5 @a, est', ['error malformed-field «,»']],
    ['killed 5 @ est @a', ['error malformed-field «@»']],
    ['killed 5 on 2022-01-24 on 2022-01-25 @a', ['warning malformed-field «on 2022-01-25»']],
    ['killed/civilians 5 @a', ['error missing-quantity «killed/civilians»']],
    ['killed>=5 @a', ['error missing-quantity «killed>=5»']],
    ['84 @a', ['error missing-quantity «84»']],
    ['? @a', ['error missing-quantity «?»']],
    ['@a', ['error missing-quantity «[^1]:»']],
    ['killed 5 sum [^2][^77] @a', ['error unknown-reference «[^77]»']],
  ])('%s', (words, problems) => {
    expect(lineProblems(words)).toEqual(problems);
    expect(claimOf(words).claim.fields.speaker?.value.id).toBe('a');
  });

  test('a quotation that is never closed reaches to the end of the line', () => {
    expect(lineProblems('killed 5 @a quote "ten dead')).toEqual(['error malformed-field «"ten dead»']);
    expect(claimOf('killed 5 quote "ten dead').claim.fields.quote?.value).toBe('ten dead');
  });

  test('a malformed date is kept, so that the claim does not pass for one of another day', () => {
    expect(claimOf('killed 5 on 2022-1').claim.fields.on?.value).toBe('2022-1');
  });

  test('a malformed value is not taken for one that was left out', () => {
    const { claim, text } = claimOf('killed 3,500');
    expect(claim.value).toBeUndefined();
    expect(cut(text, claim.badValue!)).toBe('3,500');
    expect(claimOf('killed').claim.badValue).toBeUndefined();
  });

  test('an acknowledgement without a reason acknowledges nothing', () => {
    expect(claimOf('killed 5 ack dispute').claim.fields.acks).toEqual([]);
    expect(claimOf('killed 5 ack dispute " "').claim.fields.acks).toEqual([]);
  });
});
