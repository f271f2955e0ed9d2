import { describe, expect, test } from 'vitest';
import { acknowledge } from '../../../server/src/core/features/settle/acknowledge.ts';
import { editFor } from '../../../server/src/core/features/settle/change.ts';
import { parseClaimFile } from '../../../server/src/core/syntax/parser.ts';
import { article, codesOn, type Files, offered, onClaim, written } from './settled.ts';

const REGISTRY = `quantities:
  toll: {kind: cumulative, unit: person, parts: [toll.police, toll.civilians]}
  toll.police: {kind: cumulative, unit: person}
  toll.civilians: {kind: cumulative, unit: person}
  toll.days: {kind: duration, unit: day}
  gates: {kind: fact}
speakers:
  army: {party: army}
  rebels: {party: rebels}
scopes:
  north: {label: {en: the north side, ar: الجهة الشمالية}}
  south: {}
`;

const files = (...texts: readonly string[]): Files =>
  new Map([['hasila.yaml', REGISTRY], ...texts.map((text, i) => [`${'abc'[i]}.claim`, text] as const)]);

/** Each settlement with the claim lines it leaves behind. */
function offers(given: Files, place: string, code: string): string[][] {
  return offered(given, place, code).map(({ title, changes }) => {
    const after = written(given, changes);
    expect(codesOn(after, place)).not.toContain(code);
    const lines = [...after.values()].flatMap((text) => text.split('\n'));
    const before = new Set([...given.values()].flatMap((text) => text.split('\n')));
    return [title, ...lines.filter((line) => !before.has(line))];
  });
}

const SCOPES = (line: string): string[][] => [
  ['Only the north side (scope north)', `${line} scope north`],
  ['Only south (scope south)', `${line} scope south`],
];

