import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { afterEach, describe, expect, test } from 'vitest';
import { statusText } from '../../client/src/statusText.ts';
import { claimCount, counted, isolated, listed, number, sentence } from '../../client/src/words.ts';

const BUNDLE = readFileSync(new URL('../../l10n/bundle.l10n.ar.json', import.meta.url), 'utf8');

const inArabic = (): void => l10n.config({ contents: BUNDLE });
afterEach(() => l10n.config({ contents: {} }));

describe('what is counted', () => {
  test('has the form of its number in English', () => {
    expect([0, 1, 2, 1204].map(claimCount)).toEqual(['0 claims', '1 claim', '2 claims', '1,204 claims']);
  });

  test('has each of the six forms of Arabic', () => {
    inArabic();
    const told = [0, 1, 2, 3, 11, 100].map((n) =>
      counted(n, l10n.t('{n, plural, one {# file} other {# files}}')).replace(/[\u2066-\u2069]/g, ''),
    );
    expect(told).toEqual(['لا ملفات', 'ملف واحد', 'ملفين', '3 ملفات', '11 ملفاً', '100 ملف']);
  });

  test('falls back to the form that stands for the rest, and never to nothing', () => {
    expect(counted(1, '{n, plural, other {# of them}}')).toBe('1 of them');
    expect(counted(3, 'no plural at all')).toBe('3');
  });
});

describe('text of files in a sentence of ours', () => {
  test('is kept apart where directions could mix, and only there', () => {
    expect(isolated('report.html')).toBe('report.html');
    expect(isolated('تقرير 7')).toBe('\u2068تقرير 7\u2069');
    inArabic();
    expect(isolated('report.html')).toBe('\u2068report.html\u2069');
  });

  test('turns nothing round by force', () => {
    expect(isolated('a\u202eb\u2066c')).toBe('abc');
  });

  test('stands beside others in the order of the reader', () => {
    expect(listed(['SDF', undefined, '', '22 Jan 2022'])).toBe('SDF · 22 Jan 2022');
    inArabic();
    expect(listed(['قسد', '22 يناير 2022'])).toBe('\u2067\u2068قسد\u2069 · \u206822 يناير 2022\u2069\u2069');
  });
});

test('a sentence keeps its direction in a window that runs the other way', () => {
  expect(sentence('Done.')).toBe('Done.');
  inArabic();
  expect(sentence('تم.')).toBe('\u2067تم.\u2069');
  expect(number(1204)).toBe('1,204');
});

test('the status bar speaks Arabic', () => {
  inArabic();
  const status = { state: 'ready', files: 5, claims: 126, conflicts: 14, notAnalysed: [] } as const;
  const { short, details } = statusText('running', status);
  expect(short.replace(/[\u2066-\u2069]/g, '')).toBe('$(checklist) 126 إفادة، 14 تعارضاً');
  expect(details.map((line) => line.replace(/[\u2066-\u2069]/g, ''))).toEqual([
    '126 إفادة في 5 ملفات',
    '14 تعارضاً',
  ]);
});
