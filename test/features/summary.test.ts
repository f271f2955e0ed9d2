import { describe, expect, test } from 'vitest';
import type { Claim } from '../../server/src/core/claims/claim.ts';
import { sameSummary, summarise } from '../../server/src/core/claims/summary.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';

const summaryOf = (text: string) => summarise(parseClaimFile(text));
const claimsOf = (text: string): readonly Claim[] => summaryOf(text).claims;
/** The one claim `killed 5` with these fields under a default line. */
const under = (defaults: string, fields: string): Claim =>
  claimsOf(`---\npublished: 2022-01-31\n---\n[^*]: ${defaults}\n[^1]: killed 5 ${fields}`)[0]!;

describe('a summary', () => {
  test('holds what the header says', () => {
    expect(summaryOf('---\nsource: a\ntitle: t\nlang: ar\npublished: 2022\n---\n')).toEqual({
      source: 'a',
      title: 't',
      lang: 'ar',
      published: '2022',
      claims: [],
    });
  });

  test('holds a claim whole', () => {
    const [claim] = claimsOf(
      '[^1]: killed 5 @a! citing @b on 2022-01-24 said 2022-01-25 during 2022-01 unit person scope s in p stmt t forecast of [^2] sum [^3][^4] retracts [^5] denies stmt u est prelim ack dispute "r"',
    );
    expect(claim).toEqual({
      number: 1,
      quantity: 'killed',
      value: { form: 'number', hedge: '', amount: { size: 5, step: 1, percent: false }, increment: false },
      speaker: { id: 'a', direct: true },
      asOf: '2022-01-24',
      dated: true,
      said: '2022-01-25',
      during: '2022-01',
      unit: 'person',
      scope: 's',
      place: 'p',
      statement: 't',
      citing: ['b'],
      forecast: true,
      of: 2,
      sum: [3, 4],
      retracts: [{ kind: 'claim', number: 5 }],
      denies: [{ kind: 'statement', id: 'u' }],
      estimate: true,
      preliminary: true,
      acks: [{ code: 'dispute', reason: 'r' }],
    });
  });

  test('leaves out claims without a quantity, and all but the first of a number', () => {
    expect(claimsOf('[^1]: a 1\n[^2]: ?\n[^1]: b 2\n[^3]: c 3').map((c) => c.quantity)).toEqual(['a', 'c']);
  });
});

describe('a claim holds as of', () => {
  test.each([
    ['', 'on 2022-01-24 said 2022-01-25', '2022-01-24'],
    ['', 'said 2022-01-25', '2022-01-25'],
    ['', '', '2022-01-31'],
    ['on 2022-01-20', '', '2022-01-20'],
    ['on 2022-01-20', 'on 2022-01-24', '2022-01-24'],
    ['said 2022-01-20', '', '2022-01-20'],
  ])('under [^*]: %s with %s: %s', (defaults, fields, asOf) => {
    expect(under(defaults, fields).asOf).toBe(asOf);
  });

  test('nothing where no date is given', () => {
    expect(claimsOf('[^1]: killed 5')[0]?.asOf).toBeUndefined();
  });
});