describe('what is offered does away with the finding, and is written on the claim lines', () => {
  test('one party stands by two figures: one replaces the other, or both relay one statement', () => {
    const given = files(
      article('one', 'The army: [3 gates][^1].', '[^1]: gates 3 @army'),
      article('two', 'The army: [4 gates][^1].', '[^1]: gates 4 @army! on 2022-01-23'),
    );
    expect(offers(given, 'a.claim#1', 'retraction')).toEqual([
      ['This replaces army, two: 4, 23 Jan 2022 (retracts)', '[^1]: gates 3 @army retracts b.claim#1'],
      [
        'Same statement as army, two: 4, 23 Jan 2022 (stmt army-2022-01-24)',
        '[^1]: gates 3 @army stmt army-2022-01-24',
        '[^1]: gates 4 @army! on 2022-01-23 stmt army-2022-01-24',
      ],
      ...SCOPES('[^1]: gates 3 @army'),
    ]);
  });

  test('an id that is there is used again', () => {
    const given = files(
      article('one', 'The army: [3 gates][^1].', '[^1]: gates 3 @army! on 2022-01-23'),
      article('two', 'The army: [4 gates][^1].', '[^*]: @army! stmt evening', '[^1]: gates 4'),
    );
    expect(offers(given, 'a.claim#1', 'retraction')).toContainEqual([
      'Same statement as army, two: 4, 24 Jan 2022 (stmt evening)',
      '[^1]: gates 3 @army! on 2022-01-23 stmt evening',
    ]);
  });

  test('a speaker who is quoted otherwise may have spoken twice; a note stays behind all fields', () => {
    const given = files(
      article('one', 'The army: [3 gates][^1].', '[^1]: gates 3 @army'),
      article('two', 'The army: [4 gates][^1].', '[^1]: gates 4 @army # so they say'),
    );
    expect(offers(given, 'a.claim#1', 'misquotation')).toEqual([
      [
        'Another statement than army, two: 4, 24 Jan 2022 (stmt army-2022-01-24)',
        '[^1]: gates 3 @army stmt army-2022-01-24',
        '[^1]: gates 4 @army stmt army-2022-01-24-2 # so they say',
      ],
      ['This replaces army, two: 4, 24 Jan 2022 (retracts)', '[^1]: gates 3 @army retracts b.claim#1'],
      ...SCOPES('[^1]: gates 3 @army'),
    ]);
  });

  test('of a statement that both have, the claim at hand leaves it, on its own line where it is inherited', () => {
    const given = files(
      article('one', 'The army: [30][^1].', '[^*]: @army stmt s1', '[^1]: toll 30'),
      article('two', 'The army: [49][^1].', '[^1]: toll 49 @army stmt s1'),
    );
    expect(offers(given, 'a.claim#1', 'misquotation')[0]).toEqual([
      'Another statement than army, two: 49, 24 Jan 2022 (stmt army-2022-01-24)',
      '[^1]: toll 30 stmt army-2022-01-24',
    ]);
    expect(offers(given, 'b.claim#1', 'misquotation')[0]).toEqual([
      'Another statement than army, one: 30, 24 Jan 2022 (stmt army-2022-01-24)',
      '[^1]: toll 49 @army stmt army-2022-01-24',
    ]);
  });

  test('a toll that fell was replaced by the later one, from whichever of the two it is settled', () => {
    const given = files(
      article('one', 'The army: [30 dead][^1].', '[^1]: toll 30 @army on 2022-01-23'),
      article('two', 'The army: [20][^1].', '[^1]: toll 20 @army on 2022-01-24'),
    );
    const line = '[^1]: toll 20 @army on 2022-01-24 retracts a.claim#1';
    expect(offers(given, 'a.claim#1', 'decreasing-toll')[0]).toEqual([
      'This is replaced by army, two: 20, 24 Jan 2022 (retracts)',
      line,
    ]);
    expect(offers(given, 'b.claim#1', 'decreasing-toll')[0]).toEqual([
      'This replaces army, one: 30, 23 Jan 2022 (retracts)',
      line,
    ]);
  });

  test('opponents do not replace each other: they may mean other people, or another quantity', () => {
    const given = files(
      article('one', 'The army: [30 dead][^1].', '[^1]: toll 30 @army'),
      article('two', 'The rebels: [90][^1].', '[^1]: toll 90 @rebels'),
    );
    expect(offers(given, 'a.claim#1', 'dispute')).toEqual([
      ...SCOPES('[^1]: toll 30 @army'),
      ['This is another quantity: toll.police (toll.police)', '[^1]: toll.police 30 @army'],
      ['This is another quantity: toll.civilians (toll.civilians)', '[^1]: toll.civilians 30 @army'],
    ]);
  });

  test('a claim that replaces others already goes on replacing them', () => {
    const given = files(
      article(
        'one',
        '[2][^1], [3 gates][^2] and [4 gates][^3].',
        '[^1]: gates 2',
        '[^2]: gates 3',
        '[^*]: retracts [^1]',
        '[^3]: gates 4',
      ),
    );
    const [, replaces] = offers(given, 'a.claim#3', 'self-contradiction');
    expect(replaces?.[1]).toBe('[^3]: gates 4 retracts [^1] retracts [^2]');
  });

  test('in Arabic the titles are Arabic', () => {
    const given = files(
      article('one', 'The army: [30 dead][^1].', '[^1]: toll 30 @army'),
      article('two', 'The rebels: [90][^1].', '[^1]: toll 90 @rebels'),
    );
    expect(offered(given, 'a.claim#1', 'dispute', ['ar'])[0]?.title).toBe(
      'المقصود الجهة الشمالية فقط (scope north)',
    );
  });

  test('what would settle nothing is not offered', () => {
    const sum = files(
      article(
        'one',
        '[30 dead][^1], [10][^2] and [5][^3].',
        '[^1]: toll 30 @army sum [^2][^3]',
        '[^2]: toll.police 10 @army',
        '[^3]: toll.civilians 5 @army',
      ),
    );
    expect(offers(sum, 'a.claim#1', 'sum-mismatch')).toEqual([]);
  });

  test('nothing is written on a line that nobody can read to its end', () => {
    const given = files(
      article('one', 'The army: [3 gates][^1].', '[^1]: gates 3 @army quote "three'),
      article('two', 'The rebels: [4 gates][^1].', '[^1]: gates 4 @rebels'),
    );
    const tree = parseClaimFile(given.get('a.claim')!);
    expect(editFor(tree, 1, { field: 'scope', id: 'north' })).toBeUndefined();
    expect(editFor(tree, 7, { field: 'scope', id: 'north' })).toBeUndefined();
  });
});

describe('paths', () => {
  test('lead to the other file, in quotes where a blank is in them', () => {
    const given = new Map([
      ['hasila.yaml', REGISTRY],
      ['x/one two/a.claim', article('one', '[30 dead][^1].', '[^1]: toll 30 @army on 2022-01-23')],
      ['x/three/b.claim', article('two', '[20 dead][^1].', '[^1]: toll 20 @army')],
    ]);
    expect(offers(given, 'x/three/b.claim#1', 'decreasing-toll')[0]?.[1]).toBe(
      '[^1]: toll 20 @army retracts "../one two/a.claim#1"',
    );
  });
});

