import { describe, expect, test } from 'vitest';
import { type RightToLeft, rightToLeftLines } from '../../client/src/lineDirection.ts';

function turned(text: string, setting: RightToLeft = 'auto', from?: number, to?: number): string[] {
  const lines = text.split('\n');
  const source = { count: lines.length, text: (line: number) => lines[line]! };
  return rightToLeftLines(source, setting, from, to).map((line) => lines[line]!);
}

const article = [
  '---',
  'title: هجوم على السجن',
  'lang: ar',
  '---',
  'قُتل [84 من التنظيم][^1] و[سبعة مدنيين][^2].',
  '',
  'BBC تقول إن العدد 136',
  'Reported by a news agency.',
  '[^1]: killed.isis 84 quote "84 من التنظيم"',
  '[^*]: @sohr # ملاحظة',
].join('\n');

describe('auto', () => {
  test('turns the lines of an Arabic article, and leaves header, claim lines and English ones', () => {
    expect(turned(article)).toEqual(['قُتل [84 من التنظيم][^1] و[سبعة مدنيين][^2].', 'BBC تقول إن العدد 136']);
  });

  test.each([
    ['[84 من التنظيم][^1] قُتلوا', true],
    ['23 / 01: قال المرصد', true],
    ['Amaq تقول', false],
    ['وكالة Amaq', true],
    ['הותקפו 3 צירים', true],
    ['۱۲ نفر کشته شدند', true],
    ['ދިވެހި', true],
    ['[^1] 12 – 2022', false],
    ['   ', false],
    ['\\[^1]: قُتلوا', true],
  ])('without a language goes by the first letter: %s', (line, expected) => {
    expect(turned(line)).toEqual(expected ? [line] : []);
  });

  test.each([
    ['en', 'قسد (SDF) said so', false],
    ['en', 'قال المرصد', true],
    ['"ckb"', 'BBC دەڵێت', true],
    ['pa-PK', 'BBC ਕਹਿੰਦਾ', false],
    ['az-Arab', 'BBC دئییر', true],
    ['ar # Arabic', 'BBC تقول', true],
    ['not a tag!', 'قال BBC', true],
    ['toolonglanguage', 'قال BBC', true],
  ])('lets lang: %s decide for a line of two scripts: %s', (language, line, expected) => {
    expect(turned(`---\nlang: ${language}\n---\n${line}`)).toEqual(expected ? [line] : []);
  });

  test('takes a header that is never closed for text', () => {
    expect(turned('---\nlang: ar\nنص')).toEqual(['نص']);
  });
});

test('on turns every article line, and no other', () => {
  expect(turned(article, 'on')).toEqual(
    article
      .split('\n')
      .slice(4, 8)
      .filter((line) => line !== ''),
  );
});

test('off turns none', () => {
  expect(turned(article, 'off')).toEqual([]);
});

test('a part of a file is judged by the header above it', () => {
  expect(turned(article, 'auto', 6, 100)).toEqual(['BBC تقول إن العدد 136']);
  expect(turned(article, 'auto', -5, 5)).toEqual(['قُتل [84 من التنظيم][^1] و[سبعة مدنيين][^2].']);
});

test('an enormous line takes no time to speak of', () => {
  const started = performance.now();
  turned(`${'1 '.repeat(5_000_000)}\n${'ا'.repeat(5_000_000)}`);
  expect(performance.now() - started).toBeLessThan(3000);
});