describe('default lines', () => {
  const line = '@sdf! said 2022-01-24 stmt s citing @b scope f in p unit u forecast est';

  test('give what a claim does not', () => {
    expect(under(line, '')).toMatchObject({
      speaker: { id: 'sdf', direct: true },
      said: '2022-01-24',
      asOf: '2022-01-24',
      statement: 's',
      citing: ['b'],
      scope: 'f',
      place: 'p',
      unit: 'u',
      forecast: true,
      estimate: true,
    });
  });

  test('give way to what it does', () => {
    expect(under(line, 'said 2022-01-26 stmt t citing @c scope g')).toMatchObject({
      speaker: { id: 'sdf', direct: true },
      said: '2022-01-26',
      statement: 't',
      citing: ['c'],
      scope: 'g',
      place: 'p',
    });
  });

  test('give another speaker neither statement, said, citing nor word for word', () => {
    expect(under(line, '@asayish')).toMatchObject({
      speaker: { id: 'asayish', direct: false },
      said: undefined,
      asOf: '2022-01-31',
      statement: undefined,
      citing: [],
      scope: 'f',
      forecast: true,
    });
  });

  test('give the same speaker, named again, all of it', () => {
    expect(under(line, '@sdf')).toMatchObject({
      speaker: { id: 'sdf', direct: true },
      statement: 's',
      citing: ['b'],
    });
  });

  test('without a speaker give their statement to whoever speaks', () => {
    expect(under('stmt s said 2022-01-24', '@sdf')).toMatchObject({ statement: 's', asOf: '2022-01-24' });
  });

  test('replace each other whole, and a bare one ends them', () => {
    const claims = claimsOf('[^1]: a\n[^*]: @x in p\n[^2]: b\n[^*]: @y\n[^3]: c\n[^*]:\n[^4]: d');
    expect(claims.map((c) => [c.speaker?.id, c.place])).toEqual([
      [undefined, undefined],
      ['x', 'p'],
      ['y', undefined],
      [undefined, undefined],
    ]);
  });

  test('acknowledge findings beside those the claim acknowledges itself', () => {
    expect(under('ack strain "a" ack dispute "b"', 'ack dispute "c"').acks).toEqual([
      { code: 'dispute', reason: 'c' },
      { code: 'strain', reason: 'a' },
    ]);
  });
});

describe('a value that is left out', () => {
  /** What the reader of figures is given. */
  function asked(text: string): string[] {
    const texts: string[] = [];
    summarise(parseClaimFile(text), (words, lang) => {
      texts.push(`${lang}: ${words}`);
      return { form: 'unknown' };
    });
    return texts;
  }

  test.each([
    ['[سبعة [مدنيين][^2] \\[كذا\\]][^1]\n[^1]: killed\n[^2]: civilians 7', ['ar: سبعة مدنيين [كذا]']],
    ['[about][^1] x [80][^1]\n[^1]: killed', ['ar: about 80']],
    ['سبعة[^1]\n[^1]: killed', ['ar: سبعة']],
    ['سبعة[^1]\n[^1]: killed quote "سبعة قتلى"', ['ar: سبعة قتلى']],
    ['[سبعة][^1]\n[^1]: killed quote "سبعة قتلى"', ['ar: سبعة']],
    ['[^1]: killed quote "سبعة قتلى"', ['ar: سبعة قتلى']],
    ['[^1]: killed', []],
    ['[7][^1]\n[^1]: killed 8', []],
    ['[7][^1]\n[^1]: killed 7,5', []],
  ])('is read from %j', (body, texts) => {
    expect(asked(`---\nlang: ar\n---\n${body}`)).toEqual(texts);
  });

  test('is what the reader says, and stays out without one', () => {
    const tree = parseClaimFile('[7][^1]\n[^1]: killed');
    expect(summarise(tree, () => ({ form: 'unknown' })).claims[0]?.value).toEqual({ form: 'unknown' });
    expect(summarise(tree).claims[0]?.value).toBeUndefined();
  });
});

describe('two files say the same', () => {
  const text = '---\nsource: a\n---\n[x][^1] y\n[^*]: @s\n[^1]: killed >=5 sum [^2] retracts stmt q # note\n';

  test('however they are laid out', () => {
    const other = `---\nsource: "a" # same\n---\nmore prose\n\n[xx][^1]\n[^1]:  killed   >=5 @s sum  [^2] retracts stmt q`;
    expect(sameSummary(summaryOf(text), summaryOf(other))).toBe(true);
  });

  test.each([
    ['source: a', 'source: b'],
    ['@s', '@t'],
    ['@s', '@s!'],
    ['>=5', '>=6'],
    ['>=5', '>5'],
    ['killed', 'wounded'],
    ['[^1]: killed', '[^3]: killed'],
    ['[^2]', '[^3]'],
    ['sum [^2] ', ''],
    ['stmt q', 'stmt r'],
    ['# note', 'forecast'],
    ['# note', 'on 2022'],
    ['# note\n', '\n[^2]: killed 5'],
  ])('unless %j becomes %j', (before, after) => {
    expect(text).toContain(before);
    expect(sameSummary(summaryOf(text), summaryOf(text.replace(before, after)))).toBe(false);
  });
});