describe('acknowledging', () => {
  const given = files(
    article('one', 'The army: [3 gates][^1].', '[^1]: gates 3 @army # checked'),
    article('two', 'The rebels: [4 gates][^1].', '[^1]: gates 4 @rebels'),
  );
  const acknowledged = (before: Files, reason: string, place = 'a.claim#1'): Map<string, string> => {
    const change = acknowledge(onClaim(before, place).involved, 'dispute', reason);
    if (change === undefined) throw new Error('nothing to acknowledge');
    return written(before, [change]);
  };

  test('keeps the reason and the figures it was given for, and the finding is one no more', () => {
    const after = acknowledged(given, '  they count the "old"\n gate ');
    expect(after.get('a.claim')).toContain(
      '[^1]: gates 3 @army ack dispute "they count the \\"old\\" gate (3 | 4)" # checked\n',
    );
    expect(codesOn(after, 'a.claim#1')).toEqual([]);
    const [found] = onClaim(after, 'b.claim#1').involved;
    expect(found?.finding.acknowledged).toBe('they count the "old" gate');
  });

  test('it comes back when a figure in it changes, on either side, and can be acknowledged anew', () => {
    const after = acknowledged(given, 'seen');
    for (const [name, from, to] of [
      ['a.claim', 'gates 3', 'gates 2'],
      ['b.claim', 'gates 4', 'gates 5'],
    ] as const) {
      const now = new Map(after).set(name, after.get(name)!.replace(from, to));
      expect(codesOn(now, 'a.claim#1')).toEqual(['dispute']);
      const again = acknowledged(now, 'seen again');
      expect(codesOn(again, 'a.claim#1')).toEqual([]);
      expect(again.get('a.claim')!.match(/ack dispute/g)).toHaveLength(1);
    }
  });

  test('words, dates and order of what stays the same bring nothing back', () => {
    const after = acknowledged(given, 'seen');
    const now = new Map(after).set(
      'b.claim',
      after.get('b.claim')!.replace('@rebels', '@rebels on 2022-01-20'),
    );
    expect(codesOn(now, 'a.claim#1')).toEqual([]);
  });

  test('a third figure that joins brings it back, and is acknowledged together with the first', () => {
    const after = acknowledged(given, 'seen');
    after.set('c.claim', article('three', '[7 gates][^1].', '[^1]: gates 7 @monitor'));
    expect(codesOn(after, 'a.claim#1')).toEqual(['dispute']);
    const again = acknowledged(after, 'that too');
    expect(codesOn(again, 'a.claim#1')).toEqual([]);
    expect(again.get('a.claim')).toContain('@army ack dispute "that too (3 | 4, 7)" #');
  });

  test('one written by hand without figures holds for good', () => {
    const now = files(
      article(
        'one',
        'The army: [3 gates][^1].',
        '[^1]: gates 3 @army ack dispute "seen (at the gate | north)"',
      ),
      article('two', 'The rebels: [4 gates][^1].', '[^1]: gates 5 @rebels'),
    );
    expect(codesOn(now, 'a.claim#1')).toEqual([]);
    expect(onClaim(now, 'a.claim#1').involved[0]?.finding.acknowledged).toBe('seen (at the gate | north)');
  });

  test('needs a reason, and something to acknowledge', () => {
    expect(acknowledge(onClaim(given, 'a.claim#1').involved, 'dispute', ' \t ')).toBeUndefined();
    expect(acknowledge(onClaim(given, 'a.claim#1').involved, 'strain', 'why')).toBeUndefined();
  });

  test('each side of a sum can acknowledge it', () => {
    const sum = files(
      article(
        'one',
        '[30 dead][^1], [10][^2] and [5][^3].',
        '[^1]: toll 30 @army sum [^2][^3]',
        '[^2]: toll.police 10 @army',
        '[^3]: toll.civilians 5 @army',
      ),
    );
    for (const number of [1, 2, 3]) {
      const change = acknowledge(onClaim(sum, `a.claim#${number}`).involved, 'sum-mismatch', 'as printed')!;
      const after = written(sum, [change]);
      expect(codesOn(after, 'a.claim#1')).toEqual([]);
      const other = new Map(
        [...after].map(([name, text]) => [name, text.replace('civilians 5', 'civilians 6')]),
      );
      expect(codesOn(other, 'a.claim#1')).toEqual(['sum-mismatch']);
    }
  });
});
