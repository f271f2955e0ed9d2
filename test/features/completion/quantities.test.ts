import { describe, expect, test } from 'vitest';
import { proposed } from '../../support/completionFixture.ts';

const REGISTRY = `
quantities:
  killed.total:
    label: {en: People killed, ar: القتلى}
    kind: cumulative
    unit: person
    parts: [killed.civilians]
    aliases: [deaths]
    cues: [مقتل, قتلى, dead]
  killed.civilians: {label: {en: Civilians killed, ar: القتلى المدنيون}, kind: cumulative}
  escaped: {label: {en: Escapees, ar: الفارّون}, kind: level, cues: [فرار]}
speakers:
  sohr: {label: {en: SOHR, ar: المرصد}}
`;
const OTHER = `---
source: one
published: 2022-01-24
---
[^1]: escaped 800 @sohr on 2022-01-22
[^2]: escaped ~80 @sohr on 2022-01-24
[^3]: escaped 200 @sohr on 2022-01-23
[^4]: escaped 10 @sohr on 2022-01-20
`;

const inFile = (text: string) => ({ 'hasila.yaml': REGISTRY, 'a.claim': text, 'b.claim': OTHER });

describe('the quantity of a claim', () => {
  test('is found by its Arabic label and cues, with or without the article, and by its id', () => {
    for (const typed of ['قتلى', 'القتلى', 'مقت', 'deat', 'kil', 'PEOPLE', 'killed.to']) {
      const { labels, item } = proposed(inFile(`[قتل سبعة][^1]\n[^1]: ${typed}|\n`));
      expect(labels, typed).toContain('killed.total');
      // An editor looks for what was typed in this text, from the start of a word.
      const filter = item('killed.total').filter.toLowerCase();
      expect(
        filter.split(' ').some((word) => word.startsWith(typed.toLowerCase())),
        typed,
      ).toBe(true);
    }
    expect(proposed(inFile('[^1]: فرار|\n')).labels).toEqual(['escaped']);
    expect(proposed(inFile('[^1]: الفارون|\n')).labels).toEqual(['escaped']);
    expect(proposed(inFile('[^1]: zzz|\n')).labels).toEqual([]);
  });

  test('before anything is typed, is found by all its names', () => {
    const { filter } = proposed(inFile('[^1]: |\n')).item('killed.total');
    for (const name of ['killed.total', 'القتلى', 'deaths', 'مقتل', 'dead']) expect(filter).toContain(name);
    expect(filter.length).toBeLessThanOrEqual(128);
  });

  test('comes with its label in the language of the reader, its kind and the latest figures', () => {
    const { description, detail } = proposed(inFile('[^1]: |\n')).item('escaped');
    expect(description).toBe('Escapees');
    expect(detail).toBe('level at a time · ~80 SOHR 24 Jan 2022; 200 SOHR 23 Jan 2022; 800 SOHR 22 Jan 2022');
    const arabic = proposed(inFile('[^1]: |\n'), { langs: ['ar'] }).item('killed.total');
    expect(arabic.description).toBe('القتلى');
    for (const word of ['مقتل', 'قتلى', 'القتلى المدنيون']) expect(arabic.documentation).toContain(word);
  });

  test('is asked for most where the file uses it most, then the dossier', () => {
    const text = '[^1]: killed.civilians 1\n[^2]: killed.civilians 2\n[^3]: missing 1\n[^4]: |\n';
    const { labels } = proposed(inFile(text));
    expect(labels).toEqual(['killed.civilians', 'missing', 'escaped', 'killed.total']);
  });

  test('that is there already is the first to choose, as long as nothing else is typed', () => {
    expect(proposed(inFile('[^1]: |killed.total 84\n[^2]: escaped 1\n')).labels[0]).toBe('killed.total');
    expect(proposed(inFile('[^1]: |nothing 84\n[^2]: escaped 1\n')).labels[0]).toBe('escaped');
  });

  test('half of a word is no quantity to propose', () => {
    expect(proposed(inFile('[^1]: killed.tot|\n')).labels).not.toContain('killed.tot');
  });

  test('replaces the whole dotted word, and keeps what follows', () => {
    const accept = (line: string, label = 'escaped') => proposed(inFile(`${line}\n`)).accept(label);
    expect(accept('[^1]: esc|.inmates 84 @sohr')).toBe('[^1]: escaped 84 @sohr');
    expect(accept('[^1]: |killed.total 84')).toBe('[^1]: escaped 84');
    expect(accept('[^1]: esc|>=84')).toBe('[^1]: escaped >=84');
    expect(accept('[^1]: killed.c|', 'killed.civilians')).toBe('[^1]: killed.civilians');
  });

  test('leaves one blank on either side, whatever stood there', () => {
    const lines = [
      '[^1]: | 84 @sohr',
      '[^1]: |84 @sohr',
      '[^1]:| 84 @sohr',
      '[^1]:|84 @sohr',
      '[^1]: |   84 @sohr',
    ];
    for (const line of lines) {
      expect(proposed(inFile(`${line}\r\n`)).accept('escaped'), line).toBe('[^1]: escaped 84 @sohr');
    }
    expect(proposed(inFile('[^1]: |\n')).accept('escaped')).toBe('[^1]: escaped');
    expect(proposed(inFile('[^1]: | @sohr\n')).accept('escaped')).toBe('[^1]: escaped @sohr');
    expect(proposed(inFile('[^1]: |on 2022-01-24\n')).accept('escaped')).toBe('[^1]: escaped on 2022-01-24');
  });

  test('keeps its place behind characters of two code units and in files of other line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `😀 [سبعة 😀][^1]${end}[^7]: 𝒳 1${end}[^1]: esc| 7 # 😀${end}نهاية`;
      expect(proposed(inFile(text)).accept('escaped')).toBe('[^1]: escaped 7 # 😀');
      expect(proposed(inFile(text)).labels).not.toContain('𝒳');
    }
    expect(proposed(inFile('[^7]: 𝒳 1\n[^1]: 𝒳|.y\n')).accept('𝒳')).toBe('[^1]: 𝒳');
  });
});

test('a figure is no quantity: nothing is proposed within one', () => {
  expect(proposed(inFile('[^1]: 13|6\n')).labels).toEqual([]);
});
