import { describe, expect, test } from 'vitest';
import { marked } from '../../support/annotated.ts';

const HEAD = '---\npublished: 2023-02-08\n---\n';

describe('marking a figure', () => {
  test('wraps it, numbers it, and writes the claim below its line', () => {
    const text = `${HEAD}قُتل 40 شخصاً على الأقل.\nوجُرح آخرون.\n`;
    expect(
      marked(text, ['40 شخصاً على الأقل', { quantity: 'killed.total', speaker: 'police', on: '2023-02-07' }]),
    ).toBe(
      `${HEAD}قُتل [40 شخصاً على الأقل][^1].\n[^1]: killed.total >=40 @police on 2023-02-07\nوجُرح آخرون.\n`,
    );
  });

  test('leaves a place for a quantity that is not given', () => {
    expect(marked('40 died.\n', ['40', { speaker: 'police' }])).toBe('[40][^1] died.\n[^1]:  40 @police\n');
  });

  test('writes the claim without a value where none can be read', () => {
    expect(marked('They hold the town.', ['hold the town', { quantity: 'control' }])).toBe(
      'They [hold the town][^1].\n[^1]: control',
    );
  });

  test('puts several in order of text, behind the claims that are there', () => {
    const text =
      '[40][^3] died, 12 were hurt, 7 fled.\n[^*]: @police on 2023-02-07\n[^3]: killed 40\nMore.\n';
    expect(marked(text, ['7', { quantity: 'fled' }], ['12', { quantity: 'hurt' }])).toBe(
      '[40][^3] died, [12][^4] were hurt, [7][^5] fled.\n[^*]: @police on 2023-02-07\n[^3]: killed 40\n[^4]: hurt 12\n[^5]: fled 7\nMore.\n',
    );
  });

  test('says again nothing that holds already', () => {
    const text = `${HEAD}40 died.\n[^*]: @police on 2023-02-07\n[^1]: x 1 quote "a"\n`;
    const line = (speaker: string, on: string) =>
      marked(text, ['40', { quantity: 'killed', speaker, on }])
        .split('\n')
        .at(-2);
    expect(line('police', '2023-02-07')).toBe('[^2]: killed 40');
    expect(line('army', '2023-02-07')).toBe('[^2]: killed 40 @army');
    expect(line('police', '2023-02-08')).toBe('[^2]: killed 40 on 2023-02-08');
    expect(marked(`${HEAD}40 died.`, ['40', { quantity: 'killed', on: '2023-02-08' }])).toContain(
      '[^1]: killed 40',
    );
  });

  test('keeps CRLF, and a last line without a line end', () => {
    expect(marked('10 men.\r\n20 men.', ['10', { quantity: 'a' }], ['20', { quantity: 'a' }])).toBe(
      '[10][^1] men.\r\n[^1]: a 10\r\n[20][^2] men.\r\n[^2]: a 20',
    );
  });

  test('nests within a marked span and around one', () => {
    const text = 'A [group of 40 men][^1] left.\n[^1]: left 40\n';
    expect(marked(text, ['40', { quantity: 'b' }])).toContain('A [group of [40][^2] men][^1] left.');
    expect(marked(text, ['[group of 40 men][^1] left', { quantity: 'b' }])).toContain(
      'A [[group of 40 men][^1] left][^2].',
    );
  });

  test('gives a span that is marked already one mark more', () => {
    expect(marked('[40 men][^1] left.\n[^1]: a 40\n', ['40 men', { quantity: 'b' }])).toBe(
      '[40 men][^1][^2] left.\n[^1]: a 40\n[^2]: b 40\n',
    );
  });

  test('escapes brackets and backslashes that would get in the way', () => {
    expect(marked('see [note 40 men] here\n', ['40 men] here', { quantity: 'a' }])).toBe(
      'see \\[note [40 men\\] here][^1]\n[^1]: a 40\n',
    );
    expect(marked('C:\\40 men\n', ['40', { quantity: 'a' }])).toBe('C:\\\\[40][^1] men\n[^1]: a 40\n');
  });

  test('counts on from the largest number, past those that are only spoken of', () => {
    expect(marked('[40][^3] and 5.\n[^3]: a 40 sum [^4][^6]\n', ['5', { quantity: 'b' }])).toContain(
      '[5][^7]',
    );
  });
});

describe('marking is refused, with what to do instead,', () => {
  const text = '---\ntitle: 40 dead\n---\nA [group of 40 men][^1] left 12 behind.\n[^1]: left 40\n';
  test.each([
    ['in the header', '40 dead', /header/],
    ['on a claim line', 'left 40', /claim line/],
    ['over the end of a line', 'behind.\n[^1]', /claim line/],
    ['across a mark', 'men][^1] left', /cross another one/],
  ])('%s', (_, words, reason) => {
    expect(marked(text, [words])).toMatch(reason);
  });

  test('where two of the new marks cross', () => {
    expect(marked('a b c d', ['a b c'], ['c d'])).toMatch(/two of the marks would cross/i);
  });

  test('where nothing is selected', () => {
    expect(marked('40 men', [' '])).toMatch(/Nothing is selected/);
  });

  test('over lines of text', () => {
    expect(marked('10 men\n20 men', ['men\n20'])).toMatch(/one line/);
  });

  test('for what could not stand on a claim line', () => {
    expect(marked('40 died', ['40', { quantity: 'killed\n[^2]: x' }])).toMatch(/no name for a quantity/);
    expect(marked('40 died', ['40', { value: 'forty' }])).toMatch(/no value/);
    expect(marked('40 died', ['40', { speaker: 'the army' }])).toMatch(/no name for a speaker/);
    expect(marked('40 died', ['40', { on: 'monday' }])).toMatch(/no date/);
  });
});
