import { describe, expect, test } from 'vitest';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { recover } from '../../server/src/core/syntax/recover.ts';
import { inEnglish } from '../../server/src/core/text/phrase.ts';
import { fixed, problemsOf } from '../support/claimFiles.ts';

describe('numbers', () => {
  test('of which two claim lines have one: the later line is renumbered', () => {
    const text = 'a[^1] b[^7]\n[^1]: killed 5 sum [^7]\n[^7]: killed 2\n[^1]: wounded 3\n[^1]: missing 4';
    expect(problemsOf(text)).toEqual(['error duplicate-number «1»', 'error duplicate-number «1»']);
    expect(fixed(text, 'duplicate-number')).toContain('[^7]: killed 2\n[^8]: wounded 3\n[^1]: missing');
    const fixes = parseClaimFile(text).problems.map((p) => p.fix?.edits[0]?.text);
    expect(fixes).toEqual(['8', '9']);
  });

  test('without a claim line get one below the claim lines of their paragraph', () => {
    const text = 'a[^1] b[^2]\r\n[^1]: killed 5\r\nnext\r\n';
    expect(problemsOf(text)).toEqual(['warning mark-without-claim «[^2]»']);
    expect(fixed(text, 'mark-without-claim')).toBe('a[^1] b[^2]\r\n[^1]: killed 5\r\n[^2]: \r\nnext\r\n');
  });

  test.each(['a[^2]', 'first\ra[^2]', 'a[^2]\nb\n'])(
    'get one in %j too, and the article stays as it is',
    (text) => {
      const after = fixed(text, 'mark-without-claim');
      expect(parseClaimFile(after).claims.map((c) => c.number)).toEqual([2]);
      expect(recover(after)).toBe(recover(text));
    },
  );

  test('that nothing in the text is marked with are hinted at, unless the words are quoted', () => {
    expect(problemsOf('[^1]: killed 5\n[^2]: killed 6 quote "six dead"')).toEqual([
      'hint claim-without-mark «1»',
    ]);
  });

  test('too long to tell apart are refused', () => {
    expect(problemsOf(`[^${'9'.repeat(16)}]: killed 5 quote "x"`)).toEqual([
      `error bad-mark «${'9'.repeat(16)}»`,
    ]);
    expect(problemsOf(`x[^${'9'.repeat(400)}]`)[0]).toMatch(/^error bad-mark/);
  });
});

describe('brackets', () => {
  test('that close nothing before a mark', () => {
    const text = 'seven] dead][^1]\n[^1]: killed';
    expect(problemsOf(text)).toEqual(['warning unmatched-bracket «]»']);
    expect(parseClaimFile(text).problems[0]?.span.start).toBe(11);
    expect(fixed(text, 'unmatched-bracket')).toBe('seven] dead\\][^1]\n[^1]: killed');
    expect(problemsOf(fixed(text, 'unmatched-bracket'))).toEqual([]);
  });

  test('that are never closed', () => {
    const text = '[a [b][^1] c\n[^1]: killed';
    expect(problemsOf(text)).toEqual(['hint unmatched-bracket «[»']);
    expect(problemsOf(fixed(text, 'unmatched-bracket'))).toEqual([]);
  });

  test.each([
    ['x[^٥]', '[^٥]', 'x[^5]'],
    ['x[^१२]', '[^१२]', 'x[^12]'],
    ['x[^ 5]', '[^ 5]', 'x[^5]'],
    ['x[^5\u200f]', '[^5\u200f]', 'x[^5]'],
    ['x[^5a]', '[^5a]', 'x\\[^5a\\]'],
    ['x[^]', '[^]', 'x\\[^\\]'],
    ['[^٥]: killed 5', '[^٥]', '[^5]: killed 5'],
  ])('%j were meant as a mark', (text, place, after) => {
    expect(problemsOf(text)).toEqual([`warning bad-mark «${place}»`]);
    expect(fixed(text, 'bad-mark')).toBe(after);
  });

  test('around a span that begins with a caret are no mark gone wrong', () => {
    expect(problemsOf('[^5 dead][^6]\n[^6]: killed')).toEqual([]);
  });
});

describe('fixes', () => {
  test.each([
    ['unknown-field', 'killed 5 sayd 2022-01-24', 'killed 5 said 2022-01-24'],
    ['malformed-value', 'killed forcast', 'killed forecast'],
    ['malformed-date', 'killed 5 on 2022/1/4', 'killed 5 on 2022-01-04'],
    ['malformed-date', 'killed 5 on ٢٠٢٢-٠١-٢٤', 'killed 5 on 2022-01-24'],
    ['malformed-field', 'killed 5 of [^٢]', 'killed 5 of [^2]'],
    ['malformed-field', 'killed 5 citing b', 'killed 5 citing @b'],
    ['malformed-field', 'killed 5 @b، est', 'killed 5 @b est'],
    ['malformed-field', 'killed 5 "words"', 'killed 5 quote "words"'],
    ['malformed-field', 'killed 5 quote "words', 'killed 5 quote "words"'],
    ['missing-quantity', 'killed>=5', 'killed >=5'],
  ])('%s: %s', (code, before, after) => {
    expect(fixed(`[^1]: ${before}`, code)).toBe(`[^1]: ${after}`);
  });

  test('a space behind the colon', () => {
    expect(problemsOf('x[^1]\n[^1]:killed 5')).toEqual(['warning malformed-field «:»']);
    expect(fixed('[^1]:killed 5', 'malformed-field')).toBe('[^1]: killed 5');
  });

  test('are not offered where it would be a guess', () => {
    const fixesOf = (text: string) => parseClaimFile(text).problems.map((p) => p.fix);
    expect(fixesOf('[^1]: killed 5 zzzzzz quote "."')).toEqual([undefined]);
    expect(fixesOf('[^1]: killed 5 on 04/01/2022 quote "."')).toEqual([undefined]);
    expect(fixesOf('[^1]: killed ٥ quote "."')).toEqual([undefined]);
  });
});

describe('every problem', () => {
  const broken = [
    'a] x][^1] [ [^٥] [^2] [^]',
    '[^1]: killed 3,5 on never of 3 sum retracts x quote',
    '[^1]:killed/x ?? @ @a! citing z zzz ack q "',
    '[^3]: 84 denies [^9]',
  ].join('\n');

  test('says in a sentence what to do, in one line without control characters', () => {
    const found = parseClaimFile(`${broken}\n[^4]: a\u0007\u202eb\u2028c`).problems;
    expect(found.length).toBeGreaterThan(15);
    for (const problem of found) {
      const message = inEnglish(problem.message);
      expect(message).toMatch(/^[A-Z`[].*[.?]$/);
      expect(message).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028]/u);
      expect(message.length).toBeLessThan(250);
    }
  });

  test('no fix touches the article', () => {
    for (const { code, fix } of parseClaimFile(broken).problems) {
      if (!fix || code === 'bad-mark') continue;
      const after = fix.edits.reduceRight(
        (text, edit) => text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end),
        broken,
      );
      expect(recover(after), inEnglish(fix.title)).toBe(recover(broken));
    }
  });
});
